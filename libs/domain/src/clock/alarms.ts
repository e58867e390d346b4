import {
  addDays,
  addWorkingDays,
  localDateOf,
  onOrNextWorkingDay,
  startOfDay,
  type Calendar,
  type Instant,
  type LocalDate,
} from '@countersign/calendar';
import type { Alarm, AlarmKind, Clock, ClockEvent, ClockLimit } from '../model.js';
import type { Moment } from './counted.js';

/** What a clock rings for, by what it belongs to and by the definition. */
export type AlarmPolicy = {
  /** Working days left at which the light turns yellow. */
  readonly warnAt: number;
  readonly kinds: readonly AlarmKind[];
  /** The overdue working day of what is done about it: escalate, deem, send back, hand on. */
  readonly actOn: number;
};

type Due = Pick<Clock, 'limit' | 'startedOn' | 'dueOn' | 'dueAt' | 'yellowOn'>;

/**
 * T10: the first day on which `warnAt` working days or fewer remain, the due date a rest day or not; for limits of one
 * day or less, the due date only. Never before day 0.
 */
export function yellowFrom(
  calendar: Calendar,
  { limit, extended = 0 }: Pick<Clock, 'limit' | 'extended'>,
  startedOn: LocalDate,
  dueOn: LocalDate,
  warnAt: number,
): LocalDate {
  const isShort = limit.unit === 'workingHours' || limit.amount + extended <= 1;
  if (isShort) return dueOn;
  // Counted back from the day after the due date, so that a due date on a rest day counts no working day too many.
  const day = addWorkingDays(calendar, addDays(dueOn, 1), -(warnAt + 1));
  return day < startedOn ? startedOn : day;
}

/** Without a person to tell: they come at the due moment, rest day or not (T5, T12). */
const AT_ONCE: ReadonlySet<AlarmKind> = new Set(['fallDue', 'settle', 'end', 'expire']);

/**
 * What happens by itself. It falls due at its own instant, rest day or not; people are told on working days only, except
 * of what runs on rest days as well (T10, T12): that it is overdue on the next one, and a leader on the overdue day named.
 * What the system does in somebody's place it does on the overdue working day named, always (T11, T12). Silence, an ending and an expiry come at the due moment (T5, T12).
 */
export function alarmsOf(
  calendar: Calendar,
  { limit, dueOn, dueAt, yellowOn }: Omit<Due, 'startedOn'>,
  { kinds, actOn }: AlarmPolicy,
): readonly Alarm[] {
  const overdueDay = () => addWorkingDays(calendar, dueOn, actOn);
  const momentOf = (kind: AlarmKind): Instant => {
    switch (kind) {
      case 'warn':
        return startOfDay(calendar, tellableOn(calendar, limit, yellowOn));
      case 'fallDue':
      case 'settle':
      case 'end':
      case 'expire':
        return dueAt;
      case 'tellOverdue':
        return startOfDay(calendar, tellableOn(calendar, limit, addDays(dueOn, 1)));
      case 'escalate':
        return startOfDay(calendar, limit.onRestDays ? addDays(dueOn, actOn) : overdueDay());
      case 'deem':
      case 'sendBack':
      case 'hand':
        return startOfDay(calendar, overdueDay());
    }
  };
  return kinds.map((kind) => ({ kind, at: momentOf(kind) }));
}

function tellableOn(calendar: Calendar, { onRestDays }: ClockLimit, on: LocalDate): LocalDate {
  return onRestDays ? on : onOrNextWorkingDay(calendar, on);
}

/**
 * Those that are still to ring after an event, in order. What lies before it has rung, since time passes before
 * anything else happens; except what slept while the clock was closed or overdue between cycles (T8), was put off or
 * moved to before the event, or belongs to a clock that starts overdue, its day 0 having passed (T5): that rings now, or
 * on the next working day where people are told (T10).
 *
 * Not armed: a warning that could be given only once the due moment is past, since rest days lie before; nor any where
 * the light is yellow from the start, since whoever is assigned is told the due date.
 *
 * @param before - the clock without the event; null where it starts. Its due date being another, only what lies ahead
 *   of the new one rings: people are told that it moved
 */
export function armed(
  calendar: Calendar,
  before: Clock | null,
  due: Due,
  event: ClockEvent,
  policy: AlarmPolicy,
): readonly Alarm[] {
  const isWaiting = waitingFor(before, due, event);
  // For the same due date nothing rings twice, though a calendar or a limit may have moved its moment (T10, T13).
  const isSame = before !== null && before.dueAt === due.dueAt && event.type !== 'resumed';
  return alarmsOf(calendar, due, policy)
    .flatMap((alarm) => {
      if (alarm.at > event.at) return isSame && !isWaiting(alarm) ? [] : [alarm];
      return isWaiting(alarm) ? [{ ...alarm, at: soonest(calendar, due, event.at, alarm.kind) }] : [];
    })
    .filter(({ kind, at }) => kind !== 'warn' || (at < due.dueAt && due.yellowOn > due.startedOn))
    .sort((one, other) => one.at - other.at);
}

/** Whether an alarm whose moment has passed has still to ring. */
function waitingFor(before: Clock | null, { dueAt }: Due, event: ClockEvent): (alarm: Alarm) => boolean {
  if (!before) return ({ kind }) => kind !== 'warn';
  const { paused } = before;
  // Overdue before it waited for the next cycle: it has rung for what came before that (T8).
  if (event.type === 'resumed' && paused) return ({ kind, at }) => kind !== 'warn' && at > paused.at;
  const isSame = event.type === 'reopened' || before.dueAt === dueAt;
  const waiting = isSame ? waitingAt(before, event).map(({ kind }) => kind) : [];
  return ({ kind }) => waiting.includes(kind);
}

/** What a clock had not yet rung for at the moment of an event; asleep, where it is closed. */
export function waitingAt({ alarms, events, closed }: Clock, { at: now }: Moment): readonly Alarm[] {
  if (closed) return alarms;
  // What was armed by an event at this very instant has had no chance to ring.
  const hasJust = events.at(-1)!.at === now;
  return alarms.filter(({ at }) => at > now || (at === now && hasJust));
}

/** When it rings whose moment has passed: now, or on the next working day where people are told (T10). */
export function soonest(
  calendar: Calendar,
  { limit }: Pick<Clock, 'limit'>,
  now: Instant,
  kind: AlarmKind,
): Instant {
  if (AT_ONCE.has(kind)) return now;
  const today = localDateOf(calendar, now);
  const day = tellableOn(calendar, limit, today);
  return day === today ? now : startOfDay(calendar, day);
}
