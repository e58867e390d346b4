import type { Stage } from '../src/index.js';

/** Values for what a signer fills in at a stage, as its JSON Schema has them: for histories whose way goes by them. */
export type Fields = Readonly<Record<string, unknown>>;

type Property = {
  readonly type: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly oneOf?: readonly { readonly const: string }[];
  readonly items?: Property;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Property>>;
};

/** Some that the demonstration has, and whom some definitions name. */
const UNITS = ['water', 'transport', 'education', 'housing', 'gonghe'];
const POSTS = ['government.mayor', 'government.deputyFinance', 'government.deputyIndustry'];

const pick = <Value>(all: readonly Value[], how: number): Value => all[how % all.length]!;

/** Every field, the required ones alone, or some: each in one of the values that it may have. */
export function fieldsFor({ fields }: Pick<Stage, 'fields'>, how: number): Fields {
  if (!fields) return {};
  return valuesOf(fields as Property, how);
}

function valuesOf({ properties = {}, required = [] }: Property, how: number): Fields {
  const isThere = (name: string, place: number) =>
    required.includes(name) || [true, false, (how >> (place % 8)) % 2 === 0][how % 3];
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name], place) => isThere(name, place))
      .map(([name, property], place) => [name, valueOf(property, (how >> 2) + place)]),
  );
}

function valueOf(property: Property, how: number): unknown {
  const { type, format, oneOf, minimum = 0, maximum = 100_000, minLength = 1 } = property;
  if (oneOf) return pick(oneOf, how).const;
  switch (type) {
    case 'boolean':
      return how % 2 === 0;
    case 'integer':
      return minimum + (how % 5);
    case 'number':
      return Math.min(maximum, minimum + pick([0, 0.01, 1000, 50_000, 2_000_000], how));
    case 'array':
      return listOf(property, how);
    case 'object':
      return valuesOf(property, how);
    case 'string':
      return textOf(format, how).padEnd(minLength, '.');
    default:
      throw new Error(`a field of type ${type} has no random values yet`);
  }
}

function listOf({ items, minItems = 0, maxItems = 3 }: Property, how: number): readonly unknown[] {
  const length = Math.min(maxItems, Math.max(minItems, how % 3));
  const all = Array.from({ length }, (_, place) => valueOf(items!, how + place));
  return all.filter((one, place) => all.findIndex((other) => same(one, other)) === place);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function textOf(format: string | undefined, how: number): string {
  if (format === 'unit') return pick(UNITS, how);
  if (format === 'unitPost') return pick(POSTS, how);
  if (format === 'date') return `2026-07-${String(1 + (how % 28)).padStart(2, '0')}`;
  return `words ${how % 3}`;
}
