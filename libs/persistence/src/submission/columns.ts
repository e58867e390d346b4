import type { Instant } from '@countersign/calendar';
import { currentOpinion, wakeAt } from '@countersign/domain';
import type { Assignment, Clock, CompiledDefinition, SubmissionState } from '@countersign/domain';

/*
 * What the rows show of the state beside the state itself: for the boxes and the waker, never for a decision.
 * Named as the columns are, since the rows travel as JSON and are populated by name.
 */

export const iso = (at: Instant | null | undefined): string | null =>
  at === null || at === undefined ? null : new Date(at).toISOString();

export function submissionColumns(id: string, definition: CompiledDefinition, full: SubmissionState) {
  // `work` has rows of its own.
  const { work: _work, ...state } = full;
  const clock = leadingClock(definition, full);
  return {
    id,
    number: state.number,
    definition_id: state.definition.id,
    definition_version: state.definition.version,
    calendar_version: state.calendarVersion,
    title: state.title,
    stage: state.stage,
    cycle: state.cycle,
    submitter_unit: state.submitter.unit,
    submitter_person: state.submitter.person,
    filed_at: iso(state.filedAt),
    received_on: state.receivedOn,
    due_on: clock?.dueOn ?? null,
    yellow_on: clock?.yellowOn ?? null,
    state,
    wake_at: iso(wakeAt(full)),
    wake_failures: 0,
    closed_at: iso(state.closed?.at),
    ending: state.closed?.ending ?? null,
  };
}

/** T9: the promised clock drives the light; where none runs, the open stage's. */
function leadingClock({ definition }: CompiledDefinition, state: SubmissionState): Clock | null {
  if (state.closed) return null;
  const promised = definition.clocks
    .filter(({ kind }) => kind === 'promised')
    .map(({ id }) => state.clocks[id])
    .find((clock) => clock !== undefined && clock.closed === undefined);
  const visit = state.visits.at(-1);
  return promised ?? (visit?.settledAt === undefined ? visit?.clock : undefined) ?? null;
}

export function assignmentColumns(submission: string, assignment: Assignment) {
  const { no, kind, stage, visit, seat, about, cycle, unit, post, version, is, clock, standIn } = assignment;
  const opinion = currentOpinion(assignment);
  return {
    submission,
    ...{ no, kind, stage, visit, seat, about: about ?? null, cycle, unit, post, version },
    stand_in_unit: standIn?.unit ?? null,
    stand_in_post: standIn?.post ?? null,
    work: is.work,
    due_on: clock?.dueOn ?? null,
    yellow_on: clock?.yellowOn ?? null,
    opened_at: iso(assignment.openedAt),
    closed_at: iso(assignment.closedAt),
    signed_by: opinion === null || opinion.by === 'system' ? null : opinion.by.person,
    for_unit: opinion?.forUnit ?? null,
    outcome: opinion?.outcome ?? null,
    state: assignment,
  };
}
