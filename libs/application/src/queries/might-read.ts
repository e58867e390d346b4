import type { Viewer } from '@countersign/domain';

/**
 * Of `submission AS s`: narrowed to what might be for these eyes, so that little is read in vain. Which of it is, the core
 * says (`mayRead`): this may let through too much, and never too little.
 * @param first - the number of the first of three parameters: see `mightReadValues`
 */
export const mightRead = (first: number): string => {
  const [all, unit, returned] = [0, 1, 2].map((n) => `$${first + n}`);
  return `(${all}::boolean OR s.submitter_unit = ${unit}
    OR EXISTS (SELECT FROM assignment a WHERE a.submission = s.id
                AND (${unit} IN (a.unit, a.stand_in_unit) OR a.state -> 'returns' @> ${returned}::jsonb))
    OR EXISTS (SELECT FROM copy c WHERE c.submission = s.id AND c.unit = ${unit}))`;
};

export const mightReadValues = ({ roles, unit }: Viewer): readonly unknown[] => [
  roles.length > 0,
  unit,
  // O9: what a unit had in hand, and returned.
  JSON.stringify([{ unit }]),
];
