import { instant } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import type { DecideContext, FormRevision, SubmissionState } from '@countersign/domain';
import { Registry, writeSteps } from '@countersign/persistence';
import type { LockedSubmission, PublishedPortfolios, Step, Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { loseRights } from '../applicants/lose-rights.js';
import { addToPools } from '../bulletin/contribute.js';
import { ChangeFeed } from '../changes/change-feed.js';
import { OutboxBell } from '../changes/outbox-bell.js';
import { catchUp } from './catch-up.js';
import type { CaughtUp, PortfoliosSince } from './catch-up.js';
import { begun } from './progress.js';
import type { Progress } from './progress.js';

/** What is written beside state and events. */
type Additions = {
  readonly form?: FormRevision & { readonly person: string };
  readonly files?: readonly string[];
  readonly draft?: string;
};

/** One submission's share of what a transaction changes. */
export type Change = Additions & {
  readonly context: DecideContext;
  readonly before: Pick<LockedSubmission, 'state' | 'head'> | { readonly state: null; readonly head: Buffer };
  readonly progress: Progress & { readonly state: SubmissionState };
};

/** What the commands on submissions share: time passes first, and all is written and told in one way. */
@Injectable()
export class Steps {
  constructor(
    @Inject(Registry) private readonly registry: Registry,
    @Inject(OutboxBell) private readonly bell: OutboxBell,
    @Inject(ChangeFeed) private readonly feed: ChangeFeed,
  ) {}

  /** Makes happen what lies between the submission's last event and now (catch-up.ts). */
  async catchUp(transaction: Transaction, loaded: LockedSubmission): Promise<CaughtUp> {
    const { id, state, form, seq, recordedAt, newerCalendars } = loaded;
    const [definition, calendar, portfolios, ...newer] = await Promise.all([
      this.registry.definition(state.definition.id, state.definition.version, transaction),
      this.registry.calendar(state.calendarVersion, transaction),
      this.portfoliosSince(transaction, loaded.portfolios, state.lastAt),
      ...newerCalendars.map(async ({ version, at }) => ({
        calendar: await this.registry.calendar(version, transaction),
        at,
      })),
    ]);
    const from = { context: { definition, calendar, form }, progress: begun(id, state, seq, recordedAt) };
    return catchUp(from, newer, momentOf(loaded, state), portfolios);
  }

  /** Those that held at an instant, and what was published after it. */
  portfoliosSince(
    transaction: Transaction,
    published: readonly PublishedPortfolios[],
    since: Instant,
  ): Promise<readonly PortfoliosSince[]> {
    const first = published.findLastIndex(({ at }) => at <= since);
    return Promise.all(
      published.slice(Math.max(first, 0)).map(async ({ version, at }) => ({
        ...{ portfolios: await this.registry.portfolios(version, transaction), at },
      })),
    );
  }

  /** Writes all of it, commits, and only then rings and tells. */
  async finish(transaction: Transaction, changes: readonly Change[]): Promise<void> {
    transaction.afterCommit(() => {
      this.bell.ring(changes.flatMap(({ progress }) => progress.outbox.map(({ id }) => id)));
      for (const { progress } of changes) {
        const { submission, seq, state } = progress;
        this.feed.publish({ submission, seq, units: unitsOf(state) });
      }
    });
    const lost = changes.flatMap(({ progress }) => progress.lostRights);
    if (lost.length > 0) await loseRights(transaction, lost);
    await addToPools(
      transaction,
      changes.flatMap(({ progress }) => progress.contributed),
    );
    await transaction.finish(writeSteps(changes.map(stepOf)));
  }
}

/** When a command takes effect: now, but never before the submission's last event. */
export const momentOf = (loaded: { readonly at: Instant }, state: SubmissionState): Instant =>
  instant(Math.max(loaded.at, state.lastAt));

function stepOf({ context, before, progress, form, files = [], draft }: Change): Step {
  const { submission, state, events, outbox, documents } = progress;
  return {
    ...{ submission, events, outbox, documents, files },
    definition: context.definition,
    before: before.state,
    after: state,
    head: before.head,
    ...(form && { form }),
    ...(draft !== undefined && { draft }),
  };
}

/** Everybody in whose boxes it may appear. */
function unitsOf({ submitter, work, copies }: SubmissionState): readonly string[] {
  const pieces = Object.values(work).flatMap((piece) => [piece, ...(piece.standIn ? [piece.standIn] : [])]);
  return [...new Set([submitter, ...pieces, ...copies].map(({ unit }) => unit))];
}
