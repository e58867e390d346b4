import { ROLES_APART } from '@countersign/domain';

/**
 * The posts at which somebody can be asked, or be given something to read: held by a person who has business at all (A4).
 * `outside`: of an organization that is no part of the administration; what units say among themselves is not for it.
 */
export const DIRECTORY = `
  SELECT p.unit, u.name, u.kind, p.id AS post, p.title, u.kind = 'organization' AS outside,
         array_agg(x.name ORDER BY x.account) AS people,
         jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name) ORDER BY x.account) AS holders
    FROM post p
    JOIN unit u ON u.id = p.unit
    JOIN appointment a ON a.unit = p.unit AND a.post = p.id
    JOIN person x ON x.id = a.person AND x.active
   WHERE NOT EXISTS (SELECT FROM role_grant g WHERE g.person = x.id
                        AND g.role IN (${ROLES_APART.map((role) => `'${role}'`).join(', ')}))
   GROUP BY p.unit, u.name, u.kind, p.id, p.title`;
