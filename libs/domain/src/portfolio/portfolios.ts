import { z } from 'zod';

/**
 * Portfolios (领导分工): who in the leadership is in charge of which unit, in which field, with a stand-in (AB角). A
 * version never changes; which one was in force stands in each event, so that a replay finds the same (A3).
 */
const id = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, 'a unit, a post or a field: a small letter, then letters and digits');
const holder = z.strictObject({ unit: id, post: id });
const name = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const charge = z.strictObject({ leader: holder, standIn: holder.optional() });

export const portfoliosSchema = z.strictObject({
  charges: z.array(
    charge.extend({
      /** `org` and a credit code is a unit, too; those are under `otherwise`. */
      unit: id,
      /** Left out: the whole unit, as far as no field of it is given to another. */
      field: id.optional(),
    }),
  ),
  /** Who is in charge of what nobody was named for: no piece of work is without a leader. */
  otherwise: charge,
  /** What the fields are called, where they are shown. */
  fields: z.record(id, name).optional(),
});

export type PortfolioTable = z.output<typeof portfoliosSchema>;
export type Portfolios = PortfolioTable & { readonly version: number };
export type Charge = z.output<typeof charge>;

/** Who is in charge of a unit: of the field of it, else of the unit as a whole, else of what is left. */
export function inChargeOf({ charges, otherwise }: PortfolioTable, unit: string, field?: string): Charge {
  const ofUnit = charges.filter((one) => one.unit === unit);
  const { leader, standIn } =
    ofUnit.find((one) => field !== undefined && one.field === field) ??
    ofUnit.find((one) => one.field === undefined) ??
    otherwise;
  return { leader, ...(standIn && { standIn }) };
}
