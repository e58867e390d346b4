import { compileCalendar, instant, parseInstant, type Calendar, type Instant } from '@countersign/calendar';
import {
  checkRefusal,
  compileDefinition,
  decide,
  definitionSchema,
  refusal,
  wakeAt,
  type Actor,
  type Decided,
  type DecideContext,
  type FormRevision,
  type PersonsEvent,
  type ProcessDefinition,
  type Refusal,
  type SubmissionEvent,
  type SubmissionState,
} from '../src/index.js';

const CALENDAR = {
  ...{ id: 'cn', utcOffsetMinutes: 480, businessHours: [{ opens: '08:30', closes: '12:00' }] },
  notices: [
    {
      ...{ year: 2026, title: 'notice', work: [] },
      off: ['2026-06-19', '2026-06-20', '2026-06-21'].map((on) => ({ on, name: '端午节' })),
    },
  ],
};

/** Mid-June 2026 as published: the Dragon Boat holiday is 19 to 21 June. */
export const calendar = compileCalendar({ ...CALENDAR, version: 1, overrides: [] });

/** A later version, with days off or worked by the county: `02` is 2 June. */
export const calendarWith = (
  version: number,
  off: readonly string[],
  work: readonly string[] = [],
): Calendar =>
  compileCalendar({
    ...{ ...CALENDAR, version },
    overrides: [
      ...off.map((day) => ({ on: `2026-06-${day}`, working: false, reason: 'a typhoon' })),
      ...work.map((day) => ({ on: `2026-06-${day}`, working: true, reason: 'made up for' })),
    ],
  });

const t = (zh: string) => ({ zh, en: zh });
const limit = (amount: number) => ({ amount, unit: 'workingDays' as const, source: t('test') });

/** A small matter: filing, acceptance, a review by three (one may veto), a decision, an ending. */
export const review: ProcessDefinition = definitionSchema.parse({
  id: 'review',
  version: 1,
  title: t('review'),
  about: t('review'),
  filedBy: { units: ['town'], posts: ['officer'] },
  form: {
    schema: {
      type: 'object',
      properties: { title: { type: 'string' }, amount: { type: 'number', multipleOf: 0.01 } },
    },
    title: 'title',
    money: ['amount'],
  },
  sheet: {
    criteria: [
      { id: 'safety', title: t('safety'), owner: 'emergency', max: 40, kind: { type: 'judged' } },
      { id: 'land', title: t('land'), owner: 'nr', max: 60, kind: { type: 'judged' } },
    ],
    grades: [
      { id: 'pass', title: t('pass'), atLeast: 60 },
      { id: 'fail', title: t('fail'), atLeast: 0 },
    ],
  },
  clocks: [
    { id: 'promised', title: t('promised'), kind: 'promised', limit: limit(5), answerable: { unit: 'drc' } },
  ],
  administrator: { unit: 'drc', post: 'head' },
  late: { escalateTo: { unit: 'govoffice', post: 'deputy' } },
  stages: [
    {
      id: 'filing',
      title: t('filing'),
      phase: 'filing',
      seats: [{ id: 'submitter', unitFrom: 'submitter.unit', post: 'officer' }],
      outcomes: [{ id: 'submit', title: t('submit'), stance: 'for' }],
      results: [{ id: 'submit', title: t('submit'), next: [{ to: 'acceptance' }] }],
    },
    {
      id: 'acceptance',
      title: t('acceptance'),
      phase: 'accepting',
      seats: [{ id: 'clerk', unit: 'drc', post: 'clerk' }],
      limit: limit(5),
      outcomes: [
        { id: 'accept', title: t('accept'), stance: 'for' },
        { id: 'refuse', title: t('refuse'), stance: 'against', requires: ['text'] },
      ],
      results: [
        { id: 'accept', title: t('accept'), starts: ['promised'], next: [{ to: 'consultation' }] },
        { id: 'refuse', title: t('refuse'), next: [{ to: 'notAccepted' }] },
      ],
    },
    {
      id: 'consultation',
      title: t('consultation'),
      phase: 'reviewing',
      scores: true,
      limit: limit(3),
      seats: [
        { id: 'nr', unit: 'nr', post: 'head' },
        { id: 'emergency', unit: 'emergency', post: 'head', veto: true },
        { id: 'water', unit: 'water', post: 'officer', when: 'form.amount > 100000000' },
      ],
      outcomes: [
        { id: 'agree', title: t('agree'), stance: 'for' },
        { id: 'agreeWithConditions', title: t('conditions'), stance: 'for', requires: ['conditions'] },
        { id: 'disagree', title: t('disagree'), stance: 'against', requires: ['text'] },
      ],
      settle: { rule: 'collect', result: 'collected' },
      results: [{ id: 'collected', title: t('collected'), next: [{ to: 'decision' }] }],
    },
    {
      id: 'decision',
      title: t('decision'),
      phase: 'deciding',
      adopts: 'consultation',
      limit: limit(1),
      seats: [{ id: 'head', unit: 'drc', post: 'head' }],
      outcomes: [
        {
          id: 'admit',
          title: t('admit'),
          stance: 'for',
          when: 'not(vetoed) and total >= 60',
          unless: t('veto or low'),
        },
        { id: 'reject', title: t('reject'), stance: 'against' },
      ],
      results: [
        {
          id: 'admit',
          title: t('admit'),
          decides: true,
          stops: ['promised'],
          next: [{ to: 'result' }],
          effects: [{ type: 'copy', to: [{ unit: 'nr' }] }],
        },
        { id: 'reject', title: t('reject'), decides: true, stops: ['promised'], next: [{ to: 'rejected' }] },
      ],
    },
    {
      id: 'result',
      title: t('result'),
      phase: 'deciding',
      seats: [],
      outcomes: [],
      results: [
        {
          id: 'issued',
          title: t('issued'),
          next: [{ to: 'done' }],
          effects: [{ type: 'push', topic: 'result' }],
        },
      ],
    },
  ],
  endings: [
    { id: 'done', title: t('done'), kind: 'positive' },
    {
      id: 'rejected',
      title: t('rejected'),
      kind: 'negative',
      reopens: { to: 'consultation', times: 1, starts: ['promised'] },
    },
    { id: 'notAccepted', title: t('notAccepted'), kind: 'notAccepted' },
    { id: 'void', title: t('void'), kind: 'void' },
    { id: 'withdrawn', title: t('withdrawn'), kind: 'withdrawn' },
  ],
  numbering: '{year}-{n4}',
  example: { form: {}, materials: [] },
});

export const form = { revision: 1, digest: 'd1', values: { title: 'A matter', amount: 5000 }, materials: [] };
export const contextOf = (definition: ProcessDefinition): DecideContext => ({
  definition: compileDefinition(definition),
  calendar,
  form,
});
export const context = contextOf(review);

/** `drc.clerk` as an actor. */
export function actor(account: string): Actor {
  const [unit = '', post = ''] = account.split('.');
  return { person: account, name: account, unit, post };
}

/** Wall-clock time in June 2026, Shanghai: `at('15T09:00')`. */
/** Somebody who acts for the holder of another post by a standing delegation (O9): `delegate` for `account`. */
export const actorFor = (delegate: string, account: string): Actor => {
  const { person, name, unit, post } = actor(account);
  const who = actor(delegate);
  return { ...{ person: who.person, name: who.name, unit, post }, for: { person, name, delegation: 'd' } };
};

/** With a delegation in force at that moment, where the actor acts for another: the shell reads it. */
export function withTerms(event: SubmissionEvent): SubmissionEvent {
  if (!('actor' in event) || !event.actor.for) return event;
  return { ...event, delegation: { startsAt: event.at, endsAt: instant(event.at + 1) } };
}

export const at = (time: string) => parseInstant(`2026-06-${time}:00+08:00`);

/** What falls due by an instant happens first, at its own instant: as the shell does it, before each command. */
export function untilThen(
  using: DecideContext,
  state: SubmissionState,
  until: Instant,
  seen: (decided: Decided, at: Instant) => void = () => {},
): SubmissionState {
  let now = state;
  for (let wake = wakeAt(now); wake !== null && wake <= until; wake = wakeAt(now)) {
    const decided = decide(using, now, { type: 'TIME_PASSED', at: wake });
    seen(decided, wake);
    now = decided.state;
  }
  return now;
}

export type Step<E = PersonsEvent> = E extends PersonsEvent
  ? Omit<E, 'actor' | 'at'> & { readonly as: string; readonly at: string }
  : never;

/** Events applied one after another, time passing in between; `as` is an account, `at` as above. */
export function play(
  steps: readonly Step[],
  from: SubmissionState | null = null,
  using: DecideContext = context,
): SubmissionState {
  return playAll(steps, from, using).state;
}

/** An event that brings a form is decided together with the revision before it. */
const revising = (using: DecideContext, event: object): DecideContext =>
  'form' in event ? { ...using, previousForm: using.previousForm ?? using.form } : using;

/** The same, with the facts and effects of the last step. */
export function playAll(
  steps: readonly Step[],
  from: SubmissionState | null = null,
  using: DecideContext = context,
): Decided {
  let last: Decided | null = null;
  for (const { as, at: time, ...event } of steps) {
    const before = last?.state ?? from;
    const now = before && untilThen(using, before, at(time));
    last = decide(revising(using, event), now, {
      ...event,
      actor: actor(as),
      at: at(time),
    } as SubmissionEvent);
  }
  return last!;
}

export const SUBMIT = {
  type: 'SUBMIT',
  unitKind: 'town',
  number: '2026-0001',
  title: 'A matter',
  form: { revision: 1, digest: 'd1' },
} as const;

const TOWN = { as: 'gonghe.officer', at: '15T09:00', ...SUBMIT } as const;

/** A definition with its first stage behind it, filed on Monday, 15 June at 9:00 with the form given. */
export function filed(
  definition: ProcessDefinition,
  values: FormRevision['values'] = form.values,
): { readonly using: DecideContext; readonly state: SubmissionState } {
  const using = { ...contextOf(definition), form: { ...form, values } };
  return { using, state: play([TOWN], null, using) };
}

/** Why an act is refused, or null. */
export function whyNot(
  using: DecideContext,
  state: SubmissionState,
  { as, at: time, ...event }: Step,
): Refusal | null {
  const seen = revising(using, event);
  const whole = { ...event, actor: actor(as), at: at(time) } as SubmissionEvent;
  return refusal(seen, state, whole) ?? checkRefusal(seen, state, whole);
}
