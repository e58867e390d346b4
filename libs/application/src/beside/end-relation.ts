import { DomainError, mayNotEndRelation, mayRead } from '@countersign/domain';
import type { RelationKind, Viewer } from '@countersign/domain';
import { UnitOfWork, appendRecord, takeTurn } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { ChangeFeed } from '../changes/change-feed.js';
import { assertStorable } from '../step/storable.js';
import { IN_FORCE, relationsOf } from './relation-rows.js';
import { submissionStates } from './submission-states.js';

type Row = { readonly submission: string; readonly other: string; readonly kind: RelationKind };

/** Names a submission no longer (C4), with a reason; that it was named stays. */
@Injectable()
export class EndRelation {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ChangeFeed) private readonly feed: ChangeFeed,
  ) {}

  /** @throws DomainError `RELATION_NOT_FOUND`, and why not (`mayNotEndRelation`) */
  async run(
    viewer: Viewer,
    { relation, reason }: { readonly relation: string; readonly reason: string },
  ): Promise<void> {
    assertStorable(reason, 'reason');
    const { roles: _roles, matters: _matters, ...actor } = viewer;
    if (!isUuid(relation)) throw new DomainError('RELATION_NOT_FOUND');
    await this.work.run(async (transaction) => {
      const [of] = await transaction.query<Row>({
        name: 'submissions_of_relation',
        text: 'SELECT submission, other, kind FROM relation WHERE id = $1',
        values: [relation],
      });
      if (!of) throw new DomainError('RELATION_NOT_FOUND');
      await takeTurn(transaction, relationsOf(of.submission));
      const [open] = await transaction.query({
        name: 'relation_in_force',
        text: `SELECT r.id FROM relation r WHERE r.id = $1 AND ${IN_FORCE}`,
        values: [relation],
      });
      const states = await submissionStates(
        (text, values) => transaction.query({ name: 'related_submissions', text, values }),
        [of.submission, of.other],
      );
      const from = states.find(({ id }) => id === of.submission);
      if (!open || !from || !mayRead(from.state, viewer)) throw new DomainError('RELATION_NOT_FOUND');
      const refusal = mayNotEndRelation(from.state, viewer, { kind: of.kind, reason });
      if (refusal) throw new DomainError(refusal.code, refusal.details);
      await transaction.query({
        name: 'end_relation',
        text: 'INSERT INTO relation_end (relation, reason, actor, at) VALUES ($1, $2, $3, time_now($4))',
        values: [relation, reason.trim(), JSON.stringify(actor), transaction.manualClock],
      });
      const record = { chain: relationsOf(of.submission), type: 'RELATION_ENDED', actor: actor.person };
      await appendRecord(transaction, { ...record, what: { relation, reason: reason.trim(), by: actor } });
      transaction.afterCommit(() => {
        for (const { id, seq } of states) this.feed.publish({ submission: id, seq, units: [] });
      });
    });
  }
}
