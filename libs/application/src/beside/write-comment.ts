import { instant } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import { DomainError, RATE, mayNotComment, mayRead, toldOfComment } from '@countersign/domain';
import type { Actor, CommentFacts, CommentInput, SubmissionState, Viewer } from '@countersign/domain';
import { UnitOfWork, appendRecord, canonical, takeTurn } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { v7, validate as isUuid } from 'uuid';
import { ChangeFeed } from '../changes/change-feed.js';
import { assertKey, assertStorable } from '../step/storable.js';
import { commentsOf } from './comment-chain.js';
import { MENTIONED } from './mentioned.js';
import { submissionStates } from './submission-states.js';

export type CommentRequest = CommentInput & { readonly submission: string; readonly key: string };

type Found = CommentFacts & {
  readonly now: number;
  readonly next: number;
  /** With the same key. */
  readonly keyed: (CommentInput & { readonly id: string; readonly submission: string }) | null;
};

/** Says something beside a submission (C1), in a transaction that leaves the submission's own row alone. */
@Injectable()
export class WriteComment {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ChangeFeed) private readonly feed: ChangeFeed,
  ) {}

  /** @returns its id. @throws DomainError why it is not taken (`mayNotComment`), `KEY_USED_FOR_ANOTHER_ACT` */
  async run(viewer: Viewer, { submission, key, ...comment }: CommentRequest): Promise<string> {
    const { roles: _roles, matters: _matters, ...actor } = viewer;
    assertKey(key);
    assertStorable(comment, 'comment');
    if (!isUuid(submission)) throw new DomainError('SUBMISSION_NOT_FOUND');
    return this.work.run(async (transaction) => {
      // One person's comments one after the other, that they can be counted; then one submission's, that they have an order.
      await takeTurn(transaction, `comments of ${actor.person}`);
      await takeTurn(transaction, commentsOf(submission));
      const [read] = await submissionStates(
        (text, values) => transaction.query({ name: 'commented_submission', text, values }),
        [submission],
      );
      const { now, next, keyed, ...facts } = await lookUp(transaction, actor, submission, key, comment);
      if (keyed) return sameAgain(keyed, submission, comment);
      // To whom it is hidden, it is not there.
      if (!read || !mayRead(read.state, viewer)) throw new DomainError('SUBMISSION_NOT_FOUND');
      const refusal = mayNotComment(read.state, viewer, comment, facts);
      if (refusal) throw new DomainError(refusal.code, refusal.details);
      const text = comment.text.trim();
      const written = { ...comment, text, id: v7(), submission, key, seq: next, at: instant(now) };
      await insert(transaction, actor, written);
      const units = await tell(transaction, actor, read.state, written);
      const what = { comment: written.id, audience: comment.audience, text, mentions: comment.mentions };
      await appendRecord(transaction, {
        ...{ chain: commentsOf(submission), type: 'COMMENTED', actor: actor.person },
        what: { ...what, by: actor },
      });
      transaction.afterCommit(() => this.feed.publish({ submission, seq: read.seq, units }));
      return written.id;
    });
  }
}

async function lookUp(
  transaction: Transaction,
  { person, unit }: Actor,
  submission: string,
  key: string,
  { mentions }: CommentInput,
): Promise<Found> {
  const [row] = await transaction.query<Found>({
    name: 'facts_of_comment',
    text: `SELECT epoch_ms(time_now($1))::float8 AS now,
                  (SELECT coalesce(max(seq), 0) + 1 FROM comment WHERE submission = $2) AS next,
                  coalesce((SELECT kind = 'organization' FROM unit WHERE id = $3), true) AS "isOutside",
                  (SELECT count(*)::int FROM comment WHERE person = $4
                      AND recorded_at > clock_timestamp() - make_interval(secs => $5)) AS lately,
                  (SELECT jsonb_build_object('id', id, 'submission', submission, 'audience', audience,
                                             'text', text, 'mentions', mentions)
                     FROM comment WHERE person = $4 AND key = $6) AS keyed,
                  (${MENTIONED('$7::jsonb')}) AS mentioned`,
    values: [
      ...[transaction.manualClock, submission, unit, person],
      ...[RATE.withinMs / 1_000, key, JSON.stringify(mentions)],
    ],
  });
  if (!row) throw new Error('facts_of_comment gives one row');
  return row;
}

function sameAgain(
  { id, ...before }: NonNullable<Found['keyed']>,
  submission: string,
  { audience, text, mentions }: CommentInput,
): string {
  const again = { submission, audience, text: text.trim(), mentions };
  if (canonical(before) === canonical(again)) return id;
  throw new DomainError('KEY_USED_FOR_ANOTHER_ACT', [{ path: 'key', problem: 'used' }]);
}

type Written = CommentRequest & { readonly id: string; readonly seq: number; readonly at: Instant };

async function insert(transaction: Transaction, actor: Actor, written: Written): Promise<void> {
  const { id, submission, seq, audience, text, mentions, key, at } = written;
  await transaction.query({
    name: 'write_comment',
    text: `INSERT INTO comment (id, submission, seq, audience, text, mentions, actor, person, key, at, recorded_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, clock_timestamp())`,
    values: [
      ...[id, submission, seq, audience, text, JSON.stringify(mentions)],
      ...[JSON.stringify(actor), actor.person, key, new Date(at)],
    ],
  });
}

/** Without the words: they may be taken back, and what one was told stays. @returns whose notices there are more of */
async function tell(
  transaction: Transaction,
  actor: Actor,
  state: SubmissionState,
  { submission, audience, mentions, at }: Written,
): Promise<readonly string[]> {
  const others = mentions.filter(({ person }) => person !== actor.person);
  const mentioned = others.map(({ unit, post, person = null }) => ({ unit, post, person }));
  const isMentioned = (to: { readonly unit: string; readonly post: string | null }) =>
    mentioned.some(({ unit, post, person }) => person === null && unit === to.unit && post === to.post);
  const told = toldOfComment(state, actor, audience).filter((to) => !isMentioned(to));
  const recipients = [
    ...mentioned.map((to) => ({ ...to, notice: 'mentioned' })),
    ...told.map((to) => ({ ...to, person: null, notice: 'commented' })),
  ];
  const params = { by: actor.name, unit: actor.unit };
  const notices = recipients.map((to) => ({
    ...{ ...to, id: v7(), submission, no: null, params },
    at: new Date(at).toISOString(),
  }));
  await transaction.query({
    name: 'tell_of_comment',
    text: 'INSERT INTO notice SELECT * FROM jsonb_populate_recordset(NULL::notice, $1)',
    values: [JSON.stringify(notices)],
  });
  return [...new Set(recipients.map(({ unit }) => unit))];
}
