import { instant } from '@countersign/calendar';
import { ROLES_APART } from '@countersign/domain';
import type { Delegation } from '@countersign/domain';
import type { Transaction } from './unit-of-work.js';

/** As `delegation AS d` is read in SQL for the core. */
export const TERMS = `jsonb_strip_nulls(jsonb_build_object(
  'startsAt', epoch_ms(d.starts_at), 'endsAt', epoch_ms(d.ends_at), 'endedAt', epoch_ms(d.ended_at), 'matters', d.matters))`;

/** A delegation is of no more than its giver has: a post that he holds, as somebody who acts in business at all (A4). */
export const GIVER_HOLDS = `EXISTS (
  SELECT FROM appointment a JOIN person g ON g.id = a.person AND g.active
   WHERE a.person = d.giver AND a.unit = d.unit AND a.post = d.post
     AND NOT EXISTS (SELECT FROM role_grant r WHERE r.person = g.id
                        AND r.role IN (${ROLES_APART.map((role) => `'${role}'`).join(', ')})))`;

/** What was read of one. */
export const delegationOf = (terms: Delegation): Delegation => ({
  ...terms,
  startsAt: instant(terms.startsAt),
  endsAt: instant(terms.endsAt),
  ...(terms.endedAt !== undefined && { endedAt: instant(terms.endedAt) }),
});

/**
 * The terms on which a delegate acts, as they stand; null where there is none for this person and post. Kept as they are
 * until the act has committed: whoever ends it comes before or after.
 */
export async function delegationTerms(
  transaction: Transaction,
  id: string,
  { person, unit, post }: { readonly person: string; readonly unit: string; readonly post: string },
): Promise<Delegation | null> {
  const [row] = await transaction.query<{ readonly terms: Delegation }>({
    name: 'delegation_terms',
    text: `SELECT ${TERMS} AS terms FROM delegation d
            WHERE d.id = $1 AND d.delegate = $2 AND d.unit = $3 AND d.post = $4 AND ${GIVER_HOLDS}
              FOR SHARE OF d`,
    values: [id, person, unit, post],
  });
  return row ? delegationOf(row.terms) : null;
}
