type Values = Readonly<Record<string, unknown>>;

/** A JSON Schema's properties, as far as that matters. */
export type Fields = Readonly<Record<string, Field>>;
type Field = {
  readonly type?: unknown;
  readonly items?: { readonly properties?: Fields; readonly format?: unknown };
};

/**
 * What a person filled in, as expressions see it: every field there is, null where empty, an empty list where a list is,
 * money as integer fen (F1); so are the fields of each item of a list.
 * What the schema does not name, no expression sees.
 * @param money - names of fields, `lines.amount` for one in each item of a list
 */
export function visibleValues(fields: Fields, values: Values, money: readonly string[]): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { type, items }]) => {
      const empty = type === 'array' ? [] : null;
      const value = Object.hasOwn(values, name) ? (values[name] ?? empty) : empty;
      const within = items?.properties;
      if (within && Array.isArray(value)) {
        const inside = money
          .filter((path) => path.startsWith(`${name}.`))
          .map((path) => path.slice(name.length + 1));
        return [name, value.map((item: unknown) => visibleItem(within, item, inside))];
      }
      return [name, money.includes(name) ? toFen(value) : value];
    }),
  );
}

/** What is no object yet stays as it was typed: the schema refuses it. */
const visibleItem = (fields: Fields, item: unknown, money: readonly string[]): unknown =>
  typeof item === 'object' && item !== null ? visibleValues(fields, item as Values, money) : item;

/** Yuan with at most two decimals to integer fen (F1). */
const toFen = (yuan: unknown): unknown => (typeof yuan === 'number' ? Math.round(yuan * 100) : yuan);
