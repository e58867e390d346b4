import type { Problem } from '../errors.js';
import { problem } from './problem.js';
import type { ProcessDefinition } from './schema.js';

type Ways = ReadonlyMap<string, readonly string[]>;

/** Every stage can be reached, every stage leads to an ending, and what goes on by itself goes in no circle. */
export function checkRoute({ stages, endings }: ProcessDefinition): Problem[] {
  const leadsTo: Ways = new Map(
    stages.map(({ id, results, skipped }) => [
      id,
      [...results.flatMap(({ next }) => next.map(({ to }) => to)), ...(skipped ? [skipped] : [])],
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
  const reached = closure([stages[0]!.id, ...reopened], leadsTo);
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

function closure(from: readonly string[], ways: Ways): Set<string> {
  const seen = new Set(from);
  for (const id of seen) for (const to of ways.get(id) ?? []) seen.add(to);
  return seen;
}
