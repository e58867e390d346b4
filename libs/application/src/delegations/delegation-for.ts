import type { Actor, Delegation } from '@countersign/domain';
import { delegationTerms } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';

/** O9: what an act of somebody who acts for another is decided with: the terms as they stand at that moment. */
export async function delegationFor(
  transaction: Transaction,
  actor: Actor,
): Promise<{ readonly delegation?: Delegation }> {
  const delegation = actor.for && (await delegationTerms(transaction, actor.for.delegation, actor));
  return delegation ? { delegation } : {};
}
