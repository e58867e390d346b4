import type { ProcessDefinition } from '../definition/schema.js';
import type { Assignment, Opinion, SubmissionState } from '../model.js';
import { totalOf, type Scores, type SheetTotal } from '../score/score-sheet.js';

type Work = Pick<SubmissionState, 'work' | 'cycle'>;

/** The opinion that counts: the last one, unless it was taken back; the system's, where consent was deemed (T11). */
export function currentOpinion({ opinions, is }: Assignment): Opinion | null {
  if (is.work === 'deemed') return opinions.find(({ by }) => by === 'system') ?? null;
  return is.work === 'signed' ? (opinions.at(-1) ?? null) : null;
}

/** Opinions that count in this cycle: those of the latest visit of each stage, which asked everybody anew. */
export function countingOpinions({
  work,
  cycle,
}: Work): readonly { assignment: Assignment; opinion: Opinion }[] {
  const inCycle = Object.values(work).filter((one) => one.cycle === cycle && one.kind === 'review');
  // In order of their numbers, so that the latest visit comes last.
  const latest = new Map(inCycle.map(({ stage, visit }) => [stage, visit]));
  return inCycle.flatMap((assignment) => {
    const opinion = latest.get(assignment.stage) === assignment.visit ? currentOpinion(assignment) : null;
    return opinion ? [{ assignment, opinion }] : [];
  });
}

/** The scores signed in this cycle, by criterion. */
export function countingScores(state: Work): Scores {
  return Object.assign({}, ...countingOpinions(state).map(({ opinion }) => opinion.scores ?? {}));
}

/** The sheet's total in this cycle (O11), or null for a definition without a sheet. */
export function sheetOf({ sheet }: ProcessDefinition, state: Work, more: Scores = {}): SheetTotal | null {
  return sheet ? totalOf(sheet, { ...countingScores(state), ...more }) : null;
}
