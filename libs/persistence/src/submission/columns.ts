import type { Instant } from '@countersign/calendar';
import { currentOpinion, signedOpinion, standInNow, wakeAt } from '@countersign/domain';
import type {
  Assignment,
  Clock,
  CompiledDefinition,
  FormRevision,
  SubmissionState,
} from '@countersign/domain';

/*
 * What the rows show of the state beside the state itself: for the boxes and the waker, never for a decision.
 * Named as the columns are, since the rows travel as JSON and are populated by name.
 */

export const iso = (at: Instant | null | undefined): string | null =>
  at === null || at === undefined ? null : new Date(at).toISOString();

/** @param form - of the step, where it brings one: the applicant's code is taken from it (T15) */
export function submissionColumns(
  id: string,
  definition: CompiledDefinition,
  full: SubmissionState,
  form?: FormRevision,
) {
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
    applicant: form ? applicantOf(definition, form) : null,
    ...datesOf(clock),
    state,
    wake_at: iso(wakeAt(full)),
    wake_failures: 0,
    closed_at: iso(state.closed?.at),
    ending: state.closed?.ending ?? null,
  };
}

/** T4: while it rests no due date is shown, nor looked for. */
const datesOf = (clock: Clock | null | undefined) =>
  clock && !clock.paused
    ? { due_on: clock.dueOn, yellow_on: clock.yellowOn }
    : { due_on: null, yellow_on: null };

function applicantOf({ definition }: CompiledDefinition, { values }: FormRevision): string | null {
  const code = definition.form.applicant === undefined ? undefined : values[definition.form.applicant];
  return typeof code === 'string' && code !== '' ? code : null;
}

const DRIVERS = ['promised', 'statutory', 'delivery'] as const;

/**
 * T9: the promised clock drives the light; where there is none the statutory one, after the decision delivery's (T16),
 * else the open stage's. One that waits for the next cycle does not: what runs then is the submitter's time (T8).
 */
function leadingClock({ definition }: CompiledDefinition, state: SubmissionState): Clock | null {
  if (state.closed) return null;
  for (const kind of DRIVERS) {
    for (const defined of definition.clocks) {
      const clock = state.clocks[defined.id];
      if (defined.kind === kind && clock && !clock.closed && clock.paused?.cause.of !== 'cycle') return clock;
    }
  }
  const visit = state.visits.at(-1);
  return (visit?.settledAt === undefined ? visit?.clock : undefined) ?? null;
}

export function assignmentColumns(submission: string, assignment: Assignment) {
  const { no, kind, stage, visit, seat, entry, cycle, unit, post, version, is, clock } = assignment;
  // Of a register, the same seat is asked once after each entry (O17).
  const about = assignment.about ?? entry ?? null;
  const standIn = standInNow(assignment);
  const opinion = currentOpinion(assignment);
  const signed = signedOpinion(assignment);
  return {
    submission,
    ...{ no, kind, stage, visit, seat, about, cycle, unit, post, version },
    stand_in_unit: standIn?.unit ?? null,
    stand_in_post: standIn?.post ?? null,
    work: is.work,
    ...datesOf(clock),
    opened_at: iso(assignment.openedAt),
    closed_at: iso(assignment.closedAt),
    signed_by: signed?.by.person ?? null,
    signed_for: signed?.by.for?.person ?? null,
    for_unit: signed?.forUnit ?? null,
    outcome: opinion?.outcome ?? null,
    state: assignment,
  };
}
