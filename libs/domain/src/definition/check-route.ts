import type { Problem } from '../errors.js';
import { problem } from './problem.js';
import type { ProcessDefinition, Stage } from './schema.js';

export type Ways = ReadonlyMap<string, readonly string[]>;

/** Every stage can be reached, every stage leads to an ending, and what goes on by itself goes in no circle. */
export function checkRoute(definition: ProcessDefinition): Problem[] {
  const { stages, endings, resubmission } = definition;
  const leadsTo = waysOf(definition);
  const alsoBack: Ways = new Map(
    stages.map(({ id }) => [
      id,
      [...leadsTo.get(id)!, ...(resubmission?.from.includes(id) ? [resubmission.stage] : [])],
    ]),
  );
  // An automatic stage goes on by any of its results; one with seats only where nobody is selected.
  const byItself: Ways = new Map(
    stages.map(({ id, seats, skipped }) => [
      id,
      seats.length === 0 ? (leadsTo.get(id) ?? []) : skipped ? [skipped] : [],
    ]),
  );
  const reopened = endings.flatMap(({ reopens }) => (reopens ? [reopens.to] : []));
  const reached = closure([stages[0]!.id, ...reopened], alsoBack);
  return stages.flatMap(({ id }) => [
    ...(reached.has(id) ? [] : [problem(`stages.${id}`, 'cannotBeReached')]),
    ...(endings.some((ending) => closure([id], leadsTo).has(ending.id))
      ? []
      : [problem(`stages.${id}`, 'leadsToNoEnding')]),
    ...(closure(byItself.get(id) ?? [], byItself).has(id)
      ? [problem(`stages.${id}`, 'circleWithoutPeople')]
      : []),
  ]);
}

/** Where each stage leads by its results, or to its end where somebody is late (T12); not back to the submitter (T8). */
export function waysOf({ stages }: ProcessDefinition): Ways {
  return new Map(
    stages.map((stage) => [
      stage.id,
      [
        ...stage.results.flatMap(({ next }) => next.map(({ to }) => to)),
        ...(stage.skipped ? [stage.skipped] : []),
        ...endsLate(stage),
      ],
    ]),
  );
}

const endsLate = ({ late, seats }: Stage): readonly string[] =>
  [late, ...seats.map((seat) => seat.late)].flatMap((way) => (way?.then === 'end' ? [way.ending] : []));

export function closure(from: readonly string[], ways: Ways): Set<string> {
  const seen = new Set(from);
  for (const id of seen) for (const to of ways.get(id) ?? []) seen.add(to);
  return seen;
}
