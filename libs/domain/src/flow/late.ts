import { stageOf } from '../definition/compile.js';
import type { WhenLate } from '../definition/schema.js';
import type { Assignment, Opinion } from '../model.js';
import { stepStage } from '../definition/stage.machine.js';
import type { Turn } from '../turn.js';
import { sendBack } from '../acts/send-back.js';
import { advanceIfSettled, settleAndAdvance } from './advance.js';
import { close, leaveStage } from './close.js';
import { asAnswered } from './chain.js';
import { closeWork } from './close-clocks.js';
import { eachOnce, tell } from './effects.js';
import { openNext } from './enter.js';
import { closeRegister } from './register.js';
import { whenLate } from './limits.js';
import { inChargeOfPiece } from './in-charge.js';
import { addTodo } from './todo.js';

type Way<Then extends WhenLate['then']> = Extract<WhenLate, { then: Then }>;

/** @throws Error where the definition says otherwise: the alarm is not this definition's, a bug */
function wayOf<Then extends WhenLate['then']>(turn: Turn, piece: Assignment, then: Then): Way<Then> {
  const late = whenLate(turn, piece);
  if (late.then !== then) throw new Error(`${piece.stage} does not ${then} when late, but ${late.then}`);
  return late as Way<Then>;
}

/** T11: the system consents, and is the author; nothing of it is the unit's signature. */
export function deemConsent(turn: Turn, no: number): void {
  const piece = turn.state.work[no]!;
  const { unit, post, opinions } = piece;
  const { outcome } = wayOf(turn, piece, 'deem');
  const { revision: formRevision } = turn.state.form;
  const opinion: Opinion = { seq: opinions.length + 1, outcome, by: 'system', formRevision, at: turn.at };
  // What the unit still says is signed by who signs for it: there is nothing left to prepare (O7).
  closeWork(turn, no, 'DEEM', { opinions: [...opinions, opinion], ...asAnswered(piece) });
  turn.facts.push({ type: 'deemed', no, unit, outcome });
  tell(turn, 'deemed', [{ unit, post }, ...(post === 'head' ? [] : [{ unit, post: 'head' }])], {}, no);
  if (!advanceIfSettled(turn)) openNext(turn, piece);
}

/** T5: nobody said anything in time: accepted from the day of receipt. The silence is the unit's fault. */
export function settleBySilence(turn: Turn, no: number): void {
  const piece = turn.state.work[no]!;
  const { result } = wayOf(turn, piece, 'settle');
  const { unit, post } = piece;
  const { receivedOn, submitter } = turn.state;
  miss(turn, piece);
  turn.facts.push({ type: 'acceptedBySilence', unit, from: receivedOn });
  const leader = inChargeOfPiece(turn.context, turn.state, piece);
  const told = [
    { unit, post },
    { unit, post: 'head' },
    { unit: leader.unit, post: leader.post },
    { unit: submitter.unit, post: submitter.post },
  ];
  tell(turn, 'acceptedBySilence', eachOnce(told), { unit, from: receivedOn });
  settleAndAdvance(turn, stageOf(turn.context.definition, piece.stage), result, {
    from: { on: receivedOn, because: 'silence' },
  });
}

/** A publication is over: nobody was late, the stage has its result. */
export function expire(turn: Turn, no: number): void {
  const piece = turn.state.work[no]!;
  const { result } = wayOf(turn, piece, 'expire');
  const stage = stageOf(turn.context.definition, piece.stage);
  if (!closeRegister(turn, stage, piece)) settleAndAdvance(turn, stage, result, {});
}

/** T12: it ends; T15: what was deferred did not come in time, which is nobody's fault but costs the applicant the right. */
export function endLate(turn: Turn, no: number): void {
  const piece = turn.state.work[no]!;
  if (piece.kind === 'complete') return lapse(turn, piece);
  const { ending } = wayOf(turn, piece, 'end');
  miss(turn, piece);
  leaveStage(turn);
  end(turn, ending, true);
}

function lapse(turn: Turn, piece: Assignment): void {
  const { deferrable } = turn.context.definition.definition;
  const { items, applicant } = turn.state.conditional!;
  const { submitter } = turn.state;
  closeWork(turn, piece.no, 'MISS');
  turn.facts.push({ type: 'lapsed', items });
  if (applicant !== undefined) turn.effects.push({ type: 'loseRight', applicant, reason: turn.state.number });
  tell(turn, 'lapsed', [{ unit: submitter.unit, post: submitter.post }], {}, piece.no);
  leaveStage(turn, false);
  end(turn, deferrable!.ending, false);
}

function end(turn: Turn, ending: string, judged: boolean): void {
  const { machine } = turn.context.definition;
  close(turn, stepStage(machine, turn.state.stage, { type: 'ENDED', ending }), { judged });
}

/** T12: back to the submitter, by the system. */
export function sendBackLate(turn: Turn, no: number): void {
  const piece = turn.state.work[no]!;
  wayOf(turn, piece, 'sendBack');
  miss(turn, piece);
  sendBack(turn, '');
}

/** T12: another is asked instead, with a limit of its own. */
export function handOn(turn: Turn, no: number): void {
  const piece = turn.state.work[no]!;
  const { to } = wayOf(turn, piece, 'hand');
  miss(turn, piece);
  const other = inChargeOfPiece(turn.context, turn.state, piece, to);
  const { entry } = piece;
  addTodo(turn, 'review', piece, { ...other, about: no, ...(entry !== undefined && { entry }) });
  turn.facts.push({ type: 'handed', no, unit: piece.unit, to: other.unit });
  tell(turn, 'handed', [{ unit: piece.unit, post: piece.post }], { to: other.unit }, no);
}

function miss(turn: Turn, { no, unit }: Assignment): void {
  closeWork(turn, no, 'MISS');
  turn.facts.push({ type: 'missed', no, unit });
}
