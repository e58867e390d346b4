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
  type Portfolios,
  type ProcessDefinition,
  type Refusal,
  type Seat,
  type Stage,
  type SubmissionEvent,
  type SubmissionState,
} from '../src/index.js';
import { anything, formAt, offeredEvents, type Attempt } from './acts.js';
import { checkRefusal } from '../src/acts/check-refusal.js';
import { actor, actorFor, calendar, calendarWith, untilThen, withTerms } from './fixture.js';
import { deepFreeze } from './freeze.js';

/**
 * A random history: random acts by random people at random times on one definition, and a calendar that changes. Half
 * of the acts are among those that are offered, so that it gets somewhere; the other half are anything at all.
 */
export type History = {
  readonly definition: ProcessDefinition;
  /** Each accepted event with what it was decided with, in order. */
  readonly accepted: readonly {
    readonly event: SubmissionEvent;
    readonly context: DecideContext;
    /** As JSON. */
    readonly facts: string;
  }[];
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

/** The versions that are published one after another: typhoon days, and Saturdays to make up for them. */
const CALENDARS: readonly Calendar[] = [
  calendar,
  calendarWith(2, ['16', '17', '24'], ['20', '27']),
  calendarWith(3, ['24', '25'], ['13', '14']),
  calendarWith(4, [], ['19', '20', '21', '28']),
];
export const calendarOf = (version: number): Calendar => CALENDARS[version - 1]!;

const PORTFOLIOS: Portfolios = {
  version: 1,
  charges: [],
  otherwise: {
    leader: { unit: 'government', post: 'deputy' },
    standIn: { unit: 'government', post: 'mayor' },
  },
};

/** One of those that may file it. */
const unitKindOf = ({ filedBy }: ProcessDefinition): string =>
  filedBy.units.find((kind) => kind === 'town') ?? filedBy.units[0]!;

/** Everybody that a definition names, the submitter, a colleague in the same post, a stranger, and some who act for others. */
function peopleOf(definition: ProcessDefinition): readonly Actor[] {
  const { stages, late, clocks, pauses, urgency, resubmission, administrator } = definition;
  const seats = stages.flatMap((stage) => stage.seats);
  const named = [
    ...[
      ...seats,
      ...stages.flatMap((stage) => stage.seats.flatMap((seat) => chained(stage, seat))),
      ...seats.flatMap(({ standIn }) => standIn ?? []),
      late.escalateTo,
      ...(administrator ? [administrator] : []),
    ],
    ...clocks.flatMap(({ answerable, extension }) => [answerable, ...(extension ? [extension.by] : [])]),
    ...[...pauses, urgency, resubmission].flatMap((one) => one?.by ?? []),
    ...stages.flatMap(({ assigner }) => assigner ?? []),
    ...seats.flatMap(({ late: way }) => (way && 'to' in way && way.to ? [way.to] : [])),
  ]
    .filter(({ unit }) => unit !== undefined)
    .map(({ unit, post }) => `${unit}.${post ?? 'officer'}`);
  const town = ['gonghe.officer', 'gonghe.head'];
  return [
    ...[...new Set([...town, ...town, ...named, 'stranger.head'])].map(actor),
    ...named.slice(0, 3).map((account) => actorFor('delegate.officer', account)),
    ...named.slice(-2).map((account) => actorFor('gonghe.officer', account)),
    { ...actor(named[0]!), person: 'another', name: 'another' },
  ];
}

/** Every post of a chain (O7): the earlier ones, and those that may fetch it. */
const chained = (stage: Stage, seat: Seat) =>
  (seat.chain ?? stage.chain ?? []).map((post) => ({ unit: seat.unit, post }));

/** A history that goes on, one move after another. What is offered must be accepted, and what is refused changes nothing. */
export class Play {
  readonly accepted: { event: SubmissionEvent; context: DecideContext; facts: string }[] = [];
  readonly people: readonly Actor[];
  now: Instant;
  state!: SubmissionState;
  context: DecideContext;

  /** Files it. @param how - which form is filed */
  constructor(
    readonly definition: ProcessDefinition,
    began: Instant,
    how: number,
    private readonly look: Look,
  ) {
    this.people = peopleOf(definition);
    this.now = began;
    this.context = {
      ...{ definition: compileDefinition(deepFreeze(definition)), calendar: CALENDARS[0]! },
      form: deepFreeze(formAt(definition, 1, how)),
      portfolios: PORTFOLIOS,
    };
    const filed = this.apply({
      event: {
        ...{
          type: 'SUBMIT',
          actor: this.people[0]!,
          at: began,
          unitKind: unitKindOf(definition),
          number: '1',
        },
        ...{ title: 'A matter', form: { revision: 1, digest: 'd1' } },
      },
    });
    if (!filed)
      throw new Error(`${definition.id} cannot be filed: ${JSON.stringify(this.context.form.values)}`);
  }

  move({ wait, act, who, which, how }: Move): void {
    this.now = waited(this.now, this.state, wait);
    this.letTimePass();
    const present = this.present();
    const by = present[who % present.length]!;
    if (act % 24 === 0) this.publish();
    else if (act % 8 === 0) this.apply({ event: { type: 'TIME_PASSED', at: this.now } });
    else if (act % 8 < 3) this.apply(anything(this.context, this.state, by, this.now, which, how));
    else {
      const { one, action } = offerTo([by, ...present], this.context, this.state, which, how);
      if (action) this.takeOffer(one, action, how);
    }
  }

  /** Everybody who might act: whom the definition names, and who holds something. */
  present(): readonly Actor[] {
    return [...this.people, ...holdersOf(this.state, this.people)];
  }

  history(): History {
    const { definition, accepted, state, now: end } = this;
    return { definition, accepted, state, end };
  }

  private apply({ event: bare, form }: Attempt): boolean {
    const before = this.state ?? null;
    const event = deepFreeze(withTerms(bare));
    const using = form ? this.bringing(form) : this.context;
    const decided = decideOrRefuse(using, before, event);
    if (decided) {
      this.state = deepFreeze(decided.state);
      this.accepted.push({ event, context: using, facts: JSON.stringify(stored(decided.facts)) });
      this.context = { ...this.context, form: using.form };
    }
    this.look({ context: using, before, event, decided });
    return decided !== null;
  }

  private bringing(form: NonNullable<Attempt['form']>): DecideContext {
    return { ...this.context, form: deepFreeze(form), previousForm: this.context.form };
  }

  private letTimePass(): void {
    for (let wake = wakeAt(this.state); wake !== null && wake <= this.now; wake = wakeAt(this.state))
      this.apply({ event: { type: 'TIME_PASSED', at: wake } });
  }

  private publish(): void {
    const next = CALENDARS[this.context.calendar.version];
    if (!next) return;
    this.context = { ...this.context, calendar: next };
    this.apply({ event: { type: 'CALENDAR_CHANGED', at: this.now, version: next.version } });
  }

  /** What is offered must be accepted, in one of the ways in which it can be meant. */
  private takeOffer(by: Actor, action: AllowedAction, how: number): void {
    const { attempts, mayBeNone } = offeredEvents(this.context, this.state, by, this.now, action, how);
    const accepted = attempts.find(
      ({ event, form }) =>
        whyNot(form ? this.bringing(form) : this.context, this.state, withTerms(event)) === null,
    );
    if (accepted && this.apply(accepted)) return;
    if (!mayBeNone)
      throw new Error(`offered and refused: ${JSON.stringify(action)} ${JSON.stringify(attempts)}`);
  }
}

export function runHistory(
  definition: ProcessDefinition,
  began: Instant,
  moves: readonly Move[],
  look: Look,
): History {
  const play = new Play(definition, began, moves[0]?.how ?? 0, look);
  for (const one of moves) play.move(one);
  return play.history();
}

/** To whom a piece was transferred, and who was added: nobody whom the definition names. */
function holdersOf({ work }: SubmissionState, known: readonly Actor[]): readonly Actor[] {
  const names = Object.values(work)
    .filter(({ is }) => is.work === 'pending')
    .map(({ unit, post }) => `${unit}.${post ?? 'officer'}`);
  return [...new Set(names)]
    .map(actor)
    .filter(({ unit, post }) => !known.some((one) => one.unit === unit && one.post === post));
}

/** Ends it, whenever it is taken; or is offered to so many that the others would not be seen. */
const SELDOM: Partial<Record<AllowedAction['act'], number>> = {
  withdraw: 50,
  cancel: 50,
  circulate: 9,
  markRelated: 40,
  urge: 4,
  // Of five posts one would always have it fetched before the others could prepare anything.
  fetchUp: 3,
};
/** Offered to few, and seldom: looked for. */
const RARE: readonly AllowedAction['act'][] = [
  ...(['removeReviewer', 'addReviewer', 'takeBack', 'urge'] as const),
  ...(['returnWork', 'reassign', 'entrust', 'prepare', 'recall', 'recuse', 'markRelated'] as const),
];

/** Something that somebody is offered, answers rather than second thoughts, and rarely to withdraw. */
function offerTo(
  people: readonly Actor[],
  context: DecideContext,
  state: SubmissionState,
  which: number,
  how: number,
): { one: Actor; action?: AllowedAction } {
  const isRare = which % 3 === 0 && how % 4 === 0;
  for (const one of people) {
    const all = allowedActions(context, state, one).filter(({ act }) => how % (SELDOM[act] ?? 1) === 0);
    const answers = all.filter(({ act }) => act === 'giveOpinion' || act === 'passUp');
    const others = isRare ? all.filter(({ act }) => RARE.includes(act)) : all;
    const some = answers.length > 0 && which % 3 > 0 ? answers : which % 3 === 0 ? others : [];
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
  const reason: Refusal | null = refusal(context, state, event) ?? checkRefusal(context, state, event);
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

const whyNot = (context: DecideContext, state: SubmissionState, event: SubmissionEvent): Refusal | null =>
  refusal(context, state, event) ?? checkRefusal(context, state, event);

function waited(now: Instant, state: SubmissionState, wait: number): Instant {
  const wake = wakeAt(state);
  if (wait < WAITS.length || wake === null || wake < now) return instant(now + (WAITS[wait] ?? 0));
  // To the very instant at which something falls due, or to the last one before.
  return wait === WAITS.length ? wake : instant(Math.max(now, wake - 1));
}

/** Applies recorded events from scratch; every state goes through JSON, as it does in the store, and what follows is the same. */
export function replay({ accepted, end }: History, withTicks: boolean): string {
  let state: SubmissionState | null = null;
  let last = accepted[0]!.context;
  for (const { event, context, facts } of accepted) {
    if (!withTicks) {
      if (event.type === 'TIME_PASSED') continue;
      state = state && untilThen(last, state, event.at);
    }
    const decided = decide(context, state, event);
    if (JSON.stringify(stored(decided.facts)) !== facts)
      throw new Error(`${event.type} led to ${facts}, replayed ${JSON.stringify(decided.facts)}`);
    state = stored(decided.state);
    last = context;
  }
  state = untilThen(last, state!, end);
  return JSON.stringify(stored(decide(last, state, { type: 'TIME_PASSED', at: end }).state));
}

/** As a store gives it back that keeps the members of objects in an order of its own: the shortest names first. */
export function stored<Value>(value: Value): Value {
  const inItsOrder = (_: string, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(
          Object.entries(one).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)),
        )
      : one;
  return JSON.parse(JSON.stringify(value, inItsOrder)) as Value;
}
