import { evaluate } from 'feelin';
import { DomainError } from '../errors.js';

/** What an expression may see; see `scopeOf`. */
export type Scope = Readonly<Record<string, unknown>>;

/** They read the server's clock, or take long (a loop over a range of a million took 169 ms). */
const FORBIDDEN = [/\bnow\s*\(/, /\btoday\s*\(/, /\bfor\b[^]*\bin\b[^]*\.\./, /\b(some|every)\b[^]*\.\./];

/** What is wrong with a FEEL expression, or null. Checked once, at publication. */
export function expressionProblem(expression: string): string | null {
  if (FORBIDDEN.some((pattern) => pattern.test(expression))) return 'reads the clock or loops over a range';
  try {
    evaluate(expression, {});
    return null;
  } catch (error) {
    return `is not FEEL: ${(error as Error).message}`;
  }
}

/** @throws DomainError `EXPRESSION_FAILED`, naming the expression: never a silent else */
export function holds(expression: string, scope: Scope): boolean {
  const value = valueOf(expression, scope);
  if (typeof value !== 'boolean')
    throw failed(expression, `gave ${JSON.stringify(value)}, not true or false`);
  return value;
}

/** @throws DomainError `EXPRESSION_FAILED` where it does not give a text that is not empty */
export function textOf(expression: string, scope: Scope): string {
  const value = valueOf(expression, scope);
  if (typeof value !== 'string' || value === '')
    throw failed(expression, `gave ${JSON.stringify(value)}, not a text`);
  return value;
}

function valueOf(expression: string, scope: Scope): unknown {
  const { value, warnings } = evaluate(expression, scope);
  const [warning] = warnings;
  // A missing variable is null and would take the else without a word.
  if (warning) throw failed(expression, warning.message);
  return value;
}

const failed = (expression: string, why: string) =>
  new DomainError('EXPRESSION_FAILED', [
    { path: 'definition', problem: 'expressionFailed', expression, why },
  ]);
