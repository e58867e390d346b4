import type { Calendar } from '@countersign/calendar';
import { decide } from '@countersign/domain';
import type { DecideContext, SubmissionState } from '@countersign/domain';
import {
  Registry,
  assignmentColumns,
  canonical,
  closedClocks,
  readEventRecord,
  submissionColumns,
} from '@countersign/persistence';
import type { EventRecord } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { differences } from './differences.js';
import type { Difference } from './differences.js';
import { histories } from './histories.js';
import type { History } from './histories.js';
import { clocksOf, recount } from './recount.js';
import { replayIssues } from './replay-issues.js';

export type ReplayProblem = {
  /** Its id; of an issue of a periodical, `issue`. */
  readonly submission?: string;
  readonly issue?: string;
  readonly number: string;
  /** The event at which it shows; null for the final state. */
  readonly seq: number | null;
  readonly differences: readonly Difference[];
  /** The core refused what it once accepted, or failed. */
  readonly error?: string;
};
export type Replayed = {
  readonly submissions: number;
  /** Of periodicals. */
  readonly issues: number;
  readonly events: number;
  readonly problems: readonly ReplayProblem[];
};

/**
 * A3: folds every submission's events through the core and compares with what is stored: facts, state, the dates that
 * lists look for, the rows of closed clocks; and counts each due date anew from its clock's own events. So with issues.
 */
@Injectable()
export class ReplayAll {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  /** @param only - one submission's id; otherwise everything, issues of periodicals too */
  async run(only?: string): Promise<Replayed> {
    const problems: ReplayProblem[] = [];
    let [submissions, issues, events] = [0, 0, 0];
    for await (const history of histories(this.source, only)) {
      submissions += 1;
      events += history.events.length;
      const problem = await this.replay(history);
      if (problem) problems.push({ submission: history.id, number: history.number, ...problem });
    }
    if (only === undefined) {
      for await (const { events: count, ...replayed } of replayIssues(this.source)) {
        issues += 1;
        events += count;
        if (replayed.error !== undefined || replayed.differences.length > 0)
          problems.push({ ...replayed, seq: null });
      }
    }
    return { submissions, issues, events, problems };
  }

  private async replay(
    history: History,
  ): Promise<Pick<ReplayProblem, 'seq' | 'differences' | 'error'> | null> {
    let state: SubmissionState | null = null;
    let context: DecideContext | null = null;
    const records: EventRecord[] = [];
    for (const { seq, text } of history.events) {
      try {
        const record = readEventRecord(text);
        records.push(record);
        context = await this.contextOf(record, history);
        const decided = decide(context, state, record.event);
        const found = differences(record.facts, plain(decided.facts), 'facts');
        if (found.length > 0) return { seq, differences: found };
        state = decided.state;
      } catch (error) {
        return { seq, differences: [], error: String(error) };
      }
    }
    if (!state || !context) return { seq: null, differences: [], error: 'there are no events' };
    const { state: full, wake_at, due_on, yellow_on, assignments, closed } = history;
    const stored = { state: full, wake_at: wake_at?.toISOString() ?? null, due_on, yellow_on };
    const columns = submissionColumns(history.id, context.definition, state);
    const replayed = {
      ...{ state: plain(state), wake_at: columns.wake_at },
      ...{ due_on: columns.due_on, yellow_on: columns.yellow_on },
    };
    const found = [
      ...differences(stored, replayed),
      ...differences(assignments, datesOf(history.id, state), 'assignment'),
      ...differences(closed, closingsIn(history.id, state, records), 'closed_clock'),
    ];
    try {
      found.push(...(await this.recounted(full)));
    } catch (error) {
      // A clock that is no clock any more: what it was stands among the differences.
      return { seq: null, differences: found, error: String(error) };
    }
    return found.length > 0 ? { seq: null, differences: found } : null;
  }

  /** Of the state as it is stored: its due dates, by the events of its own clocks. */
  private async recounted(state: SubmissionState): Promise<readonly Difference[]> {
    const versions = new Set([...clocksOf(state).values()].map(({ calendar }) => calendar));
    const calendars = new Map<number, Calendar>();
    for (const version of versions) calendars.set(version, await this.registry.calendar(version));
    return recount(state, (version) => calendars.get(version)!);
  }

  /** With what the event names, not with what is the latest. */
  private async contextOf(
    { definition, calendar, portfolios, form, event }: EventRecord,
    { forms }: History,
  ): Promise<DecideContext> {
    const revision = forms.find((one) => one.revision === form.revision && one.digest === form.digest);
    if (!revision) throw new Error(`revision ${form.revision} of the form (${form.digest}) is missing`);
    const previous = 'form' in event && forms.find((one) => one.revision === form.revision - 1);
    return {
      definition: await this.registry.definition(definition.id, definition.version),
      calendar: await this.registry.calendar(calendar),
      form: revision,
      ...(previous && { previousForm: previous }),
      ...(portfolios !== undefined && { portfolios: await this.registry.portfolios(portfolios) }),
    };
  }
}

/** What the assignments' rows show of their due dates, by number. */
const datesOf = (submission: string, { work }: SubmissionState) =>
  Object.fromEntries(
    Object.values(work).map((piece) => {
      const { due_on, yellow_on } = assignmentColumns(submission, piece);
      return [piece.no, { due_on, yellow_on }];
    }),
  );

/** A5: what the figures are made of, from the events. */
const closingsIn = (submission: string, after: SubmissionState, records: readonly EventRecord[]) =>
  plain(closedClocks({ submission, before: null, after, events: records.map((record) => ({ record })) }));

/** As it would be stored. */
const plain = (value: unknown): unknown => JSON.parse(canonical(value));
