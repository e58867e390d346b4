import { definitionSchema, type ProcessDefinition } from '../src/index.js';

/** A definition with everything that rules T1 to T16 know; for examples and for random histories. */

const t = (zh: string) => ({ zh, en: zh });
const limit = (
  amount: number,
  unit: 'workingDays' | 'workingHours' | 'calendarDays' = 'workingDays',
  byUrgency?: object,
) => ({ amount, unit, source: t('test'), ...(byUrgency && { byUrgency }) });
const outcome = (id: string, stance: 'for' | 'against' | 'neutral', rest: object = {}) => ({
  ...{ id, title: t(id), stance },
  ...rest,
});
const goesTo = (id: string, to: string, rest: object = {}) => ({ id, title: t(id), next: [{ to }], ...rest });
const stage = (id: string, phase: string, rest: object) => ({
  ...{ id, title: t(id), phase, outcomes: [] },
  ...rest,
});

const AGREE = outcome('agree', 'for');
const DISAGREE = outcome('disagree', 'against', { requires: ['text'] });
const SUBMITTER = { id: 'submitter', unitFrom: 'submitter.unit' };
const BOTH = ['promised', 'statutory'];

const list = (ids: readonly string[]) => ({
  type: 'array',
  items: { oneOf: ids.map((id) => ({ const: id, title: id })) },
});

export const timed: ProcessDefinition = definitionSchema.parse({
  ...{ id: 'timed', version: 1, title: t('timed'), about: t('timed'), numbering: '{year}-{n4}' },
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
        urgency: { type: 'string', enum: ['ordinary', 'urgent', 'topUrgent'] },
        credit: { type: 'string' },
      },
    },
    ...{ title: 'title', applicant: 'credit', money: ['amount'] },
  },
  materials: [
    { id: 'plan', title: t('plan'), required: true },
    { id: 'map', title: t('map'), required: 'form.amount > 10000000' },
    { id: 'funds', title: t('funds'), required: true },
    { id: 'undertaking', title: t('undertaking'), required: false },
  ],
  clocks: [
    {
      ...{
        id: 'promised',
        title: t('promised'),
        kind: 'promised',
        answerable: { unit: 'drc', post: 'head' },
      },
      limit: limit(6, 'workingDays', { urgent: { amount: 3 }, topUrgent: { amount: 0, onRestDays: true } }),
    },
    {
      ...{ id: 'statutory', title: t('statutory'), kind: 'statutory', answerable: { unit: 'drc' } },
      limit: limit(8),
      extension: { amount: 4, by: { unit: 'gov', post: 'mayor' }, source: t('art. 42') },
    },
    {
      ...{ id: 'delivery', title: t('delivery'), kind: 'delivery', answerable: { unit: 'drc' } },
      limit: limit(2),
    },
  ],
  pauses: [
    { id: 'expertReview', title: t('expert review'), source: t('art. 45') },
    {
      ...{ id: 'higherAuthority', title: t('a higher authority'), source: t('test') },
      ...{ by: { unit: 'drc', post: 'head' }, pieces: false },
    },
  ],
  urgency: {
    field: 'urgency',
    levels: ['ordinary', 'urgent', 'topUrgent'].map((id) => ({ id, title: t(id) })),
    by: { unit: 'drc', post: 'head' },
  },
  deferrable: { materials: ['funds'], undertaking: 'undertaking', limit: limit(3), ending: 'lapsed' },
  resubmission: { stage: 'resubmission', by: { unit: 'drc', post: 'head' }, from: ['review', 'chain'] },
  late: { escalateTo: { unit: 'govoffice', post: 'deputy' } },
  stages: [
    stage('filing', 'filing', {
      seats: [SUBMITTER],
      outcomes: [outcome('submit', 'neutral', { requires: ['form'] })],
      results: [goesTo('submit', 'acceptance')],
    }),
    stage('acceptance', 'accepting', {
      seats: [{ id: 'clerk', unit: 'drc', post: 'clerk' }],
      limit: limit(2),
      late: { then: 'settle', result: 'silence' },
      fields: {
        type: 'object',
        properties: { missing: list(['form', 'plan', 'map', 'funds']), outstanding: list(['funds']) },
      },
      outcomes: [
        outcome('accept', 'for'),
        outcome('acceptConditionally', 'for', { defers: 'outstanding' }),
        outcome('ask', 'neutral', { requires: ['text'], asksFor: 'missing' }),
        outcome('refuse', 'against', { requires: ['text'] }),
      ],
      results: [
        goesTo('accept', 'review', { starts: BOTH }),
        goesTo('acceptConditionally', 'review', { starts: BOTH }),
        goesTo('silence', 'review', { starts: BOTH }),
        goesTo('ask', 'supplement'),
        goesTo('refuse', 'notAccepted'),
      ],
    }),
    stage('supplement', 'awaitingSupplement', {
      seats: [SUBMITTER],
      limit: limit(5),
      warnAt: 2,
      late: { then: 'end', ending: 'deemedWithdrawn' },
      outcomes: [outcome('supplement', 'neutral', { requires: ['form'] })],
      results: [goesTo('supplement', 'acceptance')],
    }),
    stage('resubmission', 'awaitingResubmission', {
      seats: [SUBMITTER],
      limit: limit(5),
      late: { then: 'end', ending: 'deemedWithdrawn' },
      outcomes: [outcome('resubmit', 'neutral', { requires: ['form'] })],
      results: [goesTo('resubmit', 'review', { starts: BOTH, beginsCycle: true })],
    }),
    stage('review', 'reviewing', {
      seats: [
        { id: 'a', unit: 'a', post: 'head', restsOn: { form: ['amount'], materials: ['plan'] } },
        { id: 'b', unit: 'b', late: { then: 'deem', outcome: 'agree' } },
        { id: 'c', unit: 'c', post: 'head', veto: true },
        { id: 'd', unit: 'd', post: 'head', late: { then: 'hand', to: { unit: 'e', post: 'head' } } },
      ],
      limit: limit(2, 'workingDays', { topUrgent: { amount: 0, onRestDays: true } }),
      outcomes: [AGREE, outcome('agreeWithConditions', 'for', { requires: ['conditions'] }), DISAGREE],
      settle: { rule: 'collect', result: 'reviewed' },
      addsReviewers: true,
      results: [goesTo('reviewed', 'chain')],
    }),
    stage('chain', 'reviewing', {
      order: 'sequence',
      seats: [
        { id: 'section', unit: 'a', post: 'section', restsOn: { form: ['title'], materials: [] } },
        { id: 'office', unit: 'b', post: 'office', late: { then: 'deem', on: 1, outcome: 'agree' } },
        { id: 'leader', unit: 'gov', post: 'deputy', late: { then: 'sendBack', on: 3 } },
      ],
      limit: limit(2),
      outcomes: [AGREE, DISAGREE],
      settle: { rule: 'all', for: 'yes', against: 'no' },
      addsReviewers: true,
      sendsBack: { to: ['review'], straight: true },
      results: [goesTo('yes', 'publication'), goesTo('no', 'decision')],
    }),
    stage('publication', 'reviewing', {
      seats: [{ id: 'publication', unit: 'drc', post: 'officer' }],
      limit: limit(3, 'calendarDays'),
      late: { then: 'expire', result: 'published' },
      outcomes: [outcome('objection', 'neutral', { requires: ['text'] })],
      results: [goesTo('objection', 'decision'), goesTo('published', 'decision')],
    }),
    stage('decision', 'deciding', {
      inPerson: true,
      sendsBack: { to: ['review', 'chain', 'publication'], by: { unit: 'govoffice', post: 'deputy' } },
      seats: [{ id: 'mayor', unit: 'gov', post: 'mayor', limit: limit(7, 'workingHours') }],
      outcomes: [outcome('approve', 'for', { when: 'not(vetoed)' }), outcome('reject', 'against')],
      results: [
        goesTo('approve', 'delivery', { decides: true, stops: BOTH, starts: ['delivery'] }),
        goesTo('reject', 'rejected', { decides: true, stops: BOTH }),
      ],
    }),
    stage('delivery', 'followingUp', {
      seats: [{ id: 'clerk', unit: 'drc', post: 'clerk' }],
      limit: limit(2),
      outcomes: [outcome('deliver', 'for')],
      results: [goesTo('deliver', 'done', { stops: ['delivery'] })],
    }),
  ],
  administrator: { unit: 'drc', post: 'head' },
  oneRole: true,
  endings: [
    { id: 'void', title: t('void'), kind: 'void' },
    { id: 'done', title: t('done'), kind: 'positive' },
    {
      ...{ id: 'rejected', title: t('rejected'), kind: 'negative' },
      reopens: { to: 'review', times: 2, starts: BOTH },
    },
    {
      ...{ id: 'lapsed', title: t('lapsed'), kind: 'lapsed' },
      reopens: { to: 'review', times: 2, starts: BOTH },
    },
    {
      ...{ id: 'notAccepted', title: t('not accepted'), kind: 'notAccepted' },
      reopens: { to: 'acceptance', times: 2 },
    },
    { id: 'deemedWithdrawn', title: t('deemed withdrawn'), kind: 'withdrawn' },
    { id: 'withdrawn', title: t('withdrawn'), kind: 'withdrawn' },
  ],
  example: { form: {}, materials: [] },
});
