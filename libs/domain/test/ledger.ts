import {
  allowedActions,
  decide,
  isDoneBy,
  wakeAt,
  type Actor,
  type Assignment,
  type DecideContext,
  type Fact,
  type SubmissionEvent,
  type SubmissionState,
} from '../src/index.js';
import { actor } from './fixture.js';
import { stored, type Look, type Play } from './histories.js';

/**
 * A simple model of a submission, kept from what was accepted and what is said to have followed, never from the state:
 * how each visit was settled, in which cycle, and who signed which piece. What it says, the state must say.
 */
export class Ledger {
  private readonly settled = new Map<number, string>();
  /** By piece: whose signature stands, or null where it was taken back or the system's. */
  private readonly signer = new Map<number, Actor | null>();
  /** `person no`, of whoever ever put a hand to a piece, and for whom. */
  private readonly hands = new Set<string>();
  private cycle = 1;
  private replayed: SubmissionState | null = null;

  readonly look: Look = ({ context, event, decided }) => {
    if (!decided) return;
    for (const fact of decided.facts) this.note(fact, event);
    this.replay(context, event, decided.state);
    this.agreesWith(decided.state, event);
  };

  private note(fact: Fact, event: SubmissionEvent): void {
    if (fact.type === 'stageSettled' || fact.type === 'stageSkipped') this.settle(fact);
    if (fact.type === 'cycleBegun') this.cycle += 1;
    if (fact.type === 'deemed') this.signer.set(fact.no, null);
    if (fact.type === 'takenBack') this.signer.set(fact.no, null);
    if (fact.type !== 'signed' && fact.type !== 'corrected' && fact.type !== 'supplementary') return;
    if (!('actor' in event)) throw new Error('the system signed');
    this.signer.set(fact.no, event.actor);
    for (const person of [event.actor.person, event.actor.for?.person])
      if (person !== undefined) this.hands.add(`${person} ${fact.no}`);
  }

  private settle(fact: Extract<Fact, { type: 'stageSettled' | 'stageSkipped' }>): void {
    const outcome = fact.type === 'stageSettled' ? fact.result : 'skipped';
    const before = this.settled.get(fact.visit);
    if (before !== undefined)
      throw new Error(`visit ${fact.visit} settled as ${before} and again as ${outcome}`);
    this.settled.set(fact.visit, outcome);
  }

  /** A3: the state went through JSON and a store with an order of its own, and what follows is the same. */
  private replay(context: DecideContext, event: SubmissionEvent, state: SubmissionState): void {
    this.replayed = stored(decide(context, this.replayed, event).state);
    const [again, once] = [JSON.stringify(this.replayed), JSON.stringify(stored(state))];
    if (again !== once) throw new Error(`replayed after ${event.type}: ${again} is not ${once}`);
  }

  private agreesWith(state: SubmissionState, event: SubmissionEvent): void {
    const after = JSON.stringify(event);
    if (state.cycle !== this.cycle)
      throw new Error(`cycle ${state.cycle} is not ${this.cycle} after ${after}`);
    for (const { visit, settledAt, result } of state.visits) {
      const outcome = this.settled.get(visit) ?? 'left';
      if (settledAt !== undefined && result !== outcome)
        throw new Error(`visit ${visit} is ${result} and was ${outcome} after ${after}`);
      if (settledAt === undefined && outcome !== 'left')
        throw new Error(`visit ${visit} was settled as ${outcome} and is open after ${after}`);
    }
    for (const piece of Object.values(state.work)) {
      if (piece.is.work === 'signed' && piece.kind !== 'complete') this.isSigners(piece);
    }
  }

  private isSigners(piece: Assignment): void {
    const signer = this.signer.get(piece.no);
    if (piece.no > 1 && signer && !isDoneBy(piece, signer))
      throw new Error(`${piece.no} is not done by ${signer.person}, who signed it`);
  }

  /** O4: nobody has under done what they put no hand to. A stand-in's signature is done by the unit, too. */
  doneByHand(state: SubmissionState, people: readonly Actor[]): void {
    for (const piece of Object.values(state.work))
      for (const one of people) {
        const isOwn = this.hands.has(`${one.person} ${piece.no}`);
        const isUnits = this.isSignedFor(piece, one);
        if (isDoneBy(piece, one) && !isOwn && !isUnits)
          throw new Error(`${piece.no} is done by ${one.person}, who did nothing: ${JSON.stringify(piece)}`);
      }
  }

  /** Whether somebody signed it who stands in for this one's post. */
  private isSignedFor(piece: Assignment, one: Actor): boolean {
    const signer = this.signer.get(piece.no);
    return signer != null && !isHeldBy(piece, signer) && isHeldBy(piece, one);
  }
}

const isHeldBy = (piece: Assignment, { unit, post }: Actor) =>
  piece.unit === unit && (piece.post === null || piece.post === post);

const PASSED_ON: ReadonlySet<string> = new Set(['passUp', 'prepare', 'reassign', 'recuse']);

/** Every open submission can be gone on with: somebody who holds a piece is offered an answer to it, or it wakes by itself. */
export function isNotStuck({ context, state }: Play): void {
  if (state.closed || wakeAt(state) !== null) return;
  const pending = Object.values(state.work).filter(({ is }) => is.work === 'pending');
  const mayGoOn = pending.some(({ no, kind, unit, post }) =>
    allowedActions(context, state, actor(`${unit}.${post ?? 'officer'}`)).some(
      (one) =>
        (one.act === 'giveOpinion' &&
          one.assignment === no &&
          one.outcomes.some(({ available }) => available)) ||
        (one.act === 'supply' && kind === 'complete') ||
        // Inside the unit, by the assigner, or left to another: it goes on with them (O7, O9, O15).
        (PASSED_ON.has(one.act) && 'assignment' in one && one.assignment === no),
    ),
  );
  if (!mayGoOn) throw new Error(`stuck in ${state.stage}: ${JSON.stringify(pending)}`);
}
