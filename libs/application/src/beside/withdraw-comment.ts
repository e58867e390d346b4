import { instant } from '@countersign/calendar';
import { DomainError, audiencesWritten, mayNotWithdrawComment } from '@countersign/domain';
import type { Commented, Viewer } from '@countersign/domain';
import { UnitOfWork, appendRecord, takeTurn } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { ChangeFeed } from '../changes/change-feed.js';
import { commentsOf } from './comment-chain.js';
import { submissionStates } from './submission-states.js';

type Row = Omit<Commented, 'at'> & {
  readonly at: number;
  readonly now: number;
  readonly audience: 'internal' | 'all';
  readonly isOutside: boolean;
};

/** Takes a comment of one's own back (C1): its words are no longer shown, that there was one is. */
@Injectable()
export class WithdrawComment {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ChangeFeed) private readonly feed: ChangeFeed,
  ) {}

  /** @returns the submission. @throws DomainError `COMMENT_NOT_FOUND`, and why not (`mayNotWithdrawComment`) */
  async run(viewer: Viewer, id: string): Promise<string> {
    if (!isUuid(id)) throw new DomainError('COMMENT_NOT_FOUND');
    return this.work.run(async (transaction) => {
      const [of] = await transaction.query<{ submission: string }>({
        name: 'submission_of_comment',
        text: 'SELECT submission FROM comment WHERE id = $1',
        values: [id],
      });
      if (!of) throw new DomainError('COMMENT_NOT_FOUND');
      const { submission } = of;
      await takeTurn(transaction, commentsOf(submission));
      const [row] = await transaction.query<Row>({
        name: 'read_comment',
        text: `SELECT c.person, c.audience, epoch_ms(c.at)::float8 AS at, w.comment IS NOT NULL AS "isWithdrawn",
                      epoch_ms(time_now($2))::float8 AS now,
                      coalesce((SELECT kind = 'organization' FROM unit WHERE id = $3), true) AS "isOutside"
                 FROM comment c LEFT JOIN comment_withdrawal w ON w.comment = c.id WHERE c.id = $1`,
        values: [id, transaction.manualClock, viewer.unit],
      });
      const [read] = await submissionStates(
        (text, values) => transaction.query({ name: 'commented_submission', text, values }),
        [submission],
      );
      // To whom it is hidden, it is not there.
      if (!row || !read || !audiencesWritten(read.state, viewer, row.isOutside).includes(row.audience))
        throw new DomainError('COMMENT_NOT_FOUND');
      const at = instant(row.now);
      const refusal = mayNotWithdrawComment({ ...row, at: instant(row.at) }, viewer, at);
      if (refusal) throw new DomainError(refusal.code, refusal.details);
      await transaction.query({
        name: 'withdraw_comment',
        text: 'INSERT INTO comment_withdrawal (comment, at) VALUES ($1, $2)',
        values: [id, new Date(at)],
      });
      const record = { chain: commentsOf(submission), type: 'COMMENT_WITHDRAWN', actor: viewer.person };
      await appendRecord(transaction, { ...record, what: { comment: id } });
      transaction.afterCommit(() => this.feed.publish({ submission, seq: read.seq, units: [] }));
      return submission;
    });
  }
}
