import { instant } from '@countersign/calendar';
import { DomainError, mayNotDelegate, periodOf } from '@countersign/domain';
import type { Actor, Delegation, DelegationFacts, DelegationInput } from '@countersign/domain';
import { Registry, TERMS, UnitOfWork, appendRecord, delegationOf, takeTurn } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { v7, validate as isUuid } from 'uuid';
import { assertStorable } from '../step/storable.js';
import { chainOf } from './delegation-chain.js';
import { ACTS_IN_BUSINESS, DELEGATES } from './delegates.js';
import { tellOfDelegation } from './tell-of-delegation.js';

type Found = Pick<DelegationFacts, 'isHeld' | 'delegate'> & {
  readonly now: number;
  readonly name: string | null;
  readonly others: readonly Delegation[];
};

/** Gives a standing delegation (委托) of one of one's own posts (O9). */
@Injectable()
export class GiveDelegation {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  /** @returns its id. @throws DomainError why it cannot be given (`mayNotDelegate`) */
  async run(actor: Actor, given: DelegationInput): Promise<string> {
    assertStorable(given, 'input');
    const [calendar, definitions] = await Promise.all([
      this.registry.currentCalendar(),
      this.registry.definitions(),
    ]);
    const knownMatters = definitions.map(({ definition }) => definition.id);
    return this.work.run(async (transaction) => {
      // What one person gives, one after the other: two at once must not overlap.
      await takeTurn(transaction, chainOf(actor.person));
      const { now, name, others, ...found } = await lookUp(transaction, actor, given);
      const at = instant(now);
      const facts = { ...found, now: at, knownMatters, others: others.map(delegationOf) };
      const wrong = mayNotDelegate(calendar, actor, given, facts);
      if (wrong) throw new DomainError(wrong.code, wrong.details);
      const id = v7();
      const { unit, post, to, fromOn, untilOn, matters } = given;
      const reason = given.reason.trim();
      const { startsAt, endsAt } = periodOf(calendar, given);
      await transaction.query({
        name: 'give_delegation',
        text: `INSERT INTO delegation (id, giver, unit, post, delegate, from_on, until_on, starts_at, ends_at, matters,
                                       reason, given_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        values: [
          ...[id, actor.person, unit, post, to, fromOn, untilOn, new Date(startsAt), new Date(endsAt)],
          ...[matters ? JSON.stringify(matters) : null, reason, new Date(at)],
        ],
      });
      const what = { delegation: id, unit, post, to, fromOn, untilOn, matters: matters ?? null, reason };
      const record = { chain: chainOf(actor.person), type: 'DELEGATED', actor: actor.person, what };
      await appendRecord(transaction, record);
      const told = [
        { notice: 'delegationGiven', person: actor.person },
        { notice: 'delegationReceived', person: to },
      ] as const;
      const words = {
        giver: actor.name,
        delegate: name ?? '',
        unit,
        post,
        from: fromOn,
        to: untilOn,
        reason,
      };
      await tellOfDelegation(transaction, told, unit, words, at);
      return id;
    });
  }
}

async function lookUp(
  transaction: Transaction,
  { person }: Actor,
  { unit, post, to }: DelegationInput,
): Promise<Found> {
  const [row] = await transaction.query<Found>({
    name: 'facts_of_delegation',
    text: `SELECT epoch_ms(t.now)::float8 AS now,
                  EXISTS (SELECT FROM appointment WHERE person = $2 AND unit = $1 AND post = $4) AS "isHeld",
                  CASE WHEN NOT EXISTS (${ACTS_IN_BUSINESS}) THEN 'nobody'
                       WHEN EXISTS (SELECT FROM (${DELEGATES}) AS one WHERE one.person = $3) THEN 'eligible'
                       ELSE 'ofAnotherUnit' END AS delegate,
                  (SELECT name FROM person WHERE id = $3) AS name,
                  (SELECT coalesce(jsonb_agg(${TERMS}), '[]') FROM delegation d
                    WHERE d.giver = $2 AND d.unit = $1 AND d.post = $4 AND d.ends_at > t.now) AS others
             FROM (SELECT time_now($5) AS now) AS t`,
    values: [unit, person, isUuid(to) ? to : person, post, transaction.manualClock],
  });
  if (!row) throw new Error('facts_of_delegation gives one row');
  return isUuid(to) ? row : { ...row, delegate: 'nobody' };
}
