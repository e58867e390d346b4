import { addDays, localDateOf, startOfDay } from '@countersign/calendar';
import type { Calendar, Instant, LocalDate } from '@countersign/calendar';
import { refused, type Refusal } from '../errors.js';
import type { Actor, Delegation } from '../model.js';

/** What a person gives: one of his posts, to a person, from a day to a day, for all matters or some (O9). */
export type DelegationInput = {
  readonly unit: string;
  readonly post: string;
  /** The delegate. */
  readonly to: string;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  /** Absent: all. */
  readonly matters?: readonly string[];
  readonly reason: string;
};

/** What the shell looks up for it. */
export type DelegationFacts = {
  /** The business clock's: when it is given. */
  readonly now: Instant;
  /** The post is the giver's own. */
  readonly isHeld: boolean;
  /** Whether the delegate is somebody who acts in business at all (A4), and whether he may have this one. */
  readonly delegate: 'nobody' | 'ofAnotherUnit' | 'eligible';
  readonly knownMatters: readonly string[];
  /** Of the same giver and post, as far as they are not over. */
  readonly others: readonly Delegation[];
};

/** Longest: what is left to another for longer than a year is an appointment. In days. */
const MOST_DAYS = 366;

/** O9: the period ends at 24:00 of its last day, in the calendar's zone. */
export const periodOf = (
  calendar: Calendar,
  { fromOn, untilOn }: Pick<DelegationInput, 'fromOn' | 'untilOn'>,
): Pick<Delegation, 'startsAt' | 'endsAt'> => ({
  startsAt: startOfDay(calendar, fromOn),
  endsAt: startOfDay(calendar, addDays(untilOn, 1)),
});

/**
 * Why a standing delegation cannot be given, or null. Not passed on: who acts for another gives nothing, and what was
 * given to him is no post of his. One delegate at most for a post, a matter and a moment: otherwise nobody would know
 * whose it is.
 */
export function mayNotDelegate(
  calendar: Calendar,
  actor: Actor,
  given: DelegationInput,
  { now, isHeld, delegate, knownMatters, others }: DelegationFacts,
): Refusal | null {
  if (actor.for) return refused('MAY_NOT_DELEGATE', { path: 'post', problem: 'passedOn' });
  if (!isHeld) return refused('NOT_YOUR_POST', { path: 'post', problem: 'notHeld' });
  if (given.to === actor.person) return refused('MAY_NOT_DELEGATE', { path: 'to', problem: 'toOneself' });
  if (delegate === 'nobody') return refused('BAD_INPUT', { path: 'to', problem: 'nobodyThere' });
  if (delegate === 'ofAnotherUnit')
    return refused('MAY_NOT_DELEGATE', { path: 'to', problem: 'ofAnotherUnit' });
  const wrong = periodRefusal(localDateOf(calendar, now), given) ?? scopeRefusal(given, knownMatters);
  if (wrong) return wrong;
  if (!given.reason.trim()) return refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
  // Nothing can be done by it before it is given: what was ended earlier today is not in its way.
  const { startsAt, endsAt } = periodOf(calendar, given);
  const from = startsAt < now ? now : startsAt;
  const terms = { startsAt: from, endsAt, ...(given.matters && { matters: given.matters }) };
  return others.some((other) => overlap(other, terms))
    ? refused('ALREADY_DELEGATED', { path: 'fromOn', problem: 'overlaps' })
    : null;
}

function periodRefusal(
  today: LocalDate,
  { fromOn, untilOn }: Pick<DelegationInput, 'fromOn' | 'untilOn'>,
): Refusal | null {
  if (fromOn < today) return refused('BAD_INPUT', { path: 'fromOn', problem: 'inThePast', today });
  if (untilOn < fromOn) return refused('BAD_INPUT', { path: 'untilOn', problem: 'endsBeforeItBegins' });
  return untilOn >= addDays(fromOn, MOST_DAYS)
    ? refused('BAD_INPUT', { path: 'untilOn', problem: 'tooLong', most: MOST_DAYS })
    : null;
}

function scopeRefusal(
  { matters }: Pick<DelegationInput, 'matters'>,
  known: readonly string[],
): Refusal | null {
  if (!matters) return null;
  if (matters.length === 0) return refused('BAD_INPUT', { path: 'matters', problem: 'required' });
  const place = matters.findIndex((id) => !known.includes(id));
  return place < 0 ? null : refused('BAD_INPUT', { path: `matters.${place}`, problem: 'unknown' });
}

function overlap(one: Delegation, other: Delegation): boolean {
  const shared =
    one.matters === undefined || other.matters === undefined
      ? true
      : one.matters.some((id) => other.matters!.includes(id));
  const until = Math.min(one.endsAt, one.endedAt ?? one.endsAt);
  return shared && one.startsAt < other.endsAt && other.startsAt < until;
}
