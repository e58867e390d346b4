import type { Problem } from '../errors.js';
import { problem } from './problem.js';
import { checkContribution } from './check-contribution.js';
import { openingSeats } from './register.js';
import { stageFields } from './stage-fields.js';
import type { ProcessDefinition, Result, Settle, Stage } from './schema.js';

/** What the core says of a visit that had no result of its own; see `StageVisit.result`. */
const RESERVED = ['skipped', 'left'];

/** O9: rules that wait for everybody. One vote more, or less, would change what a count, a ratio or a weight means. */
export const WAITS_FOR_ALL: readonly Settle['rule'][] = ['all', 'collect', 'mostSevere', 'score'];

/** One stage: where it leads, what it sets off, and whether its rule always comes to one of its results. */
export function checkStage(definition: ProcessDefinition, stage: Stage, path: string): Problem[] {
  const { seats, skipped, adopts, scores, results } = stage;
  const isStage = (id: string) => definition.stages.some((one) => one.id === id);
  const isPlace = (id: string) => isStage(id) || definition.endings.some((one) => one.id === id);
  const mayBeEmpty =
    seats.length > 0 &&
    openingSeats(stage).every(({ when, each, otherThan }) => (when ?? each ?? otherThan) !== undefined);
  return [
    ...results.flatMap((result, r) => checkResult(definition, result, `${path}.results.${r}`, isPlace)),
    ...(skipped !== undefined && !isPlace(skipped)
      ? [problem(`${path}.skipped`, 'unknown', { id: skipped })]
      : []),
    ...(mayBeEmpty && skipped === undefined ? [problem(path, 'mayHaveNobodyAndNoWayOn')] : []),
    ...(adopts !== undefined && !isStage(adopts)
      ? [problem(`${path}.adopts`, 'unknown', { id: adopts })]
      : []),
    ...checkProposed(stage, path),
    ...(scores && !definition.sheet ? [problem(path, 'scoresWithoutSheet')] : []),
    ...(seats.length === 0 ? checkAutomatic(stage, path) : checkSettle(definition, stage, path)),
  ];
}

/** D2: what is proposed is for a list of posts, and names posts. */
function checkProposed(stage: Stage, path: string): Problem[] {
  const fields = stageFields(stage);
  return Object.entries(stage.proposes ?? {}).flatMap(([field, parties]) => [
    ...(fields[field]?.items?.format === 'unitPost'
      ? []
      : [problem(`${path}.proposes.${field}`, 'unknownField', { id: field })]),
    ...parties
      .filter(({ leaderOf, post }) => leaderOf === undefined && post === undefined)
      .map(() => problem(`${path}.proposes.${field}`, 'needsAPost')),
  ]);
}

function checkResult(
  definition: ProcessDefinition,
  { id, next, starts, stops, effects }: Result,
  path: string,
  isPlace: (id: string) => boolean,
): Problem[] {
  const { clocks, documents, notices } = definition;
  return [
    ...(RESERVED.includes(id) ? [problem(path, 'reserved', { id })] : []),
    ...next.flatMap(({ to }, n) =>
      isPlace(to) ? [] : [problem(`${path}.next.${n}.to`, 'unknown', { id: to })],
    ),
    ...(next.at(-1)?.when === undefined ? [] : [problem(`${path}.next`, 'lastMustHaveNoCondition')]),
    ...[...starts, ...stops]
      .filter((clock) => !clocks.some((one) => one.id === clock))
      .map((clock) => problem(path, 'unknownClock', { id: clock })),
    ...effects.flatMap((effect) => {
      if (effect.type === 'document')
        return [effect.document, ...(effect.supersedes ?? [])]
          .filter((one) => !documents[one])
          .map((one) => problem(path, 'unknownDocument', { id: one }));
      if (effect.type === 'notice' && !notices[effect.notice])
        return [problem(path, 'unknownNotice', { id: effect.notice })];
      return effect.type === 'contribute' ? checkContribution(definition, effect, path) : [];
    }),
  ];
}

function checkAutomatic({ results }: Stage, path: string): Problem[] {
  return results.at(-1)?.when === undefined ? [] : [problem(`${path}.results`, 'lastMustHaveNoCondition')];
}

function checkSettle(definition: ProcessDefinition, stage: Stage, path: string): Problem[] {
  const { settle = { rule: 'first' } as Settle, outcomes, seats, results } = stage;
  const at = `${path}.settle`;
  const ids = outcomes.map(({ id }) => id);
  // How many a list will hold is not known yet.
  const isCounted = seats.every(({ each }) => each === undefined);
  const mayVeto = seats.some(({ veto }) => veto === true);
  return [
    ...(ids.length === 0 ? [problem(`${path}.outcomes`, 'none')] : []),
    ...settledResults(settle, ids)
      .filter((id) => !results.some((result) => result.id === id))
      .map((id) => problem(at, 'noSuchResult', { id })),
    ...(settle.rule === 'mostSevere'
      ? // What is not in the order would leave the stage open for ever.
        outcomes
          .filter(({ id, registers }) => registers === undefined && !settle.order.includes(id))
          .map(({ id }) => problem(at, 'outcomeNotInOrder', { id }))
      : []),
    ...(settle.rule === 'quorum' && settle.casting && !seats.some(({ id }) => id === settle.casting)
      ? [problem(`${at}.casting`, 'unknown', { id: settle.casting })]
      : []),
    ...('need' in settle && isCounted && isOutOfReach(settle.need, seats.length)
      ? [problem(at, 'needIsOutOfReach')]
      : []),
    ...(stage.addsReviewers && !WAITS_FOR_ALL.includes(settle.rule)
      ? [problem(`${path}.addsReviewers`, 'ruleCannotWaitForThem', { rule: settle.rule })]
      : []),
    ...(settle.rule === 'score' && !definition.sheet ? [problem(at, 'scoresWithoutSheet')] : []),
    ...(mayVeto && !outcomes.some(({ stance }) => stance === 'against')
      ? [problem(`${path}.outcomes`, 'vetoWithoutDisagreement')]
      : []),
  ];
}

function isOutOfReach(need: { count: number } | { of: readonly [number, number] }, seats: number): boolean {
  return 'count' in need ? need.count > seats : need.of[0] > need.of[1];
}

/** The results that a stage's rule can give. */
export function settledResults(settle: Settle, outcomes: readonly string[]): readonly string[] {
  switch (settle.rule) {
    case 'first':
      return outcomes;
    case 'collect':
      return [settle.result];
    case 'mostSevere':
      return settle.order;
    default:
      return [settle.for, settle.against];
  }
}
