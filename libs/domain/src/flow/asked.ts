import { resultOf, type Scope } from '../definition/expression.js';
import type { Party } from '../definition/schema.js';
import { DomainError } from '../errors.js';
import { holderOf } from '../scope.js';

/**
 * Whom a seat asks. `days`: the amount of its limit, as whoever chose it said. `standIn`: whoever may sign for a leader by
 * the portfolios.
 */
export type Asked = {
  readonly unit: string;
  readonly post: string | null;
  readonly days?: number;
  readonly standIn?: { readonly unit: string; readonly post: string | null };
};

/** A seat, or whom an effect is for. */
type Asker = Party & {
  readonly each?: string | undefined;
  readonly otherThan?: Party | undefined;
};

/**
 * One for a seat that names somebody; for one with `each`, so many as its list has, in its order and each once. An empty
 * list, or none, asks nobody.
 * @throws DomainError `EXPRESSION_FAILED` for a list whose items are neither texts nor contexts with a unit
 */
export function askedBy(seat: Asker, scope: Scope): readonly Asked[] {
  const all = seat.each === undefined ? [holderOf(seat, scope)] : listed(seat, seat.each, scope);
  if (!seat.otherThan) return all;
  const elsewhere = holderOf(seat.otherThan, scope);
  return all.filter(({ unit, post }) => unit !== elsewhere.unit || post !== elsewhere.post);
}

function listed(seat: Asker, each: string, scope: Scope): readonly Asked[] {
  const list = resultOf(each, scope) ?? [];
  if (!Array.isArray(list)) throw noList(each, list);
  const all = list.map((item: unknown) => askedIn(seat, item));
  return all.filter(
    (one, index) => all.findIndex(({ unit, post }) => unit === one.unit && post === one.post) === index,
  );
}

function askedIn({ each, post }: Asker, item: unknown): Asked {
  const { unit, days, ...rest } = (typeof item === 'string' ? { unit: item } : item) as Readonly<
    Record<string, unknown>
  >;
  if (typeof unit !== 'string' || unit === '') throw noList(each!, item);
  const [of, behind] = unit.split('.') as [string, string?];
  const named = typeof rest['post'] === 'string' && rest['post'] !== '' ? rest['post'] : behind;
  const isAmount = Number.isInteger(days) && (days as number) > 0;
  return { unit: of, post: named ?? post ?? null, ...(isAmount && { days: days as number }) };
}

const noList = (expression: string, found: unknown) =>
  new DomainError('EXPRESSION_FAILED', [
    {
      path: 'definition',
      problem: 'expressionFailed',
      expression,
      why: `gave ${JSON.stringify(found)}, not a list of units`,
    },
  ]);
