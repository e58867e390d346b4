import type { Problem } from '../errors.js';
import { problem } from './problem.js';
import { answersEntries } from './register.js';
import type { ProcessDefinition, Seat, Stage, WhenLate } from './schema.js';

type At<Then extends WhenLate['then']> = Extract<WhenLate, { then: Then }>;

/** What the system does when somebody is late (T5, T11, T12): of each seat, its own way or the stage's. */
export function checkLate(definition: ProcessDefinition): Problem[] {
  return definition.stages.flatMap((stage) => {
    const { id, seats, late, limit } = stage;
    const path = `stages.${id}`;
    return [
      ...(late ? checkWay(definition, stage, late, `${path}.late`) : []),
      ...(late && seats.length === 0 ? [problem(`${path}.late`, 'nobodyIsLate')] : []),
      ...seats.flatMap((seat) => {
        const own = `${path}.seats.${seat.id}.late`;
        const way = seat.late ?? late;
        return [
          ...(seat.late ? checkWay(definition, stage, seat.late, own) : []),
          ...(way && !seat.limit && !limit ? [problem(own, 'lateWithoutLimit')] : []),
          ...(way?.then === 'deem' ? checkDeemed(definition, stage, seat, own) : []),
          ...checkExpiring(stage, seat, own),
        ];
      }),
    ];
  });
}

function checkWay(
  { endings, resubmission }: ProcessDefinition,
  { id, phase, results, outcomes }: Stage,
  late: WhenLate,
  path: string,
): Problem[] {
  const noResult = (result: string) =>
    results.some((one) => one.id === result) ? [] : [problem(path, 'noSuchResult', { id: result })];
  switch (late.then) {
    case 'escalate':
    case 'hand':
      return [];
    case 'deem':
      return checkDeemedOutcome(outcomes, late, path);
    case 'settle':
      return [
        ...noResult(late.result),
        // It counts from the day of receipt, and the unit is told that it accepted (T5).
        ...(phase === 'accepting' ? [] : [problem(path, 'silenceOutsideAcceptance')]),
      ];
    case 'expire':
      return noResult(late.result);
    case 'end':
      return endings.some((ending) => ending.id === late.ending)
        ? []
        : [problem(path, 'unknown', { id: late.ending })];
    case 'sendBack':
      return resubmission?.from.includes(id) ? [] : [problem(path, 'cannotBeSentBack')];
  }
}

/** T11: consent, and nothing that only a person can give. */
function checkDeemedOutcome(
  outcomes: Stage['outcomes'],
  { outcome: id }: At<'deem'>,
  path: string,
): Problem[] {
  const outcome = outcomes.find((one) => one.id === id);
  if (!outcome) return [problem(path, 'outcomeNotOffered', { id })];
  const { stance, requires, when, asksFor, defers } = outcome;
  return [
    ...(stance === 'for' ? [] : [problem(path, 'deemedIsNotFor', { id })]),
    ...(requires.length > 0 || when !== undefined || (asksFor ?? defers) !== undefined
      ? [problem(path, 'deemedRequires', { id })]
      : []),
  ];
}

/** T11: never for a unit that holds a veto here. */
function checkDeemed(
  { sheet }: ProcessDefinition,
  { scores, seats }: Stage,
  seat: Seat,
  path: string,
): Problem[] {
  const mayHold = seats.some(
    ({ veto, unit, unitFrom, leaderOf }) =>
      veto && unit === seat.unit && unitFrom === seat.unitFrom && leaderOf === seat.leaderOf,
  );
  const isScorer =
    scores && sheet?.criteria.some(({ owner }) => seat.unit === undefined || owner === seat.unit);
  return [
    ...(mayHold ? [problem(path, 'deemedWithVeto')] : []),
    ...(isScorer ? [problem(path, 'deemedWithoutScores')] : []),
  ];
}

/** A publication is one time for all who sit in it. */
function checkExpiring(stage: Stage, seat: Seat, path: string): Problem[] {
  const { late } = stage;
  // Who answers what is entered there has a time of his own (O17).
  if (answersEntries(stage, seat.id)) return [];
  const isOwn = seat.late !== undefined || seat.limit !== undefined;
  const isMixed = seat.late?.then === 'expire' || (late?.then === 'expire' && isOwn);
  return isMixed ? [problem(path, 'expiresAsAWhole')] : [];
}
