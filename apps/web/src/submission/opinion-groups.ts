import type { AllowedActionView, AssignmentView, SubmissionView } from './views.js';

/** One passage through a stage, with the pieces of work that belong to it. */
export type OpinionGroup = {
  readonly id: string;
  readonly stageTitle: AssignmentView['stageTitle'];
  readonly cycle: number;
  readonly rows: readonly AssignmentView[];
};

/** Filing is no opinion, unless somebody wrote something with it. */
const isMereFiling = (
  { route }: Pick<SubmissionView, 'route'>,
  { stage, opinions }: AssignmentView,
): boolean => stage === route.nodes[0]?.id && opinions.every(({ text }) => !text);

/** Passage by passage, as they came: a stage that was entered again has a group of its own. */
export function opinionGroups(
  submission: Pick<SubmissionView, 'assignments' | 'route'>,
): readonly OpinionGroup[] {
  const assignments = submission.assignments.filter((each) => !isMereFiling(submission, each));
  const groups: { first: AssignmentView; rows: AssignmentView[] }[] = [];
  // Numbers are given as pieces of work arise, so those of one passage stand together.
  for (const assignment of [...assignments].sort((a, b) => a.no - b.no)) {
    const isOf = ({ first }: (typeof groups)[number]): boolean =>
      first.stage === assignment.stage && first.cycle === assignment.cycle;
    // What was deferred on acceptance arises when the next stage has opened; it is acceptance's all the same (T15).
    const group = assignment.kind === 'complete' ? groups.findLast(isOf) : groups.slice(-1).find(isOf);
    if (group) group.rows.push(assignment);
    else groups.push({ first: assignment, rows: [assignment] });
  }
  return groups.map(({ first, rows }) => ({
    id: `${first.stage}:${first.no}`,
    stageTitle: first.stageTitle,
    cycle: first.cycle,
    rows,
  }));
}

/** Whether the caller may mark this row's opinion as adopted, says the API. */
export const mayAdopt = (actions: readonly AllowedActionView[], no: number): boolean =>
  actions.some(({ act, assignment }) => act === 'adoptOpinion' && assignment === no);

/** Whether anything is scored here: a matter without scores has no empty column of them. */
export const hasScores = ({
  assignments,
  sheet,
}: {
  readonly assignments: readonly { readonly opinions: readonly { readonly scores: readonly unknown[] }[] }[];
  readonly sheet?: unknown;
}): boolean =>
  (sheet !== null && sheet !== undefined) ||
  assignments.some(({ opinions }) => opinions.some(({ scores }) => scores.length > 0));
