import { ROLES_APART } from '@countersign/domain';

const BUSINESS = `x.active AND NOT EXISTS (
  SELECT FROM role_grant g WHERE g.person = x.id AND g.role IN (${ROLES_APART.map((role) => `'${role}'`).join(', ')}))`;

/**
 * To whom a post of unit $1 may be left by person $2 (O9): to whoever is of the unit. A unit answers for itself, and what
 * others say there is not for it yet (O12). Where it has nobody else, to anybody inside the administration: otherwise
 * the work would lie there.
 */
export const DELEGATES = `
  SELECT DISTINCT ON (x.id) x.id AS person, x.name, x.account, a.unit, a.post, a.unit = $1 AS own
    FROM person x
    JOIN appointment a ON a.person = x.id
    JOIN unit u ON u.id = a.unit
   WHERE x.id <> $2::uuid AND ${BUSINESS}
     AND (a.unit = $1 OR u.kind <> 'organization' AND NOT EXISTS (
           SELECT FROM appointment o JOIN person x ON x.id = o.person
            WHERE o.unit = $1 AND o.person <> $2::uuid AND ${BUSINESS})
         AND (SELECT kind FROM unit WHERE id = $1) <> 'organization')
   ORDER BY x.id, a.unit <> $1, a.rank, a.unit, a.post`;

export const ACTS_IN_BUSINESS = `SELECT FROM person x WHERE x.id = $3::uuid AND ${BUSINESS}`;
