import { localDateOf, workingDaysBetween, type Instant } from '@countersign/calendar';
import Big from 'big.js';
import type { DecideContext } from '../context.js';
import type { DefinedFigure, Text } from '../definition/schema.js';
import type { SubmissionState } from '../model.js';
import { scopeOf } from '../scope.js';
import { figureValues, quotient } from '../score/figure-values.js';

export type Figure = {
  readonly id: string;
  readonly title: Text;
  /** Decimal text; null while what it rests on is not there. */
  readonly value: string | null;
  readonly unit?: Text;
  readonly isMoney: boolean;
  /** A count of days that still grows. */
  readonly isRunning: boolean;
};

/**
 * The figures that a submission shows, in the definition's order: computed once, here, for the screen, in print and in the
 * archive. Money in yuan with two decimals. Source: F1, F2, F4.
 * @param now - how far days are counted that still run
 */
export function figuresOf(context: DecideContext, state: SubmissionState, now: Instant): readonly Figure[] {
  const { definition } = context.definition;
  const known = figureValues(definition, scopeOf(context, state));
  return definition.figures
    .filter(({ shown }) => shown)
    .map((figure) => {
      const { id, title, unit, money = false, elapsed } = figure;
      const days = elapsed && daysUntil(context, state, elapsed.until, now);
      return {
        ...{ id, title, isMoney: money, isRunning: days?.isRunning ?? false },
        ...(unit && { unit }),
        value: days ? String(days.count) : textOf(figure, known),
      };
    });
}

function textOf(figure: DefinedFigure, known: Readonly<Record<string, number | null>>): string | null {
  if (figure.divide) return quotient(figure, known);
  const value = known[figure.id] ?? null;
  if (value === null) return null;
  const amount = figure.money ? new Big(value).div(100) : new Big(value);
  return amount.toFixed(figure.decimals, Big.roundHalfUp);
}

/** T1: the day of receipt is not counted. Sent back and done again, the last time counts; what is over counts no more. */
function daysUntil(
  { calendar }: DecideContext,
  { visits, receivedOn, closed }: SubmissionState,
  stage: string,
  now: Instant,
): { readonly count: number; readonly isRunning: boolean } {
  const there = visits.filter((visit) => visit.stage === stage);
  const isOpen = there.some(({ settledAt }) => settledAt === undefined);
  const settledAt = isOpen ? undefined : there.at(-1)?.settledAt;
  const until = localDateOf(calendar, settledAt ?? closed?.at ?? now);
  const count = until > receivedOn ? workingDaysBetween(calendar, receivedOn, until) : 0;
  return { count, isRunning: settledAt === undefined && closed === undefined };
}
