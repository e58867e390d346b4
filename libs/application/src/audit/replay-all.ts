import { decide } from '@countersign/domain';
import type { DecideContext, SubmissionState } from '@countersign/domain';
import { Registry, canonical, readEventRecord, submissionColumns } from '@countersign/persistence';
import type { EventRecord } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { differences } from './differences.js';
import type { Difference } from './differences.js';
import { histories } from './histories.js';
import type { History } from './histories.js';

export type ReplayProblem = {
  readonly submission: string;
  readonly number: string;
  /** The event at which it shows; null for the final state. */
  readonly seq: number | null;
  readonly differences: readonly Difference[];
  /** The core refused what it once accepted, or failed. */
  readonly error?: string;
};
export type Replayed = {
  readonly submissions: number;
  readonly events: number;
  readonly problems: readonly ReplayProblem[];
};

/** A3: folds every submission's events through the core and compares with what is stored: facts, state and due dates. */
@Injectable()
export class ReplayAll {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  /** @param only - one submission's id */
  async run(only?: string): Promise<Replayed> {
    const problems: ReplayProblem[] = [];
    let [submissions, events] = [0, 0];
    for await (const history of histories(this.source, only)) {
      submissions += 1;
      events += history.events.length;
      const problem = await this.replay(history);
      if (problem) problems.push({ submission: history.id, number: history.number, ...problem });
    }
    return { submissions, events, problems };
  }

  private async replay(
    history: History,
  ): Promise<Pick<ReplayProblem, 'seq' | 'differences' | 'error'> | null> {
    let state: SubmissionState | null = null;
    let context: DecideContext | null = null;
    for (const { seq, text } of history.events) {
      try {
        const record = readEventRecord(text);
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
    const columns = submissionColumns(history.id, context.definition, state);
    const stored = {
      state: history.state,
      wakeAt: history.wake_at?.toISOString() ?? null,
      dueOn: history.due_on,
    };
    const replayed = { state: plain(state), wakeAt: columns.wake_at, dueOn: columns.due_on };
    const found = differences(stored, replayed);
    return found.length > 0 ? { seq: null, differences: found } : null;
  }

  /** With what the event names, not with what is the latest. */
  private async contextOf(
    { definition, calendar, form }: EventRecord,
    { forms }: History,
  ): Promise<DecideContext> {
    const revision = forms.find((one) => one.revision === form.revision && one.digest === form.digest);
    if (!revision) throw new Error(`revision ${form.revision} of the form (${form.digest}) is missing`);
    return {
      definition: await this.registry.definition(definition.id, definition.version),
      calendar: await this.registry.calendar(calendar),
      form: revision,
    };
  }
}

/** As it would be stored. */
const plain = (value: unknown): unknown => JSON.parse(canonical(value));
