import {
  currentOpinion,
  entryOf,
  isWithAssigner,
  hiddenUntil,
  isInPerson,
  seesOpinion,
  seesPreparations,
  signsFor,
} from '@countersign/domain';
import type { Assignment, Stage } from '@countersign/domain';
import type { AddedView, AssignmentView, ExtensionRequestView } from '../views/assignment.view.js';
import type { UnitView } from '../views/common.view.js';
import { chainView } from './chain.js';
import { preparationViews, returnViews } from './passed-on.js';
import { clockOfAssignment, dueIfGranted } from './clock.js';
import { adoptionView, carriedFromOf, opinionView } from './opinion.js';
import type { Screen } from './screen.js';
import { taskOf } from './task.js';
import { withWhose } from './whose.js';

/** The one table (O12): every piece of work, and of those signed what is for the viewer's eyes. */
export function assignmentViews(screen: Screen): readonly AssignmentView[] {
  return Object.values(screen.state.work).map((assignment) => assignmentView(screen, assignment));
}

function assignmentView(screen: Screen, assignment: Assignment): AssignmentView {
  const { context, state, viewer, now, organization } = screen;
  const { no, kind, cycle, unit, version, is, openedAt, closedAt } = assignment;
  const { definition, stages } = context.definition;
  const stage = stages.get(assignment.stage);
  const opinion = currentOpinion(assignment);
  const until = hiddenUntil(context.definition, state, viewer, assignment);
  const shown = until === null;
  const chain = chainView(screen, assignment);
  // How far it is inside a unit is for nobody else: for others it is with who signs (O7).
  const post = chain ? assignment.post : (assignment.chain?.posts.at(-1) ?? assignment.post);
  const prepared = preparationViews(screen, assignment);
  const showsPrepared = seesPreparations(context.definition, state, viewer, assignment);
  return {
    ...{ no, kind, cycle, version, post },
    stage: assignment.stage,
    stageTitle: stage?.title ?? { zh: assignment.stage, en: assignment.stage },
    task: taskOf(assignment, {
      ...{ definition, stage, conditional: state.conditional, late: lateUnit(screen, assignment) },
      entry: entryShown(screen, assignment),
    }),
    unit: organization.unit(unit),
    postTitle: post === null ? null : organization.postTitle(unit, post),
    work: is.work,
    clock: withWhose(
      screen,
      stage ? clockOfAssignment({ calendar: context.calendar, now }, definition, stage, assignment) : null,
    ),
    mine: signsFor(assignment, viewer) !== null,
    inPerson: isInPerson(context, assignment),
    mayVeto: kind === 'review' && seatOf(stage, assignment)?.veto === true,
    openedAt: openedAt ?? null,
    closedAt: closedAt ?? null,
    opinions: shown ? assignment.opinions.map((opinion) => opinionView(screen, assignment, opinion)) : [],
    hidden: !shown && assignment.opinions.length > 0,
    hiddenUntil: assignment.opinions.length > 0 ? until : null,
    carriedFrom: opinion && carriedFromOf(opinion),
    adoption: shown ? adoptionView(screen, assignment) : null,
    request: requestOf(screen, assignment),
    added: addedView(screen, assignment),
    returns: returnViews(screen, assignment),
    isReturned: isWithAssigner(assignment),
    preparations: showsPrepared ? prepared : [],
    hidesPreparations: !showsPrepared && prepared.length > 0,
    ...{ chain, chainHidden: assignment.chain !== undefined && chain === null },
    urgedAt: assignment.urgedAt ?? null,
  };
}

function lateUnit({ state, organization }: Screen, { about, kind }: Assignment): UnitView | null {
  const late = about === undefined || kind !== 'supervise' ? undefined : state.work[about];
  return late ? organization.unit(late.unit) : null;
}

/** O17: what is answered, for who may read it (O12), and for who is asked. */
export function entryShown({ context, state, viewer }: Screen, piece: Assignment): string | null {
  const entered = entryOf(context.definition, state, piece);
  const isShown =
    entered && (piece.unit === viewer.unit || seesOpinion(context.definition, state, viewer, entered));
  return isShown ? (currentOpinion(entered)?.text ?? null) : null;
}

function addedView(
  { context, state, viewer, organization }: Screen,
  { added, unit }: Assignment,
): AddedView | null {
  const asking = added && state.work[added.to];
  if (!asking) return null;
  const { where, to, by, text } = added;
  const isShown = unit === viewer.unit || seesOpinion(context.definition, state, viewer, asking);
  return { where, to, by: organization.signer(by), text: isShown ? text : null };
}

/** T7: what is asked, why, and by whom. */
function requestOf(screen: Screen, { kind, no, seat, is }: Assignment): ExtensionRequestView | null {
  const { context, state, now } = screen;
  const clock = context.definition.definition.clocks.find(({ id }) => id === seat);
  if (kind !== 'extend' || !clock?.extension) return null;
  const { amount } = clock.extension;
  const asked = screen.requests.find((request) => request.no === no);
  const moment = { calendar: context.calendar, now };
  return {
    ...{ clock: clock.id, clockTitle: clock.title, amount, unit: clock.limit.unit },
    wouldBeDueOn: is.work === 'pending' ? dueIfGranted(moment, state.clocks[clock.id], amount) : null,
    reason: asked?.reason ?? null,
    by: asked ? screen.organization.signer(asked.by) : null,
    at: asked?.at ?? null,
  };
}

function seatOf(stage: Stage | undefined, { seat }: Pick<Assignment, 'seat'>) {
  return stage?.seats.find(({ id }) => id === seat);
}
