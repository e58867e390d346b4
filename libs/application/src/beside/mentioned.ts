import { ROLES_APART } from '@countersign/domain';

/** Of `person AS x`: with business at all (A4). */
export const IN_BUSINESS = `x.active AND NOT EXISTS (SELECT FROM role_grant g WHERE g.person = x.id
  AND g.role IN (${ROLES_APART.map((role) => `'${role}'`).join(', ')}))`;

/**
 * A list of mentions as what the core asks of each, in their order; null where nobody is there. A role is a person's and
 * no post's.
 * @param mentions - an SQL expression
 */
export const MENTIONED = (mentions: string): string => `
  SELECT coalesce(jsonb_agg(
           CASE WHEN EXISTS (
             SELECT FROM appointment a JOIN person x ON x.id = a.person
              WHERE a.unit = m ->> 'unit' AND a.post = m ->> 'post' AND x.id::text = coalesce(m ->> 'person', x.id::text)
                AND ${IN_BUSINESS})
           THEN jsonb_build_object(
             'isOutside', (SELECT kind = 'organization' FROM unit WHERE id = m ->> 'unit'),
             'roles', (SELECT coalesce(jsonb_agg(g.role), '[]') FROM role_grant g WHERE g.person::text = m ->> 'person'))
           END ORDER BY n), '[]')
    FROM jsonb_array_elements(${mentions}) WITH ORDINALITY AS mention (m, n)`;
