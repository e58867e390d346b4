import { instant, parseInstant, type Calendar, type Instant } from '@countersign/calendar';
import fc from 'fast-check';
import {
  allowedActions,
  compileDefinition,
  decide,
  DomainError,
  refusal,
  wakeAt,
  type Actor,
  type AllowedAction,
  type DecideContext,
  type Decided,
  type FormRevision,
  type OpinionInput,
  type PersonsEvent,
  type ProcessDefinition,
  type Refusal,
  type SubmissionEvent,
  type SubmissionState,
} from '../src/index.js';
import { actor, untilThen } from './fixture.js';
import { deepFreeze } from './freeze.js';

/**
 * A random history: random acts by random people at random times on one definition. Half of the acts are among those
 * that are offered, so that it gets somewhere; the other half are anything at all.
 */
export type History = {
  readonly definition: ProcessDefinition;
  /** Each accepted event with the form in force after it, in order. */
  readonly accepted: readonly { readonly event: SubmissionEvent; readonly form: FormRevision }[];
  readonly state: SubmissionState;
  readonly end: Instant;
};

/** What is looked at after each step. `decided` is null where the event was refused. */
export type Look = (step: {
  readonly context: DecideContext;
  readonly before: SubmissionState | null;
  readonly event: SubmissionEvent;
  readonly decided: Decided | null;
}) => void;

export type Move = {
  readonly wait: number;
  readonly act: number;
  readonly who: number;
  readonly which: number;
  readonly how: number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WAITS = [0, 1, 20 * MINUTE, 3 * HOUR, 9 * HOUR, 24 * HOUR, 50 * HOUR, 9 * 24 * HOUR];
const nat = fc.nat({ max: 2 ** 20 });

export const move: fc.Arbitrary<Move> = fc.record({
  wait: fc.nat({ max: WAITS.length + 1 }),
  ...{ act: nat, who: nat, which: nat, how: nat },
});

/** A start somewhere in June 2026, rest days and nights too. */
export const start: fc.Arbitrary<Instant> = fc
  .integer({ min: 0, max: 14 * 24 * 60 })
  .map((minute) => instant(parseInstant('2026-06-08T00:00:00+08:00') + minute * MINUTE));

const FORMS: readonly FormRevision['values'][] = [
  { title: 'small', amount: 500, kind: 'plain' },
  { title: 'large', amount: 50_000.01, kind: 'plain' },
  { title: 'urgent', amount: 50_000.01, kind: 'urgent' },
];
const formAt = (revision: number, which: number): FormRevision => ({
  ...{ revision, digest: `d${revision}`, values: FORMS[which % FORMS.length]!, materials: [] },
});

/** Everybody that a definition names, the submitter, a colleague in the same post, and a stranger. */
export function peopleOf({ stages, late }: ProcessDefinition): readonly Actor[] {
  const seats = stages.flatMap((stage) => stage.seats);
  const named = [...seats, ...seats.flatMap(({ standIn }) => standIn ?? []), late.escalateTo]
    .filter(({ unit }) => unit !== undefined)
    .map(({ unit, post }) => `${unit}.${post ?? 'officer'}`);
  const town = ['gonghe.officer', 'gonghe.head'];
  return [
    ...[...new Set([...town, ...town, ...named, 'stranger.head'])].map(actor),
    { ...actor(named[0]!), person: 'another', name: 'another' },
  ];
}

export function runHistory(
  definition: ProcessDefinition,
  calendar: Calendar,
  began: Instant,
  moves: readonly Move[],
  look: Look,
): History {
  const people = peopleOf(definition);
  const compiled = compileDefinition(deepFreeze(definition));
  const accepted: { event: SubmissionEvent; form: FormRevision }[] = [];
  let now = began;
  let form = deepFreeze(formAt(1, moves[0]?.how ?? 0));
  let state: SubmissionState | null = null;

  const context = (revision = form): DecideContext => ({ definition: compiled, calendar, form: revision });
  const apply = (event: SubmissionEvent, revision = form): boolean => {
    const before = state;
    const using = context(deepFreeze(revision));
    const decided = decideOrRefuse(using, before, deepFreeze(event));
    look({ context: using, before, event, decided });
    if (!decided) return false;
    state = deepFreeze(decided.state);
    form = revision;
    accepted.push({ event, form });
    return true;
  };
  const letTimePass = () => {
    for (let wake = wakeAt(state!); wake !== null && wake <= now; wake = wakeAt(state!))
      apply({ type: 'TIME_PASSED', at: wake });
  };

  apply({
    ...{ type: 'SUBMIT', actor: people[0]!, at: now, unitKind: 'town', number: '1', title: 'A matter' },
    form: { revision: 1, digest: 'd1' },
  });
  for (const { wait, act, who, which, how } of moves) {
    now = waited(now, state!, wait);
    letTimePass();
    const by = people[who % people.length]!;
    if (act % 8 === 0) apply({ type: 'TIME_PASSED', at: now });
    else if (act % 8 < 3) anything(state!, by, now, which, how, (event) => apply(event));
    else {
      const { one, action } = offerTo([by, ...people], context(), state!, which, how);
      if (action) takeOffer(context(), state!, one, now, action, how, form, apply);
    }
  }
  return { definition, accepted, state: state!, end: now };
}

/** Something that somebody is offered, answers rather than second thoughts, and rarely to withdraw. */
function offerTo(
  people: readonly Actor[],
  context: DecideContext,
  state: SubmissionState,
  which: number,
  how: number,
): { one: Actor; action?: AllowedAction } {
  for (const one of people) {
    const all = allowedActions(context, state, one).filter(({ act }) => act !== 'withdraw' || how % 50 === 0);
    const answers = all.filter(({ act }) => act === 'giveOpinion');
    const some = answers.length > 0 && which % 3 > 0 ? answers : which % 3 === 0 ? all : [];
    const action = some[Math.floor(which / 3) % (some.length || 1)];
    if (action) return { one, action };
  }
  return { one: people[0]! };
}

/** @returns null where it was refused, which must be by a DomainError, and for the reason that `refusal` gives */
function decideOrRefuse(
  context: DecideContext,
  state: SubmissionState | null,
  event: SubmissionEvent,
): Decided | null {
  const reason: Refusal | null = refusal(context, state, event);
  try {
    const decided = decide(context, state, event);
    if (reason) throw new Error(`accepted although ${reason.code}: ${JSON.stringify(event)}`);
    return decided;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code !== reason?.code)
      throw new Error(`${error.code}, refusal says ${reason?.code}`, { cause: error });
    return null;
  }
}

function waited(now: Instant, state: SubmissionState, wait: number): Instant {
  const wake = wakeAt(state);
  if (wait < WAITS.length || wake === null || wake < now) return instant(now + (WAITS[wait] ?? 0));
  // To the very instant at which something falls due, or to the last one before.
  return wait === WAITS.length ? wake : instant(Math.max(now, wake - 1));
}

/** A valid answer, with the best or the worst scores. */
export function answerTo(
  { outcomes, criteria, mayVeto }: AllowedAction & { act: 'giveOpinion' | 'correctOpinion' },
  outcome: string,
  how: number,
  best: boolean,
): OpinionInput {
  const stance = outcomes.find(({ id }) => id === outcome)!.stance;
  const high = (counts: string) => (counts === 'malus' ? !best : best);
  return {
    outcome,
    ...{ text: `because ${how}`, conditions: 'provided that' },
    ...(criteria.length > 0 && {
      scores: Object.fromEntries(criteria.map(({ id, max, counts }) => [id, high(counts) ? max : 0])),
    }),
    ...(mayVeto && stance === 'against' && how % 2 === 0 && { veto: { ground: 'danger' } }),
  };
}

/** What is offered must be accepted. */
function takeOffer(
  context: DecideContext,
  state: SubmissionState,
  by: Actor,
  at: Instant,
  action: AllowedAction,
  how: number,
  form: FormRevision,
  apply: (event: SubmissionEvent, form?: FormRevision) => boolean,
): void {
  const fail = (event: unknown) => {
    throw new Error(`offered and refused: ${JSON.stringify(action)} ${JSON.stringify(event)}`);
  };
  const base = { actor: by, at, reason: 'a reason' };
  switch (action.act) {
    case 'withdraw':
      return void (apply({ ...base, type: 'WITHDRAW' }) || fail(action));
    case 'requestReevaluation':
      return void (apply({ ...base, type: 'REOPEN' }) || fail(action));
    case 'takeBack':
      return void (apply({ ...base, type: 'TAKE_BACK', no: action.assignment }) || fail(action));
    case 'adoptOpinion':
      return void (
        apply({ ...base, type: 'ADOPT', no: action.assignment, adoption: how % 2 ? 'partly' : 'adopted' }) ||
        fail(action)
      );
    case 'giveOpinion':
    case 'correctOpinion': {
      const open = action.outcomes.filter(({ available }) => available);
      const chosen = open[how % (open.length || 1)];
      if (!chosen) return;
      const revision = chosen.requires.includes('form') ? formAt(form.revision + 1, how) : form;
      const seen = { assignmentVersion: action.assignmentVersion, formRevision: action.formRevision };
      const events = [how % 4 < 2, how % 4 >= 2].map(
        (best) =>
          ({
            ...base,
            ...{ no: action.assignment, seen, opinion: answerTo(action, chosen.id, how, best) },
            type: action.act === 'giveOpinion' ? 'SIGN' : 'CORRECT',
            ...(revision !== form && { form: { revision: revision.revision, digest: revision.digest } }),
          }) as PersonsEvent,
      );
      const using = { ...context, form: revision };
      const event = events.find((one) => refusal(using, state, one) === null);
      return void ((event && apply(event, revision)) || fail(events));
    }
  }
}

/** Anything at all: wrong people, numbers, outcomes, scores. */
function anything(
  state: SubmissionState,
  by: Actor,
  at: Instant,
  which: number,
  how: number,
  apply: (event: SubmissionEvent) => void,
): void {
  const no = which % (state.nextNo + 1);
  const outcomes = [
    'agree',
    'disagree',
    'abstain',
    'acknowledge',
    'constructor',
    'back',
    'recommend',
    'complete',
  ];
  const numbers = [0, 1, 60, 40, -0, NaN, Infinity, 0.005, 1e308, -1];
  const opinion: OpinionInput = {
    outcome: outcomes[how % outcomes.length]!,
    ...(how % 3 > 0 && { text: how % 3 === 1 ? 'text' : ' ' }),
    ...(how % 5 > 2 && { scores: { [how % 2 ? 'safety' : 'land']: numbers[which % numbers.length]! } }),
    ...(how % 7 === 0 && { veto: { ground: 'danger' } }),
  };
  const seen = how % 4 === 0 ? { assignmentVersion: which % 5, formRevision: (which % 3) + 1 } : {};
  const base = { actor: by, at, reason: how % 6 === 0 ? ' ' : 'a reason' };
  const events: readonly SubmissionEvent[] = [
    { ...base, type: 'SIGN', no, opinion, seen },
    { ...base, type: 'CORRECT', no, opinion, seen },
    { ...base, type: 'TAKE_BACK', no, seen },
    { ...base, type: 'ADOPT', no, adoption: 'notAdopted' },
    { ...base, type: how % 30 === 4 ? 'WITHDRAW' : 'REOPEN' },
    { ...base, type: 'SUBMIT', unitKind: 'town', number: '2', title: 'x', form: { revision: 1, digest: '' } },
  ];
  apply(events[how % events.length]!);
}

/** Applies recorded events from scratch; every state goes through JSON, as it does in the store. */
export function replay(
  { definition, accepted, end }: History,
  calendar: Calendar,
  withTicks: boolean,
): string {
  let state: SubmissionState | null = null;
  for (const { event, form } of accepted) {
    const context = { definition: compileDefinition(definition), calendar, form };
    if (!withTicks) {
      if (event.type === 'TIME_PASSED') continue;
      state = state && untilThen(context, state, event.at);
    }
    state = JSON.parse(JSON.stringify(decide(context, state, event).state)) as SubmissionState;
  }
  const context = { definition: compileDefinition(definition), calendar, form: accepted.at(-1)!.form };
  state = untilThen(context, state!, end);
  return JSON.stringify(decide(context, state, { type: 'TIME_PASSED', at: end }).state);
}
