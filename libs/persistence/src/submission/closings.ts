import type { Fact, SubmissionState } from '@countersign/domain';
import type { EventRecord } from '../event-text.js';
import { iso } from './columns.js';

type Closed = Extract<Fact, { type: 'clockClosed' }>;
/** A step's events, with the state before them and after. */
type Course = {
  readonly submission: string;
  readonly before: SubmissionState | null;
  readonly after: SubmissionState;
  readonly events: readonly { readonly record: EventRecord }[];
};

/** A5: the rows of `closed_clock`, from what the core stated when the clocks closed; what is null is left out. */
export function closedClocks({ submission, before, after, events }: Course): readonly object[] {
  const rows: object[] = [];
  let cycle = before?.cycle ?? 1;
  for (const { record } of events) {
    for (const [index, fact] of record.facts.entries()) {
      // What closed before the next cycle began belongs to the one that was sent back (T8).
      if (fact.type === 'cycleBegun' || fact.type === 'reopened') cycle = fact.cycle;
      if (fact.type === 'clockClosed') rows.push(rowOf(submission, record, index, fact, after, cycle));
    }
  }
  return rows;
}

function rowOf(
  submission: string,
  { seq, definition, event }: EventRecord,
  index: number,
  fact: Closed,
  after: SubmissionState,
  cycle: number,
) {
  return {
    submission,
    seq,
    fact: index,
    ...whichClock(fact, after, cycle),
    definition_id: definition.id,
    definition_version: definition.version,
    limit_amount: fact.limit.amount,
    limit_unit: fact.limit.unit,
    started_on: fact.startedOn,
    due_on: fact.dueOn,
    done_on: fact.on,
    done_at: iso(fact.at),
    used: fact.used,
    elapsed: fact.elapsed,
    paused_days: fact.pausedDays,
    extended: fact.extended,
    overdue_days: fact.overdueDays,
    deemed: fact.deemed ?? false,
    by_system: !('actor' in event),
    judgement: fact.judgement,
  };
}

/** What it does not name is null. */
function whichClock({ scope }: Closed, { work, visits }: SubmissionState, cycle: number) {
  switch (scope.of) {
    case 'assignment': {
      const { no, unit, stage } = scope;
      const piece = work[no];
      if (!piece) throw new Error(`a clock closed of assignment ${no}, which is not there`);
      return { scope: scope.of, no, unit, stage, kind: piece.kind, cycle: piece.cycle };
    }
    case 'stage': {
      const visit = visits.find((one) => one.visit === scope.visit);
      if (!visit) throw new Error(`a clock closed of visit ${scope.visit}, which is not there`);
      return { scope: scope.of, visit: visit.visit, stage: visit.stage, cycle: visit.cycle };
    }
    case 'submission':
      return { scope: scope.of, clock: scope.clock, unit: scope.unit, cycle };
  }
}

/** The rows of `reopened_clock`: a signature was taken back, and the clock runs as if it had not stopped. */
export function reopenedClocks({ submission, after, events }: Course) {
  return events.flatMap(({ record: { seq, event, facts } }) =>
    facts.flatMap((fact) => {
      if (fact.type !== 'takenBack') return [];
      const clock = after.work[fact.no]?.clock;
      const isReopened = clock?.events.some(({ type, at }) => type === 'reopened' && at === event.at);
      return isReopened ? [{ submission, no: fact.no, seq, at: iso(event.at) }] : [];
    }),
  );
}
