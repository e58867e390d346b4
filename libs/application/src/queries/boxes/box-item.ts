import { instant } from '@countersign/calendar';
import { currentOpinion, outcomesOf } from '@countersign/domain';
import type { Assignment, CompiledDefinition, Text } from '@countersign/domain';
import { taskOf } from '../assemble/assignments.js';
import { clockOfAssignment, clockOfVisit, clocksOfSubmission, overallOf } from '../assemble/clock.js';
import type { BoxItem } from '../views/box.view.js';
import type { Words } from '../wording.js';
import type { Asking, BoxRow } from './box-rows.js';

/** A row as it is shown: in to do and done it is about the assignment, elsewhere about the submission. */
export function boxItem(row: BoxRow, words: Words, { now }: Asking): BoxItem {
  const { definition, calendar, organization } = words;
  const { state, assignment } = row;
  const moment = { calendar, now };
  const stageId = assignment?.stage ?? state.stage;
  const stage = definition.stages.get(stageId);
  const place = stage ?? definition.endings.get(stageId);
  const opinion = assignment && currentOpinion(assignment);
  const clock = assignment
    ? stage && clockOfAssignment(moment, stage, assignment)
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
    task: assignment && taskOf(stage, assignment, row.late === null ? null : organization.unit(row.late)),
    clock: clock ?? null,
    overall: overallOf(clocksOfSubmission(moment, definition.definition, state.clocks)),
    outcome: assignment ? outcomeTitle(definition, assignment) : endingTitle(definition, row),
    forUnit: opinion?.forUnit === undefined ? null : organization.unit(opinion.forUnit),
    at: instant(row.at.getTime()),
    unread: row.unread,
  };
}

function outcomeTitle(definition: CompiledDefinition, assignment: Assignment): Text | null {
  const chosen = currentOpinion(assignment)?.outcome;
  return outcomesOf({ definition }, assignment).find(({ id }) => id === chosen)?.title ?? null;
}

function endingTitle({ endings }: CompiledDefinition, { state: { closed } }: BoxRow): Text | null {
  return (closed && endings.get(closed.ending)?.title) ?? null;
}
