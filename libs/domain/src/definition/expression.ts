import { evaluate, FeelFunction } from 'feelin';
import { DomainError } from '../errors.js';
import type { Portfolios } from '../portfolio/portfolios.js';

/** The names that an expression may use; see `scopeOf`. */
export const SCOPE_NAMES = [
  'form',
  'derived',
  'materials',
  'submitter',
  'results',
  'cycle',
  'total',
  'gateFailed',
  'vetoed',
  'signed',
  'figures',
  'given',
  'late',
] as const;

/**
 * What an expression may see. Plain JSON. A name that is left out is not known yet: using it fails. `portfolios` is no
 * name of theirs: a party asks it, beside the expression that it is written with.
 */
export type Scope = Readonly<Partial<Record<(typeof SCOPE_NAMES)[number], unknown>>> & {
  readonly portfolios?: Portfolios;
};

/** @throws DomainError `EXPRESSION_FAILED`, naming the expression: never a silent else */
export function holds(expression: string, scope: Scope): boolean {
  const value = valueOf(expression, scope);
  if (typeof value !== 'boolean')
    throw failed(expression, `gave ${JSON.stringify(value)}, not true or false`);
  return value;
}

/** What it gives, as it is. @throws DomainError `EXPRESSION_FAILED` */
export const resultOf = (expression: string, scope: Scope): unknown => valueOf(expression, scope);

/** @throws DomainError `EXPRESSION_FAILED` where it does not give a text that is not empty */
export function textOf(expression: string, scope: Scope): string {
  const value = valueOf(expression, scope);
  if (typeof value !== 'string' || value === '')
    throw failed(expression, `gave ${JSON.stringify(value)}, not a text`);
  return value;
}

type Parsed = {
  readonly body: FeelFunction;
  readonly warnings: { message: string }[];
  /** The names that it mentions: the others are not asked of a scope that makes some of its parts only then. */
  readonly asks: ReadonlySet<string>;
};
/**
 * A value for a form: a text, a number, true or false, null, or a list of these.
 * @throws DomainError `EXPRESSION_FAILED` where it gives anything else
 */
export function jsonOf(expression: string, scope: Scope): unknown {
  const value = valueOf(expression, scope);
  if (!isPlain(value)) throw failed(expression, 'gave what is no value of a form');
  return value ?? null;
}
const isPlain = (value: unknown): boolean =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every(isPlain));

/** By text. Only what was published gets here, so it stays small. */
const parsed = new Map<string, Parsed>();

function valueOf(expression: string, scope: Scope): unknown {
  const { body, warnings, asks } = parse(expression);
  warnings.length = 0;
  const value: unknown = body.invoke(
    SCOPE_NAMES.map((name): unknown => (asks.has(name) ? scope[name] : null)),
  );
  const [warning] = warnings;
  // A missing variable is null and would take the else without a word.
  if (warning) throw failed(expression, warning.message);
  return value;
}

/**
 * `feelin` parses at each evaluation (150 microseconds); the body of a function it parses once, and what an invocation
 * warns of lands in the same list. Names in the data cannot change how it is read, either: it is parsed without any.
 */
function parse(expression: string): Parsed {
  const known = parsed.get(expression);
  if (known) return known;
  try {
    const { value, warnings } = evaluate(`function(${SCOPE_NAMES.join(', ')}) ${expression}`);
    if (!(value instanceof FeelFunction)) throw new Error('is more than one expression');
    const asks = new Set(SCOPE_NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(expression)));
    const made = { body: value, warnings, asks };
    parsed.set(expression, made);
    return made;
  } catch (error) {
    throw failed(expression, (error as Error).message);
  }
}

export const failed = (expression: string, why: string) =>
  new DomainError('EXPRESSION_FAILED', [
    { path: 'definition', problem: 'expressionFailed', expression, why },
  ]);
