import type { Instant } from '@countersign/calendar';
import { lapseRequests } from '../acts/extension.js';
import type { ClockScope } from '../events.js';
import type { Alarm, Assignment, Clock, StageVisit, SubmissionState } from '../model.js';
import { inChargeOfPiece } from './in-charge.js';
import { change, stepWork, type Turn } from '../turn.js';
import { named, ofPiece, ofSubmission, put, type Running } from './clocks.js';
import { tell } from './effects.js';
import { deemConsent, endLate, expire, handOn, sendBackLate, settleBySilence } from './late.js';
import { whenLate } from './limits.js';
import { isPassedOn } from './pieces.js';
import { addTodo } from './todo.js';

/** When the state wants to be looked at next: the earliest of what its clocks ring for and it waits for, or null. */
export function wakeAt(state: SubmissionState): Instant | null {
  const remindAt = state.closed ? undefined : state.pause?.remindAt;
  const ringsAt = nextToRing(state)?.clock.alarms[0]!.at;
  if (remindAt === undefined || ringsAt === undefined) return remindAt ?? ringsAt ?? null;
  return remindAt < ringsAt ? remindAt : ringsAt;
}

/** The clock that rings first; of several at one instant, a piece's before its stage's and the submission's. */
function nextToRing({ work, visits, clocks }: SubmissionState): Running | null {
  let first: Clock | undefined;
  let of: Assignment | StageVisit | string = '';
  // Asked after every step: a look at each, and nothing is made.
  const look = (clock: Clock | undefined, what: typeof of) => {
    const alarm = clock && !clock.closed ? clock.alarms[0] : undefined;
    if (!alarm || (first && !isBefore(alarm, what, first.alarms[0]!, of))) return;
    first = clock;
    of = what;
  };
  for (const piece of Object.values(work)) look(piece.clock, piece);
  for (const visit of visits) look(visit.clock, visit);
  for (const id in clocks) look(clocks[id], id);
  return first ? { clock: first, scope: whose(of) } : null;
}

/** The submission's own in the order of their ids: what is stored comes back with its members in another order (A3). */
function isBefore(one: Alarm, of: unknown, other: Alarm, ofOther: unknown): boolean {
  if (comesBefore(one, other)) return true;
  const areOwn = typeof of === 'string' && typeof ofOther === 'string';
  return areOwn && !comesBefore(other, one) && of < ofOther;
}

/** At one instant all falls due before anything is done about it: a stage that silence settles was late, too. */
function comesBefore(one: Alarm, other: Alarm): boolean {
  if (one.at !== other.at) return one.at < other.at;
  return one.kind === 'fallDue' && other.kind !== 'fallDue';
}

function whose(of: Assignment | StageVisit | string): ClockScope {
  if (typeof of === 'string') return ofSubmission(of);
  return 'no' in of ? ofPiece(of) : { of: 'stage', visit: of.visit, stage: of.stage };
}

/**
 * Makes happen what is due by now, earliest first, each once (T10 to T12). What one alarm does may close the clock of
 * the next: it is looked up anew each time.
 */
export function letTimePass(turn: Turn): void {
  for (;;) {
    const next = nextToRing(turn.state);
    const alarm = next?.clock.alarms[0];
    if (!next || !alarm || alarm.at > turn.at) break;
    ring(turn, next, alarm);
  }
  const { pause } = turn.state;
  if (pause?.remindAt === undefined || pause.remindAt > turn.at) return;
  const { remindAt: _, ...reminded } = pause;
  change(turn, { pause: reminded });
  turn.facts.push({ type: 'pauseOverdue', reason: pause.reason });
  const { unit, post } = pause.by;
  tell(turn, 'pauseOverdue', [{ unit, post }], { expectedOn: pause.expectedOn });
}

function ring(turn: Turn, { clock, scope }: Running, { kind }: Alarm): void {
  put(turn, scope, { ...clock, alarms: clock.alarms.slice(1) });
  const of = named(turn, scope);
  turn.facts.push({ type: 'alarm', kind, scope: of });
  if (of.of === 'assignment') return ringPiece(turn, of.no, kind);
  if (of.of === 'stage') return;
  if (kind === 'fallDue') lapseRequests(turn, of.clock);
  if (kind === 'tellOverdue')
    tell(turn, 'overdueToHead', [{ unit: of.unit, post: 'head' }], { clock: of.clock });
}

function ringPiece(turn: Turn, no: number, kind: Alarm['kind']): void {
  const { unit, post, clock } = turn.state.work[no]!;
  const params = { dueOn: clock!.dueOn };
  switch (kind) {
    case 'warn':
      if (turn.state.work[no]!.is.clock === 'onTime') stepWork(turn, no, 'WARN');
      return tell(turn, 'warned', [{ unit, post }], params, no);
    case 'fallDue':
      // A signature that was taken back after the due moment: its level follows its clock before this rings.
      if (turn.state.work[no]!.is.clock !== 'overdue') stepWork(turn, no, 'FALL_DUE');
      return;
    case 'tellOverdue':
      tell(turn, 'overdue', [{ unit, post }], params, no);
      if (post !== 'head') tell(turn, 'overdueToHead', [{ unit, post: 'head' }], { ...params, unit }, no);
      return;
    case 'escalate':
      return escalate(turn, no);
    case 'deem':
      // T11: the silence that counts as consent is that of the unit that the definition names (O9).
      return isPassedOn(turn.state.work[no]!) ? escalate(turn, no) : deemConsent(turn, no);
    case 'settle':
      return settleBySilence(turn, no);
    case 'end':
      return endLate(turn, no);
    case 'expire':
      return expire(turn, no);
    case 'sendBack':
      return sendBackLate(turn, no);
    case 'hand':
      return handOn(turn, no);
  }
}

/** T12: the supervising leader gets a to-do of his own; the stage goes on waiting. */
function escalate(turn: Turn, about: number): void {
  const piece = turn.state.work[about]!;
  const late = whenLate(turn, piece);
  const to = late.then === 'escalate' ? late.to : undefined;
  const leader = inChargeOfPiece(turn.context, turn.state, piece, to);
  // Who is himself the one that is late knows: there is nobody above him whom it goes up to.
  if (leader.unit === piece.unit && leader.post === piece.post) return;
  const no = addTodo(turn, 'supervise', piece, { ...leader, about });
  const { unit, post } = leader;
  tell(turn, 'escalated', [{ unit, post }], { unit: piece.unit }, no);
}
