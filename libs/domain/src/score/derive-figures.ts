import Big from 'big.js';
import type { ProcessDefinition, Text } from '../definition/schema.js';

export type DerivedFigure = {
  readonly id: string;
  readonly title: Text;
  readonly unit?: Text;
  /** Decimal text with the definition's number of decimals; null while a figure it is made of is missing or 0. */
  readonly value: string | null;
};

/** The figures made of a form's: per mu, per output. Decimal, half up, once and here only. Source: O11. */
export function deriveFigures(
  { form }: ProcessDefinition,
  values: Readonly<Record<string, unknown>>,
): readonly DerivedFigure[] {
  return form.derived.map(({ id, title, unit, divide: [above, below], times = 1, decimals }) => {
    const numerator = numberAt(values, above);
    const denominator = numberAt(values, below);
    const value =
      numerator === null || denominator === null || denominator === 0
        ? null
        : new Big(numerator).times(times).div(denominator).toFixed(decimals, Big.roundHalfUp);
    return { id, title, ...(unit && { unit }), value };
  });
}

/** A number of the form by its path (`land.mu`); null where there is none. */
export function numberAt(values: Readonly<Record<string, unknown>>, path: string): number | null {
  let at: unknown = values;
  for (const name of path.split('.'))
    at = at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[name] : undefined;
  return typeof at === 'number' && Number.isFinite(at) ? at : null;
}

/** A figure by its name: a derived one, else a number of the form. */
export function figureOf(
  definition: ProcessDefinition,
  values: Readonly<Record<string, unknown>>,
): (path: string) => number | null {
  const derived = new Map(deriveFigures(definition, values).map(({ id, value }) => [id, value]));
  return (path) => {
    if (!derived.has(path)) return numberAt(values, path);
    const value = derived.get(path);
    return value == null ? null : Number(value);
  };
}
