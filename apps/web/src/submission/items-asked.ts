import { isRecord } from '../filing/localize-schema.js';
import type { AllowedActionView, ItemView, MaterialView, OutcomeView } from './views.js';

/** The field in which an outcome names items: what is missing (T5), or what may come later (T15). */
export const itemField = ({ asksFor, defers }: OutcomeView): string | null => asksFor ?? defers;

/** All such fields of an action: they are chosen with their outcome, not filled in beside it. */
export const itemFields = ({ outcomes }: AllowedActionView): readonly string[] =>
  outcomes.flatMap((outcome) => itemField(outcome) ?? []);

/** What is required and not there is ticked to begin with. */
export function tickedAtFirst(
  { outcomes }: AllowedActionView,
  materials: readonly MaterialView[],
): Readonly<Record<string, readonly string[]>> {
  const required = new Set(materials.filter((one) => one.required).map(({ id }) => id));
  return Object.fromEntries(
    outcomes.flatMap((outcome) => {
      const field = itemField(outcome);
      const missing = outcome.items.filter(({ id, arrived }) => !arrived && required.has(id));
      return field ? [[field, missing.map(({ id }) => id)]] : [];
    }),
  );
}

/** The items that a draft names for an outcome, in the list's order. */
export function itemsNamed(
  outcome: OutcomeView,
  fields: Readonly<Record<string, unknown>>,
): readonly ItemView[] {
  const named = fields[itemField(outcome) ?? ''];
  return Array.isArray(named) ? outcome.items.filter(({ id }) => named.includes(id)) : [];
}

/** What is left to be filled in besides; null where that is nothing. */
export function schemaWithout(schema: unknown, fields: readonly string[]): unknown {
  if (!isRecord(schema) || !isRecord(schema['properties'])) return null;
  const rest = Object.entries(schema['properties']).filter(([name]) => !fields.includes(name));
  return rest.length > 0 ? { ...schema, properties: Object.fromEntries(rest) } : null;
}

/** Whether a form says anything else than before, however it is written down. */
export function isChanged(values: Readonly<Record<string, unknown>>, before: unknown): boolean {
  const old = isRecord(before) ? before : {};
  const names = [...Object.keys(values), ...Object.keys(old)];
  return names.some((name) => JSON.stringify(values[name]) !== JSON.stringify(old[name]));
}
