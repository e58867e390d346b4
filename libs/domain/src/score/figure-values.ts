import Big from 'big.js';
import { resultOf, type Scope } from '../definition/expression.js';
import type { DefinedFigure, ProcessDefinition } from '../definition/schema.js';
import { DomainError } from '../errors.js';

type Values = Readonly<Record<string, number | null>>;

/**
 * A definition's figures as expressions see them: money as integer fen, the others as numbers; null while what a figure
 * rests on is not there. Each may ask for those above it. Source: F1, F2, F4.
 * @param scope - everything but the figures themselves
 */
export function figureValues({ figures }: Pick<ProcessDefinition, 'figures'>, scope: Scope): Values {
  const known: Record<string, number | null> = {};
  for (const figure of figures) {
    if (figure.elapsed) continue;
    // What is asked for is found in the scope without all of it being made.
    const above = Object.create(scope, { figures: { value: known } }) as Scope;
    known[figure.id] = figure.divide
      ? numberOf(quotient(figure, known))
      : figure.value === undefined
        ? null
        : amountOf(figure.value, above);
  }
  return known;
}

/** F4: decimal text, half up, never binary floating point; null where there is nothing to divide, or by. */
export function quotient(
  { divide, times = 1, decimals }: Pick<DefinedFigure, 'divide' | 'times' | 'decimals'>,
  known: Values,
): string | null {
  const [above, below] = (divide ?? []).map((id) => known[id] ?? null);
  if (above == null || below == null || below === 0) return null;
  return new Big(above).times(times).div(below).toFixed(decimals, Big.roundHalfUp);
}

/** What is not signed yet, it does not know yet. */
function amountOf(expression: string, scope: Scope): number | null {
  try {
    const value = resultOf(expression, scope);
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));
