import { soonest } from '../clock/alarms.js';
import type { Alarm, Assignment, Clock, ClockEvent } from '../model.js';
import { today, type Turn } from '../turn.js';
import { align } from './align.js';
import { clocksOf, ofPiece, put, rests, step } from './clocks.js';
import { limitOf } from './limits.js';
import { capAnew } from './move-clocks.js';

/**
 * O10: a signature was taken back. The clock runs as if it had not stopped, with what has happened to the others since;
 * where it rang before the signature, it does not ring again.
 */
export function reopenClock(turn: Turn, no: number, closed: Clock): void {
  const scope = ofPiece(turn.state.work[no]!);
  const now = () => turn.state.work[no]!.clock!;
  const again = (event: ClockEvent) => {
    step(turn, { clock: now(), scope }, event);
  };
  const { at } = turn;
  again({ type: 'reopened', at, on: today(turn) });
  for (const { event, reason } of pausesSince(turn, closed)) {
    const isNews = (event.type === 'paused') !== (now().paused !== undefined);
    // What was overdue by then did not rest (T6).
    const isLate = event.type === 'paused' && event.at >= now().dueAt;
    if (isNews && !isLate && rests(turn.context, scope, reason)) again({ ...event, at });
  }
  raise(turn, no, again);
  capAnew(turn, { clock: now(), scope });
  put(turn, scope, withAlarmsOf(turn, now(), closed));
  align(turn, no);
}

type Rest = { readonly event: ClockEvent & { readonly type: 'paused' | 'resumed' }; readonly reason: string };

/** When the submission was paused and went on since: every pause is of one of its clocks at least (T6). */
function pausesSince({ state }: Turn, { closed }: Clock): readonly Rest[] {
  const rests: Rest[] = [];
  for (const [, { events }] of clocksOf(state)) {
    // Null in what waits for the next cycle, which is no pause (T8).
    let reason: string | null = null;
    for (const event of events) {
      if (event.type === 'paused') reason = event.cause.of === 'pause' ? event.cause.reason : null;
      const isRest = event.type === 'paused' || event.type === 'resumed';
      if (isRest && reason !== null && event.at >= closed!.at) rests.push({ event, reason });
    }
  }
  return rests.sort((one, other) => one.event.at - other.event.at);
}

/** T14: an urgency that was raised since gives its limit from today, where that is earlier. */
function raise(turn: Turn, no: number, again: (event: ClockEvent) => void): void {
  const before = turn.state.work[no]!;
  const limit = limitOf(turn, ofPiece(before));
  const { amount, unit } = before.clock!.limit;
  if (!limit || (limit.amount === amount && limit.unit === unit)) return;
  again({ type: 'urgencyChanged', at: turn.at, on: today(turn), limit, how: 'raised' });
  if (turn.state.work[no]!.clock!.dueAt >= before.clock!.dueAt) restore(turn, before);
}

function restore(turn: Turn, { no, clock }: Assignment): void {
  put(turn, ofPiece(turn.state.work[no]!), clock!);
}

/** Where it is overdue, what it had not rung for before it was signed rings now, or as soon as people are told (T10). */
function withAlarmsOf({ context: { calendar }, at }: Turn, clock: Clock, closed: Clock): Clock {
  if (clock.paused || at < clock.dueAt) return clock;
  const isArmed = (kind: Alarm['kind']) => clock.alarms.some((one) => one.kind === kind);
  const unrung = closed.alarms.filter(({ kind }) => kind !== 'warn' && !isArmed(kind));
  if (unrung.length === 0) return clock;
  const now = unrung.map(({ kind }): Alarm => ({ kind, at: soonest(calendar, clock, at, kind) }));
  return { ...clock, alarms: [...now, ...clock.alarms].sort((one, other) => one.at - other.at) };
}
