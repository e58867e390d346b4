import type { AllowedActionView, AssignmentView, SubmissionView } from './views.js';

/** A stage in one cycle, with the pieces of work that belong to it. */
export type OpinionGroup = {
  readonly id: string;
  readonly stageTitle: AssignmentView['stageTitle'];
  readonly cycle: number;
  readonly rows: readonly AssignmentView[];
  readonly scored: boolean;
};

/** Filing is no opinion, unless somebody wrote something with it. */
const isMereFiling = (
  { route }: Pick<SubmissionView, 'route'>,
  { stage, opinions }: AssignmentView,
): boolean => stage === route.nodes[0]?.id && opinions.every(({ text }) => !text);

/** In the order in which the stages were opened; assignments are numbered as they arise. */
export function opinionGroups(
  submission: Pick<SubmissionView, 'assignments' | 'route'>,
): readonly OpinionGroup[] {
  const assignments = submission.assignments.filter((each) => !isMereFiling(submission, each));
  const groups = new Map<string, AssignmentView[]>();
  for (const assignment of [...assignments].sort((a, b) => a.no - b.no)) {
    const id = `${assignment.stage}:${assignment.cycle}`;
    groups.set(id, [...(groups.get(id) ?? []), assignment]);
  }
  return [...groups].flatMap(([id, rows]) => {
    const first = rows[0];
    if (!first) return [];
    const scored = rows.some(({ opinions }) => opinions.some(({ scores }) => scores.length > 0));
    return [{ id, stageTitle: first.stageTitle, cycle: first.cycle, rows, scored }];
  });
}

/** Whether the caller may mark this row's opinion as adopted, says the API. */
export const mayAdopt = (actions: readonly AllowedActionView[], no: number): boolean =>
  actions.some(({ act, assignment }) => act === 'adoptOpinion' && assignment === no);

/** Signed before the work was handed out: it stands from the round before (T8). */
export const isCarriedOver = ({ openedAt }: AssignmentView, signedAt: string): boolean =>
  openedAt !== null && Date.parse(signedAt) < Date.parse(openedAt);
