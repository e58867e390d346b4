import type { Problem } from '../errors.js';
import { settledResults } from './check-stage.js';
import { problem } from './problem.js';
import type { ProcessDefinition, Stage } from './schema.js';

/** Every result is one that the stage's rule gives, or the system where somebody is late (T5, T12); others lead nowhere. */
export function checkResults({ stages, endings }: ProcessDefinition): Problem[] {
  const ledTo = new Set([
    ...stages.flatMap(({ results }) => results.flatMap(({ next }) => next.map(({ to }) => to))),
    ...stages.flatMap(({ skipped }) => skipped ?? []),
  ]);
  // The others come by an act, or by silence.
  const decided = endings.filter(({ kind }) => kind === 'positive' || kind === 'negative');
  return [
    ...stages.flatMap((stage) =>
      stage.results
        .filter(({ id }) => !given(stage).includes(id))
        .map(({ id }) => problem(`stages.${stage.id}.results.${id}`, 'neverGiven')),
    ),
    ...decided
      .filter(({ id }) => !ledTo.has(id))
      .map(({ id }) => problem(`endings.${id}`, 'cannotBeReached')),
  ];
}

function given({ seats, outcomes, results, settle = { rule: 'first' }, late }: Stage): readonly string[] {
  if (seats.length === 0) return results.map(({ id }) => id);
  const ways = [late, ...seats.map((seat) => seat.late)];
  return [
    ...settledResults(
      settle,
      outcomes.map(({ id }) => id),
    ),
    ...ways.flatMap((way) => (way?.then === 'settle' || way?.then === 'expire' ? [way.result] : [])),
  ];
}
