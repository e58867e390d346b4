import { instant } from '@countersign/calendar';
import { wakeAt } from '@countersign/domain';
import type { DecideContext, FormRevision, SubmissionState } from '@countersign/domain';
import { Registry, writeStep } from '@countersign/persistence';
import type { LoadedSubmission, Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { ChangeFeed } from '../changes/change-feed.js';
import { OutboxBell } from '../changes/outbox-bell.js';
import { advance } from './progress.js';
import type { Progress } from './progress.js';

/** What is written beside state and events. */
export type Additions = {
  readonly form?: FormRevision & { readonly person: string };
  readonly files?: readonly string[];
  readonly draft?: string;
};

/** What the commands on a submission share: time passes first, and all is written and told in one way. */
@Injectable()
export class Steps {
  constructor(
    @Inject(Registry) private readonly registry: Registry,
    @Inject(OutboxBell) private readonly bell: OutboxBell,
    @Inject(ChangeFeed) private readonly feed: ChangeFeed,
  ) {}

  /** What a submission is decided with: the versions that it runs on. */
  async contextOf(transaction: Transaction, { state, form }: LoadedSubmission): Promise<DecideContext> {
    const [definition, calendar] = await Promise.all([
      this.registry.definition(state.definition.id, state.definition.version, transaction),
      this.registry.calendar(state.calendarVersion, transaction),
    ]);
    return { definition, calendar, form };
  }

  /** The instant decides, not the commit: what fell due happens before the command, at its own instant. */
  passTime(
    context: DecideContext,
    submission: string,
    loaded: LoadedSubmission,
  ): Progress & { state: SubmissionState } {
    let progress: Progress & { state: SubmissionState } = {
      submission,
      state: loaded.state,
      seq: loaded.seq,
      recordedAt: loaded.recordedAt,
      ...{ events: [], outbox: [], documents: [] },
    };
    for (let at = wakeAt(progress.state); at !== null && at <= loaded.at; at = wakeAt(progress.state)) {
      progress = advance(progress, context, { type: 'TIME_PASSED', at });
    }
    return progress;
  }

  /** When the command takes effect: now, but never before the submission's last event. */
  momentOf(loaded: LoadedSubmission, progress: { readonly state: SubmissionState }) {
    return instant(Math.max(loaded.at, progress.state.lastAt));
  }

  /** Writes all of it, commits, and only then rings and tells. */
  async finish(
    transaction: Transaction,
    context: DecideContext,
    before: Pick<LoadedSubmission, 'state' | 'head'> | { readonly state: null; readonly head: Buffer },
    { submission, state, seq, events, outbox, documents }: Progress & { readonly state: SubmissionState },
    { form, files = [], draft }: Additions = {},
  ): Promise<void> {
    transaction.afterCommit(() => {
      this.bell.ring(outbox.map(({ id }) => id));
      this.feed.publish({ submission, seq, units: unitsOf(state) });
    });
    await transaction.finish(
      writeStep({
        ...{ submission, events, outbox, documents, files },
        definition: context.definition,
        before: before.state,
        after: state,
        head: before.head,
        ...(form && { form }),
        ...(draft !== undefined && { draft }),
      }),
    );
  }
}

/** Everybody in whose boxes it may appear. */
function unitsOf({ submitter, work, copies }: SubmissionState): readonly string[] {
  const pieces = Object.values(work).flatMap((piece) => [piece, ...(piece.standIn ? [piece.standIn] : [])]);
  return [...new Set([submitter, ...pieces, ...copies].map(({ unit }) => unit))];
}
