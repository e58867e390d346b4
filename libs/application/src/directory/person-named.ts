import { DomainError } from '@countersign/domain';
import type { Transaction } from '@countersign/persistence';
import { validate as isUuid } from 'uuid';
import type { EventInput } from '../commands/act.js';

type Named = { readonly name: string; readonly units: readonly string[] };

/** O15: who is marked as related is called by his name, and is of the units in which he holds a post. */
export async function personNamed(
  transaction: Transaction,
  event: EventInput,
): Promise<Named | Record<string, never>> {
  if (event.type !== 'MARK_RELATED') return {};
  const [found] = isUuid(event.person)
    ? await transaction.query<Named>({
        name: 'person_named',
        text: `SELECT x.name, array_agg(DISTINCT a.unit ORDER BY a.unit) AS units
                 FROM person x JOIN appointment a ON a.person = x.id
                WHERE x.id = $1 AND x.active GROUP BY x.id, x.name`,
        values: [event.person],
      })
    : [];
  if (!found) throw new DomainError('BAD_INPUT', [{ path: 'person', problem: 'nobodyThere' }]);
  return found;
}
