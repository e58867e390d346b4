import { instant } from '@countersign/calendar';
import { currentOpinion, outcomesOf } from '@countersign/domain';
import type { Assignment, CompiledDefinition, Opinion, Pass, Stage, Text, Viewer } from '@countersign/domain';
import { clockOfAssignment, clockOfVisit, clocksOfSubmission, overallOf } from '../assemble/clock.js';
import type { Moment } from '../assemble/clock.js';
import { taskOf } from '../assemble/task.js';
import { urgencyView } from '../assemble/time.js';
import type { BoxItem } from '../views/box.view.js';
import type { ClockView } from '../views/clock.view.js';
import type { Words } from '../wording.js';
import type { Asking, BoxRow } from './box-rows.js';

/** A row as it is shown: in to do and done it is about the assignment, elsewhere about the submission. */
export function boxItem(row: BoxRow, words: Words, { now, viewer }: Asking): BoxItem {
  const { definition, calendar, organization } = words;
  const { state, assignment } = row;
  const moment = { calendar, now };
  const stageId = assignment?.stage ?? state.stage;
  const stage = definition.stages.get(stageId);
  const place = stage ?? definition.endings.get(stageId);
  const opinion = assignment && currentOpinion(assignment);
  const about = { definition: definition.definition, stage, conditional: state.conditional };
  const clocks = clocksOfSubmission(moment, definition.definition, state);
  const clock = assignment
    ? stage && clockOf(moment, definition, stage, assignment, clocks)
    : stage && clockOfVisit(moment, stage, state.visits.at(-1));
  return {
    id: assignment ? `${row.id}.${assignment.no}` : row.id,
    submission: row.id,
    draft: null,
    number: row.number,
    title: row.title,
    matter: definition.definition.id,
    matterTitle: definition.definition.title,
    stage: stageId,
    stageTitle: place?.title ?? null,
    submitter: organization.unit(state.submitter.unit),
    assignment: assignment?.no ?? null,
    task:
      assignment &&
      taskOf(assignment, { ...about, late: row.late === null ? null : organization.unit(row.late) }),
    clock: clock ?? null,
    overall: overallOf(clocks),
    pause: pauseReason(definition, state),
    urgency: urgencyView(definition.definition, state),
    outcome: assignment
      ? (outcomeTitle(definition, assignment) ?? passedTitle(assignment, viewer))
      : endingTitle(definition, row),
    signer: delegateOf(row, opinion),
    forUnit: opinion?.forUnit === undefined ? null : organization.unit(opinion.forUnit),
    at: instant(row.at.getTime()),
    unread: row.unread,
  };
}

/** T7: an approver has until what is to be extended is due. */
function clockOf(
  moment: Moment,
  { definition }: CompiledDefinition,
  stage: Stage,
  assignment: Assignment,
  clocks: readonly ClockView[],
): ClockView | null {
  if (assignment.kind === 'extend') return clocks.find(({ id }) => id === assignment.seat) ?? null;
  return clockOfAssignment(moment, definition, stage, assignment);
}

/** O4: who signed, or filed, for whom, where a delegate did (代). */
function delegateOf({ state, assignment }: BoxRow, opinion: Opinion | null | undefined): BoxItem['signer'] {
  const by = assignment ? opinion?.by : state.submitter;
  if (!by || by === 'system' || !by.for) return null;
  return { name: by.name, forPerson: by.for.name };
}

/** T6: why nothing counts here now. */
function pauseReason({ definition }: CompiledDefinition, { pause }: BoxRow['state']): Text | null {
  if (!pause) return null;
  return (
    definition.pauses.find(({ id }) => id === pause.reason)?.title ?? { zh: pause.reason, en: pause.reason }
  );
}

/** What was said for the unit; of a late one, what it said itself after consent was deemed (T11). */
function outcomeTitle(definition: CompiledDefinition, assignment: Assignment): Text | null {
  const supplementary = assignment.opinions.findLast((opinion) => opinion.supplementary);
  const chosen = (supplementary ?? currentOpinion(assignment))?.outcome;
  return outcomesOf({ definition }, assignment).find(({ id }) => id === chosen)?.title ?? null;
}

const PASSED: Readonly<Record<Pass['how'], Text>> = {
  up: { zh: '已呈送', en: 'Passed up' },
  down: { zh: '已退回修改', en: 'Passed back down' },
  fetched: { zh: '已提办', en: 'Fetched up' },
};

/** O7: what one did with it oneself, while nobody has signed. */
function passedTitle({ chain, unit, post }: Assignment, { person, ...viewer }: Viewer): Text | null {
  if (unit !== viewer.unit || post === viewer.post) return null;
  const own = chain?.passes.findLast(({ by }) => by.person === person || by.for?.person === person);
  return own ? PASSED[own.how] : null;
}

function endingTitle({ endings }: CompiledDefinition, { state: { closed } }: BoxRow): Text | null {
  return (closed && endings.get(closed.ending)?.title) ?? null;
}
