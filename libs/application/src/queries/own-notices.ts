/**
 * Of `notice AS n`, those for person $1 in unit $2 and post $3; who acts for another is told of the matters $4 that the
 * delegation is limited to (O9), all where it is null.
 */
export const OWN_NOTICES = `(n.person = $1::uuid OR n.person IS NULL AND n.unit = $2 AND (n.post IS NULL OR n.post = $3)
  AND ($4::text[] IS NULL OR EXISTS (SELECT FROM submission o WHERE o.id = n.submission AND o.definition_id = ANY ($4))))`;
