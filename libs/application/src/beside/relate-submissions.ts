import { instant } from '@countersign/calendar';
import { DomainError, mayNotRelate, mayRead } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { UnitOfWork, takeTurn } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { ChangeFeed } from '../changes/change-feed.js';
import { insertRelation, relatedWith, relationsOf } from './relation-rows.js';
import { submissionStates } from './submission-states.js';

export type RelateRequest = { readonly submission: string; readonly other: string };

/** Names another submission beside one (C4). Neither row is locked: it is no act on either. */
@Injectable()
export class RelateSubmissions {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ChangeFeed) private readonly feed: ChangeFeed,
  ) {}

  /** @throws DomainError `SUBMISSION_NOT_FOUND`, and why not (`mayNotRelate`) */
  async run(viewer: Viewer, { submission, other }: RelateRequest): Promise<void> {
    const { roles: _roles, matters: _matters, ...actor } = viewer;
    if (!isUuid(submission) || !isUuid(other)) throw new DomainError('SUBMISSION_NOT_FOUND');
    await this.work.run(async (transaction) => {
      // Both, in one order: the two may name each other at the same moment.
      for (const id of [submission, other].sort()) await takeTurn(transaction, relationsOf(id));
      const states = await submissionStates(
        (text, values) => transaction.query({ name: 'related_submissions', text, values }),
        [submission, other],
      );
      const [one, two] = [submission, other].map((id) => states.find((state) => state.id === id));
      if (!one || !mayRead(one.state, viewer) || !two) throw new DomainError('SUBMISSION_NOT_FOUND');
      const refusal = mayNotRelate(viewer, one, two, await relatedWith(transaction, submission));
      if (refusal) throw new DomainError(refusal.code, refusal.details);
      const [row] = await transaction.query<{ now: number }>({
        name: 'time_of_relation',
        text: 'SELECT epoch_ms(time_now($1))::float8 AS now',
        values: [transaction.manualClock],
      });
      if (!row) throw new Error('time_of_relation gives one row');
      await insertRelation(transaction, actor, { submission, other, kind: 'related' }, instant(row.now));
      transaction.afterCommit(() => {
        for (const { id, seq } of [one, two]) this.feed.publish({ submission: id, seq, units: [] });
      });
    });
  }
}
