import { z } from 'zod';
import type { Actor } from '../model.js';

const id = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);
const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
/** Left out: any post of the unit. */
const party = z.strictObject({ unit: id, post: id.optional() });

/**
 * A bulletin that accepted articles go into (刊物): data, versioned and immutable once published, like a matter. A result
 * of any matter may contribute to it (`effects` of type `contribute`).
 */
export const periodicalSchema = z.strictObject({
  id,
  version: z.int().positive(),
  title: text,
  /** Who issues it, as it stands under the red head. */
  issuer: text,
  /** `{year}` and `{n}`, given at publishing: without gaps, anew each year (D4). */
  numbering: z.string().regex(/\{n\d?\}/, 'without {n} nothing is numbered'),
  /** Who assembles an issue, and who signs it. */
  desk: party,
  chiefEditor: party,
  /** In the order in which they stand in an issue. */
  columns: z.array(z.strictObject({ id, title: text })).min(1),
  /** At the foot of the last page: to those above (报送), to others (抄送). */
  reportedTo: z.array(z.string().min(1)).default([]),
  copiedTo: z.array(z.string().min(1)).default([]),
});
export type Periodical = z.output<typeof periodicalSchema>;

/** B4: whoever assembles, in a post of his own. */
export const isOfTheDesk = ({ desk }: Periodical, actor: Actor): boolean => holds(desk, actor);
/** B4: whoever signs. */
export const isChiefEditor = ({ chiefEditor }: Periodical, actor: Actor): boolean =>
  holds(chiefEditor, actor);

function holds({ unit, post }: z.output<typeof party>, actor: Actor): boolean {
  return actor.unit === unit && (post === undefined || actor.post === post);
}
