import { isRecord } from './localize-schema.js';

/** A list of units, or of posts; `days`: each with the days that it has. */
export type PartyList = {
  readonly posts: boolean;
  readonly days: boolean;
  readonly atMost: number | null;
  /** Which of them may be named: the schema's own pattern. */
  readonly pattern: string | null;
};

const isParty = (format: unknown): boolean => format === 'unit' || format === 'unitPost';

/** What a schema says by its formats (`unit`, `unitPost`); null for any other field. */
export function partyListOf(schema: unknown): PartyList | null {
  if (!isRecord(schema) || !isRecord(schema['items'])) return null;
  const { items, maxItems } = schema;
  const within = isRecord(items['properties']) ? items['properties'] : {};
  const unit = isRecord(within['unit']) ? within['unit']['format'] : undefined;
  const format = isParty(items['format']) ? items['format'] : unit;
  if (!isParty(format)) return null;
  const atMost = typeof maxItems === 'number' ? maxItems : null;
  const pattern = typeof items['pattern'] === 'string' ? items['pattern'] : null;
  return { posts: format === 'unitPost', days: 'days' in within, atMost, pattern };
}

const propertiesIn = (schema: unknown): Readonly<Record<string, unknown>> =>
  isRecord(schema) && isRecord(schema['properties']) ? schema['properties'] : {};

export const hasPartyLists = (schema: unknown): boolean =>
  Object.values(propertiesIn(schema)).some(partyListOf);

/** Drawing hints with a field of its own for each list of units or posts. */
export function drawnWithParties(schema: unknown, ui: unknown): Readonly<Record<string, unknown>> {
  const lists = Object.entries(propertiesIn(schema)).filter(([, part]) => partyListOf(part));
  const hints = isRecord(ui) ? ui : {};
  const own = lists.map(([name]) => {
    const hint = hints[name];
    return [name, { ...(isRecord(hint) && hint), 'ui:field': 'parties' }] as const;
  });
  return { ...hints, ...Object.fromEntries(own) };
}

/** One of a list: `water`, `government.mayor`, `{ unit: 'water', days: 3 }`. */
export const idIn = (item: unknown): string =>
  typeof item === 'string' ? item : isRecord(item) && typeof item['unit'] === 'string' ? item['unit'] : '';

export const daysIn = (item: unknown): number | null =>
  isRecord(item) && typeof item['days'] === 'number' ? item['days'] : null;

/** The values with the lists' members in words, for who reads them. */
export function withPartyNames(
  schema: unknown,
  values: unknown,
  nameOf: (id: string, days: number | null) => string,
): unknown {
  if (!isRecord(values)) return values;
  const properties = propertiesIn(schema);
  const named = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) && partyListOf(properties[name])
      ? value.map((item: unknown) => nameOf(idIn(item), daysIn(item)))
      : value,
  ]);
  return Object.fromEntries(named) as unknown;
}
