import { isText, type Text } from '../common/text.js';
import { isRecord } from '../filing/localize-schema.js';
import { hasExpired, type SubmissionView } from './views.js';

/** What ids are called, found in the same answer. */
export type Names = {
  readonly unit: ReadonlyMap<string, Text>;
  /** Stages and endings. */
  readonly stage: ReadonlyMap<string, Text>;
  /** Of outcomes and results, as far as somebody chose them. */
  readonly outcome: ReadonlyMap<string, Text>;
  readonly clock: ReadonlyMap<string, Text>;
  /** What a limit is counted in. */
  readonly clockUnit: ReadonlyMap<string, string>;
  /** Pieces of work that were not done in time; `expired` where that is nobody's fault. */
  readonly missed: ReadonlyMap<number, 'missed' | 'expired'>;
};

/** Of units that no piece of work names: to whom it was circulated. */
const toldOf = (fact: unknown): readonly (readonly [string, Text])[] => {
  if (!isRecord(fact) || typeof fact['unit'] !== 'string' || !isRecord(fact['titles'])) return [];
  const { unit } = fact['titles'];
  return isText(unit) ? [[fact['unit'], unit]] : [];
};

export function namesOf(submission: SubmissionView): Names {
  const { assignments, route, clocks, submitter, allowedActions, timeline } = submission;
  const opinions = assignments.flatMap((assignment) => assignment.opinions);
  return {
    unit: new Map([
      ...timeline.nodes.flatMap(({ facts }) => facts.flatMap(toldOf)),
      ...route.nodes.flatMap(({ seats }) => seats.map(({ unit }) => [unit.id, unit.name] as const)),
      ...assignments.map(({ unit }) => [unit.id, unit.name] as const),
      ...opinions.flatMap(({ by }) => (by ? [[by.unit.id, by.unit.name] as const] : [])),
      [submitter.unit.id, submitter.unit.name],
    ]),
    stage: new Map([
      ...assignments.map(({ stage, stageTitle }) => [stage, stageTitle] as const),
      ...route.nodes.map(({ id, title }) => [id, title] as const),
    ]),
    outcome: new Map([
      ...allowedActions.flatMap(({ outcomes }) => outcomes.map(({ id, title }) => [id, title] as const)),
      ...opinions.map(({ outcome, outcomeTitle }) => [outcome, outcomeTitle] as const),
    ]),
    clock: new Map(clocks.map(({ id, title }) => [id, title])),
    clockUnit: new Map(clocks.map(({ id, limit }) => [id, limit.unit])),
    missed: new Map(
      assignments.flatMap((piece) =>
        piece.work === 'missed' ? [[piece.no, hasExpired(piece) ? 'expired' : 'missed']] : [],
      ),
    ),
  };
}
