type Values = Readonly<Record<string, unknown>>;

/** A JSON Schema's properties, as far as that matters. */
export type Fields = Readonly<Record<string, { readonly type?: unknown }>>;

/**
 * What a person filled in, as expressions see it: every field there is, null where empty, an empty list where a list is,
 * money as integer fen (F1).
 * What the schema does not name, no expression sees.
 * @param money - names of fields, `lines.amount` for one in each item of a list
 */
export function visibleValues(fields: Fields, values: Values, money: readonly string[]): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { type }]) => {
      const empty = type === 'array' ? [] : null;
      const value = Object.hasOwn(values, name) ? (values[name] ?? empty) : empty;
      const inside = money
        .filter((path) => path.startsWith(`${name}.`))
        .map((path) => path.slice(name.length + 1));
      if (inside.length > 0 && Array.isArray(value)) return [name, value.map((item) => inFen(item, inside))];
      return [name, money.includes(name) ? toFen(value) : value];
    }),
  );
}

function inFen(item: unknown, money: readonly string[]): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const amounts = money.map((name) => [name, toFen((item as Values)[name] ?? null)]);
  return { ...item, ...Object.fromEntries(amounts) };
}

/** Yuan with at most two decimals to integer fen (F1). */
const toFen = (yuan: unknown): unknown => (typeof yuan === 'number' ? Math.round(yuan * 100) : yuan);
