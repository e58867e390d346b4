import type { Instant } from '@countersign/calendar';
import type { Transaction } from '@countersign/persistence';
import { v7 } from 'uuid';

/** What is told of one, to whom: by name, whatever post they act in. */
export type ToldOfDelegation = {
  readonly notice: 'delegationGiven' | 'delegationReceived' | 'delegationEnded' | 'delegationTaken';
  readonly person: string;
};

/** Written with the change itself: nothing has to be delivered anywhere else. */
export async function tellOfDelegation(
  transaction: Transaction,
  told: readonly ToldOfDelegation[],
  unit: string,
  params: Readonly<Record<string, string>>,
  at: Instant,
): Promise<void> {
  const notices = told.map(({ notice, person }) => ({
    ...{ id: v7(), submission: null, no: null, unit, post: null, notice, params, person },
    at: new Date(at).toISOString(),
  }));
  await transaction.query({
    name: 'tell_of_delegation',
    text: 'INSERT INTO notice SELECT * FROM jsonb_populate_recordset(NULL::notice, $1)',
    values: [JSON.stringify(notices)],
  });
}
