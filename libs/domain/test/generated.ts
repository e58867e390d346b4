import fc from 'fast-check';
import { checkDefinition, definitionSchema, type ProcessDefinition } from '../src/index.js';

/**
 * Random process definitions: whatever may be published. Each is made of a list of numbers, one for each choice; a list
 * that is over chooses the plainest, so that what fails shrinks to a plain definition.
 */

type Take = (many: number) => number;

/** True once in so many times; the plainest is false. */
const seldom = (take: Take, once: number) => take(once) === once - 1;
const oneOf = <T>(take: Take, ...all: readonly [T, ...T[]]): T => all[take(all.length)]!;
const some = <T>(take: Take, all: readonly T[]): readonly T[] => all.filter(() => take(2) === 1);

const t = (zh: string) => ({ zh, en: zh });
const UNITS = ['a', 'b', 'c', 'd', 'gov'] as const;
const LEVELS = ['ordinary', 'urgent', 'topUrgent'];
const MATERIALS = ['plan', 'map', 'funds', 'undertaking'];

/** What the whole definition has, chosen first: its stages refer to it. */
type Whole = {
  readonly take: Take;
  readonly hasSheet: boolean;
  readonly hasLevels: boolean;
  readonly defers: boolean;
  readonly accepts: boolean;
  readonly sendsBack: boolean;
  readonly reviews: readonly string[];
  readonly clocks: readonly string[];
};

function definitionOf(take: Take): unknown {
  const accepts = take(2) === 1;
  const clocks = ['promised', 'statutory', 'delivery'].slice(0, take(4));
  const whole: Whole = {
    take,
    ...{ accepts, clocks, hasSheet: take(3) === 1, hasLevels: take(3) === 1 },
    defers: accepts && take(3) === 1,
    sendsBack: take(2) === 1,
    reviews: ['first', 'second', 'third'].slice(0, 1 + take(3)),
  };
  const starts = clocks.filter((id) => id !== 'delivery');
  return {
    ...{ id: 'generated', version: 1, title: t('generated'), about: t('generated') },
    ...{ numbering: '{year}-{n4}', example: { form: {}, materials: [] } },
    filedBy: { units: ['town'], posts: ['officer', 'head'] },
    form: {
      schema: {
        type: 'object',
        properties: {
          ...{
            title: { type: 'string' },
            amount: { type: 'number', multipleOf: 0.01 },
            kind: { type: 'string' },
          },
          ...{ urgency: { type: 'string', enum: LEVELS }, credit: { type: 'string' } },
        },
      },
      ...{ title: 'title', applicant: 'credit', money: ['amount'] },
    },
    materials: MATERIALS.map((id) => ({ id, title: t(id), required: id === 'plan' || id === 'funds' })),
    ...(whole.hasSheet && { sheet: SHEET }),
    clocks: clocks.map((id) => clockOf(whole, id)),
    pauses: starts.length === 0 ? [] : pausesOf(take, starts),
    ...(whole.hasLevels && {
      urgency: {
        ...{ field: 'urgency', by: { unit: 'drc', post: 'head' } },
        levels: LEVELS.map((id) => ({ id, title: t(id) })),
      },
    }),
    ...(whole.defers && {
      deferrable: {
        ...{ materials: ['funds'], undertaking: 'undertaking', ending: 'lapsed' },
        limit: { ...limit(1 + take(3)) },
      },
    }),
    ...(whole.sendsBack && {
      resubmission: { stage: 'resubmission', by: { unit: 'drc', post: 'head' }, from: whole.reviews },
    }),
    late: { escalateTo: { unit: 'govoffice', post: 'deputy' }, escalateOn: 1 + take(3), warnAt: take(3) },
    stages: [
      submitters('filing', 'filing', 'submit', {
        ...(accepts ? to('acceptance') : to('first')),
        starts: accepts ? [] : some(take, starts),
      }),
      ...(accepts ? acceptanceOf(whole, starts) : []),
      ...(whole.sendsBack
        ? [
            submitters(
              ...(['resubmission', 'awaitingResubmission', 'resubmit'] as const),
              { ...to('first'), starts, beginsCycle: true },
              lateFor(take, 'deemedWithdrawn'),
            ),
          ]
        : []),
      ...whole.reviews.flatMap((id, index) => reviewOf(whole, id, index)),
      decisionOf(whole),
      ...(clocks.includes('delivery') ? [deliveryOf(take)] : []),
    ],
    administrator: { unit: 'drc', post: 'head' },
    endings: [
      { id: 'done', title: t('done'), kind: 'positive' },
      {
        ...{ id: 'rejected', title: t('rejected'), kind: 'negative' },
        ...(take(2) === 1 && { reopens: { to: 'first', times: 1 + take(2), starts } }),
      },
      { id: 'lapsed', title: t('lapsed'), kind: 'lapsed' },
      { id: 'notAccepted', title: t('not accepted'), kind: 'notAccepted' },
      { id: 'deemedWithdrawn', title: t('deemed withdrawn'), kind: 'withdrawn' },
      { id: 'withdrawn', title: t('withdrawn'), kind: 'withdrawn' },
      { id: 'void', title: t('void'), kind: 'void' },
    ],
  };
}

const to = (stage: string) => ({ next: [{ to: stage }] });
const limit = (amount: number, unit = 'workingDays') => ({ amount, unit, source: t('test') });
const result = (id: string, rest: object) => ({ id, title: t(id), ...rest });
const outcome = (id: string, stance: 'for' | 'against' | 'neutral', rest: object = {}) => ({
  ...{ id, title: t(id), stance },
  ...rest,
});

function limitOf({ take, hasLevels }: Whole): object {
  const unit = oneOf(take, 'workingDays', 'calendarDays', 'workingHours');
  return {
    ...limit(1 + take(unit === 'workingHours' ? 12 : 4), unit),
    ...(hasLevels &&
      take(2) === 1 && {
        byUrgency: {
          urgent: { amount: 1 },
          topUrgent: { amount: 0, ...(take(2) === 1 && { onRestDays: true }) },
        },
      }),
  };
}

function clockOf(whole: Whole, id: string): object {
  const { take } = whole;
  return {
    ...{ id, title: t(id), kind: id },
    limit: id === 'promised' ? { ...limitOf(whole) } : limit(2 + take(8)),
    answerable: oneOf<object>(take, { unit: 'drc' }, { unitFrom: 'submitter.unit', post: 'head' }),
    ...(id === 'statutory' &&
      take(2) === 1 && {
        extension: { amount: 1 + take(4), by: { unit: 'gov', post: 'mayor' }, source: t('art. 42') },
      }),
  };
}

function pausesOf(take: Take, clocks: readonly string[]): readonly object[] {
  const named = (id: string) => ({ id, title: t(id), source: t('test'), by: { unit: 'drc', post: 'head' } });
  const own = clocks.includes('promised') ? [{ ...named('higherAuthority'), pieces: take(2) === 1 }] : [];
  return some(take, [named('expertReview'), ...own]);
}

const SHEET = {
  criteria: [
    ...['safety:a:40:add', 'land:b:60:add', 'gate:b:1:gate', 'bonus:c:5:bonus', 'malus:c:10:malus'].map(
      (text) => {
        const [id, owner, max, counts] = text.split(':');
        return { id, title: t(id!), owner, max: Number(max), counts, kind: { type: 'judged' } };
      },
    ),
  ],
  grades: [
    { id: 'pass', title: t('pass'), atLeast: 60 },
    { id: 'fail', title: t('fail'), atLeast: 0 },
  ],
};

const SCORERS = ['a', 'b', 'c'].map((unit) => ({
  id: unit,
  unit,
  post: 'head',
  ...(unit === 'a' && { veto: true }),
}));

function submitters(id: string, phase: string, act: string, leads: object, rest: object = {}): object {
  return {
    ...{ id, title: t(id), phase, ...rest },
    seats: [{ id: 'submitter', unitFrom: 'submitter.unit' }],
    outcomes: [outcome(act, 'neutral', { requires: ['form'] })],
    results: [result(act, leads)],
  };
}

const lateFor = (take: Take, ending: string) => ({
  limit: limit(2 + take(5)),
  ...(take(2) === 1 && { late: { then: 'end', ending } }),
});

function acceptanceOf({ take, defers }: Whole, starts: readonly string[]): readonly object[] {
  const asks = take(2) === 1;
  const list = (ids: readonly string[]) => ({
    ...{ type: 'array', items: { oneOf: ids.map((id) => ({ const: id, title: id })) } },
  });
  const accepted = { ...to('first'), starts };
  const acceptance = {
    ...{ id: 'acceptance', title: t('acceptance'), phase: 'accepting' },
    seats: [{ id: 'clerk', unit: 'drc', post: 'clerk' }],
    limit: limit(1 + take(3)),
    ...(take(2) === 1 && { late: { then: 'settle', result: 'silence' } }),
    fields: {
      type: 'object',
      properties: { missing: list(['form', ...MATERIALS]), outstanding: list(['funds']) },
    },
    outcomes: [
      outcome('accept', 'for'),
      ...(defers ? [outcome('acceptConditionally', 'for', { defers: 'outstanding' })] : []),
      ...(asks ? [outcome('ask', 'neutral', { requires: ['text'], asksFor: 'missing' })] : []),
      outcome('refuse', 'against', { requires: ['text'] }),
    ],
    results: [
      ...['accept', 'silence', ...(defers ? ['acceptConditionally'] : [])].map((id) => result(id, accepted)),
      ...(asks ? [result('ask', to('supplement'))] : []),
      result('refuse', to('notAccepted')),
    ],
  };
  if (!asks) return [acceptance];
  const supplement = submitters(
    ...(['supplement', 'awaitingSupplement', 'supplement'] as const),
    to('acceptance'),
    lateFor(take, 'deemedWithdrawn'),
  );
  return [acceptance, supplement];
}

/** A stage of review, with any rule, and before it, sometimes, one that goes on by itself. */
function reviewOf(whole: Whole, id: string, index: number): readonly object[] {
  const { take, reviews, hasSheet } = whole;
  const onward = reviews[index + 1] ?? 'decision';
  // What has a sheet has a stage in which all who own a criterion sit.
  const scores = hasSheet && index === 0;
  const seats = scores ? SCORERS : seatsOf(whole);
  const isAlways = seats.some((seat) => !('when' in seat));
  const settle = ruleOf(take, hasSheet, seats);
  const waits = ['all', 'collect', 'mostSevere', 'score'].includes(settle.rule);
  const backs = reviews.slice(0, index);
  const isPublication = seldom(take, 8);
  const automatic = seldom(take, 4) ? `${id}Branch` : null;
  const against = oneOf(take, onward, 'rejected', ...backs);
  const leads = (side: string) => (side === 'no' || side === 'disagree' ? against : (automatic ?? onward));
  const named = [...new Set([...resultsOf(settle), ...(isPublication ? ['over'] : [])])];
  const stage = {
    ...{ id, title: t(id), phase: 'reviewing', order: oneOf(take, 'parallel', 'sequence') },
    ...{ seats, settle, outcomes: outcomesOf(take), opinions: oneOf(take, 'afterOwn', 'atOnce') },
    ...(isPublication
      ? { limit: limit(3, 'calendarDays'), late: { then: 'expire', result: 'over' } }
      : take(4) > 0 && { limit: limitOf(whole), ...lateOf(whole) }),
    ...(scores && { scores }),
    ...(waits && take(2) === 1 && { addsReviewers: true }),
    ...(seldom(take, 4) && { inPerson: true }),
    ...(index > 0 && take(2) === 1 && { adopts: reviews[index - 1] }),
    ...(backs.length > 0 &&
      take(2) === 1 && {
        sendsBack: {
          to: backs,
          ...(take(2) === 1 && { straight: true }),
          ...(take(2) === 1 && { by: { unit: 'drc', post: 'head' } }),
        },
      }),
    ...(!isAlways && { skipped: onward }),
    results: named.map((one) => result(one, { ...to(leads(one)), ...effectsOf(take) })),
  };
  if (automatic === null) return [stage];
  const branch = {
    ...{ id: automatic, title: t(automatic), phase: 'reviewing', seats: [], outcomes: [] },
    results: [
      result('large', { when: 'form.amount > 5000000', ...to(onward) }),
      result('otherwise', { next: [{ when: 'cycle > 1', to: 'decision' }, { to: onward }] }),
    ],
  };
  return [stage, branch];
}

/** Of two results or as many as there are outcomes. */
const resultsOf = (settle: object): readonly string[] => {
  if ('order' in settle) return settle.order as readonly string[];
  if ('result' in settle) return [settle.result as string];
  return 'for' in settle ? ['yes', 'no'] : ['agree', 'disagree', 'abstain', 'conditions'];
};

function outcomesOf(take: Take): readonly object[] {
  return [
    outcome('agree', 'for', seldom(take, 4) ? { when: 'not(vetoed)' } : {}),
    outcome('disagree', 'against', take(2) === 1 ? { requires: ['text'] } : {}),
    outcome('abstain', 'neutral'),
    outcome('conditions', 'for', { requires: ['conditions'] }),
  ];
}

function seatsOf(whole: Whole): readonly object[] {
  const { take } = whole;
  return Array.from({ length: 1 + take(4) }, (_, index) => {
    const unit = UNITS[(index + take(UNITS.length)) % UNITS.length]!;
    const isTown = seldom(take, 8);
    return {
      id: `seat${index}`,
      ...(isTown ? { unitFrom: 'submitter.unit' } : { unit }),
      ...(take(2) === 1 && { post: oneOf(take, 'head', 'officer') }),
      ...(seldom(take, 4) && {
        when: oneOf(take, 'form.amount >= 100000', 'form.kind = "urgent"', 'cycle > 1'),
      }),
      ...(seldom(take, 4) && { veto: true }),
      ...(take(2) === 1 && { weight: 1 + take(4) }),
      ...(seldom(take, 4) && { limit: limitOf(whole), ...lateOf(whole) }),
      ...(seldom(take, 4) && { standIn: { unit: oneOf(take, 'e', ...UNITS), post: 'head' } }),
      ...(seldom(take, 3) && { restsOn: { form: some(take, ['amount', 'kind']), materials: ['plan'] } }),
    };
  });
}

function lateOf({ take, sendsBack }: Whole): object {
  const on = 1 + take(3);
  const to = { unit: 'e', post: 'head' };
  const ways: readonly object[] = [
    { then: 'escalate', on },
    { then: 'escalate', on, to },
    { then: 'deem', on, outcome: 'agree' },
    { then: 'hand', on, to },
    { then: 'end', ending: 'lapsed' },
    sendsBack ? { then: 'sendBack', on } : { then: 'escalate', on },
  ];
  return take(2) === 1 ? { late: ways[take(ways.length)] } : {};
}

type Rule = { readonly rule: string; readonly [more: string]: unknown };

function ruleOf(take: Take, hasSheet: boolean, { length }: readonly object[]): Rule {
  const sides = { for: 'yes', against: 'no', ...(take(2) === 1 && { waitForAll: true }) };
  const ratio = oneOf(take, [1, 2], [2, 3], [1, 1]);
  const rules: readonly Rule[] = [
    { rule: 'first' },
    { rule: 'collect', result: 'yes' },
    { rule: 'all', ...sides },
    { rule: 'any', ...sides },
    { rule: 'quorum', need: { count: 1 + take(length) }, ...sides },
    { rule: 'quorum', need: { of: ratio }, casting: 'seat0', ...sides },
    { rule: 'weighted', need: { of: ratio }, ...sides },
    { rule: 'mostSevere', order: ['agree', 'conditions', 'abstain', 'disagree'] },
    { rule: 'score', atLeast: 60, for: 'yes', against: 'no' },
  ];
  return rules[take(hasSheet ? rules.length : rules.length - 1)]!;
}

const effectsOf = (take: Take): object =>
  seldom(take, 3)
    ? {
        effects: [
          { type: 'copy', to: [{ unit: 'd' }, { unitFrom: 'submitter.unit' }] },
          { type: 'push', topic: 'result' },
        ],
      }
    : {};

function decisionOf(whole: Whole): object {
  const { take, reviews, clocks } = whole;
  const own = clocks.filter((id) => id !== 'delivery');
  const onward = clocks.includes('delivery') ? 'delivery' : 'done';
  const when = whole.hasSheet ? 'not(vetoed) and total >= 60' : 'not(vetoed)';
  return {
    ...{ id: 'decision', title: t('decision'), phase: 'deciding', ...(take(2) === 1 && { inPerson: true }) },
    seats: [{ id: 'mayor', unit: 'gov', post: 'mayor' }],
    ...(take(2) === 1 && { limit: limitOf(whole) }),
    ...(take(2) === 1 && { sendsBack: { to: reviews, straight: true } }),
    outcomes: [
      outcome('approve', 'for', take(2) === 1 ? { when } : {}),
      outcome('reject', 'against', { requires: ['text'] }),
    ],
    results: [
      result('approve', {
        ...{ ...to(onward), decides: true, stops: own },
        starts: clocks.filter((id) => id === 'delivery'),
      }),
      result('reject', { ...to('rejected'), decides: true, stops: own }),
    ],
  };
}

function deliveryOf(take: Take): object {
  return {
    ...{ id: 'delivery', title: t('delivery'), phase: 'followingUp', limit: limit(1 + take(3)) },
    seats: [
      { id: 'clerk', unit: 'drc', post: 'clerk' },
      ...(take(2) === 1 ? [{ id: 'town', unitFrom: 'submitter.unit' }] : []),
    ],
    outcomes: [outcome('deliver', 'for')],
    settle: { rule: 'collect', result: 'delivered' },
    ...(take(2) === 1 && { addsReviewers: true }),
    results: [result('delivered', { ...to('done'), stops: ['delivery'] })],
  };
}

/** What was chosen may not be published: a veto where consent is deemed, a stage that nothing leads to. */
function generatedFrom(choices: readonly number[]): ProcessDefinition | null {
  let next = 0;
  const definition = definitionSchema.parse(definitionOf((many) => (choices[next++] ?? 0) % many));
  return checkDefinition(definition).length === 0 ? definition : null;
}

export const generated: fc.Arbitrary<ProcessDefinition> = fc
  .array(fc.nat({ max: 2 ** 16 }), { minLength: 40, maxLength: 240, size: 'max' })
  .map(generatedFrom)
  .filter((definition): definition is ProcessDefinition => definition !== null);
