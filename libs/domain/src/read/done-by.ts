import type { Actor, Assignment, Opinion } from '../model.js';
import { currentOpinion } from './sheet-of.js';

type Signed = Opinion & { readonly by: Actor };

/**
 * The opinion that stands and that a person gave on this very piece; where consent was deemed, what somebody said
 * afterwards (T11). Null for what the system did, and for what was carried over: nobody did it again (T8). Source: O4.
 */
export function signedOpinion(assignment: Assignment): Signed | null {
  const said =
    assignment.is.work === 'deemed'
      ? assignment.opinions.findLast(({ by }) => by !== 'system')
      : currentOpinion(assignment);
  return said && isPersons(said) && !said.carriedFrom ? said : null;
}

const isPersons = (opinion: Opinion): opinion is Signed => opinion.by !== 'system';

/**
 * Whether somebody has a piece of work under *done*: who signed it, for whom a delegate did, and the unit for which a
 * stand-in signed. The first piece is the filing, which is under *started*. Source: O4; the box reads the same in SQL.
 */
export function isDoneBy(assignment: Assignment, { person, unit, post }: Actor): boolean {
  const signed = assignment.no > 1 ? signedOpinion(assignment) : null;
  if (!signed) return false;
  const isUnits = signed.forUnit === unit && (assignment.post === null || assignment.post === post);
  return signed.by.person === person || signed.by.for?.person === person || isUnits;
}
