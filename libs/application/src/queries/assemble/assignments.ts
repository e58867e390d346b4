import { seesOpinion, signsFor } from '@countersign/domain';
import type { Assignment, Stage, Text } from '@countersign/domain';
import type { AssignmentView } from '../views/assignment.view.js';
import type { UnitView } from '../views/common.view.js';
import { clockOfAssignment } from './clock.js';
import { adoptionView, opinionView } from './opinion.js';
import type { Screen } from './screen.js';

/** The one table (O12): every piece of work, and of those signed what is for the viewer's eyes. */
export function assignmentViews(screen: Screen): readonly AssignmentView[] {
  return Object.values(screen.state.work).map((assignment) => assignmentView(screen, assignment));
}

function assignmentView(screen: Screen, assignment: Assignment): AssignmentView {
  const { context, state, viewer, now, organization } = screen;
  const { no, kind, cycle, unit, post, version, is, openedAt, closedAt } = assignment;
  const stage = context.definition.stages.get(assignment.stage);
  const shown = seesOpinion(context.definition, state, viewer, assignment);
  return {
    ...{ no, kind, cycle, version, post },
    stage: assignment.stage,
    stageTitle: stage?.title ?? { zh: assignment.stage, en: assignment.stage },
    task: taskOf(stage, assignment, lateUnit(screen, assignment)),
    unit: organization.unit(unit),
    postTitle: post === null ? null : organization.postTitle(unit, post),
    work: is.work,
    clock: stage ? clockOfAssignment({ calendar: context.calendar, now }, stage, assignment) : null,
    mine: signsFor(assignment, viewer) !== null,
    mayVeto: kind === 'review' && seatOf(stage, assignment)?.veto === true,
    openedAt: openedAt ?? null,
    closedAt: closedAt ?? null,
    opinions: shown ? assignment.opinions.map((opinion) => opinionView(screen, assignment, opinion)) : [],
    hidden: !shown && assignment.opinions.length > 0,
    adoption: shown ? adoptionView(screen, assignment) : null,
  };
}

const SUPERVISE: Text = { zh: '逾期督促', en: 'Urge what is overdue' };

/** The name of the piece of work, where it is not simply the stage's; a leader's says whom to urge. */
export function taskOf(
  stage: Stage | undefined,
  assignment: Pick<Assignment, 'kind' | 'seat'>,
  late: UnitView | null,
): Text | null {
  if (assignment.kind === 'supervise') {
    return late ? { zh: `督促：${late.name.zh}`, en: `Urge: ${late.name.en}` } : SUPERVISE;
  }
  return seatOf(stage, assignment)?.title ?? null;
}

function lateUnit({ state, organization }: Screen, { about }: Assignment): UnitView | null {
  const late = about === undefined ? undefined : state.work[about];
  return late ? organization.unit(late.unit) : null;
}

function seatOf(stage: Stage | undefined, { seat }: Pick<Assignment, 'seat'>) {
  return stage?.seats.find(({ id }) => id === seat);
}
