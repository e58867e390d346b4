import { definitionSchema, type ProcessDefinition } from '../src/index.js';

/** Small definitions that have, between them, every rule and every way on; for examples and for random histories. */

const t = (zh: string) => ({ zh, en: zh });
const limit = (amount: number, unit: 'workingDays' | 'workingHours' | 'calendarDays' = 'workingDays') => ({
  ...{ amount, unit },
  source: t('test'),
});
const outcome = (id: string, stance: 'for' | 'against' | 'neutral', rest: object = {}) => ({
  ...{ id, title: t(id), stance },
  ...rest,
});
const goesTo = (id: string, to: string, rest: object = {}) => ({ id, title: t(id), next: [{ to }], ...rest });

const AGREE = outcome('agree', 'for');
const DISAGREE = outcome('disagree', 'against', { requires: ['text'] });
const ABSTAIN = outcome('abstain', 'neutral');

const filing = (to: string) => ({
  ...{ id: 'filing', title: t('filing'), phase: 'filing' },
  seats: [{ id: 'submitter', unitFrom: 'submitter.unit' }],
  outcomes: [outcome('submit', 'neutral', { requires: ['form'] })],
  results: [goesTo('submit', to)],
});

const base = (id: string) => ({
  ...{ id, version: 1, title: t(id), about: t(id), numbering: '{year}-{n4}' },
  filedBy: { units: ['town'], posts: ['officer', 'head'] },
  form: {
    schema: {
      type: 'object',
      properties: {
        title: { type: 'string' },
        amount: { type: 'number', multipleOf: 0.01 },
        kind: { type: 'string' },
      },
    },
    title: 'title',
    money: ['amount'],
  },
  clocks: [
    { id: 'promised', title: t('promised'), kind: 'promised', limit: limit(6), answerable: { unit: 'drc' } },
    {
      ...{ id: 'statutory', title: t('statutory'), kind: 'statutory' },
      ...{ limit: limit(10, 'calendarDays'), answerable: { unitFrom: 'submitter.unit' } },
    },
  ],
  late: { escalateTo: { unit: 'govoffice', post: 'deputy' } },
  endings: [
    { id: 'done', title: t('done'), kind: 'positive' },
    {
      ...{ id: 'rejected', title: t('rejected'), kind: 'negative' },
      reopens: { to: 'second', times: 2, starts: ['promised'] },
    },
    { id: 'withdrawn', title: t('withdrawn'), kind: 'withdrawn' },
    { id: 'void', title: t('void'), kind: 'void' },
  ],
  administrator: { unit: 'drc', post: 'head' },
  example: { form: {}, materials: [] },
});

const stage = (id: string, rest: object) => ({ id, title: t(id), phase: 'reviewing', outcomes: [], ...rest });

/** A weighted vote, then a quorum of two thirds with a casting vote, an automatic result, three follow-ups. */
export const board: ProcessDefinition = definitionSchema.parse({
  ...base('board'),
  stages: [
    filing('first'),
    stage('first', {
      seats: [
        { id: 'a', unit: 'a', post: 'head', weight: 3 },
        { id: 'b', unit: 'b', post: 'head', weight: 2, veto: true },
        { id: 'c', unit: 'c', weight: 1, standIn: { unit: 'b', post: 'officer' } },
      ],
      limit: limit(3),
      outcomes: [AGREE, DISAGREE, ABSTAIN],
      settle: { rule: 'weighted', need: { of: [1, 2] }, for: 'yes', against: 'no' },
      results: [goesTo('yes', 'second', { starts: ['promised', 'statutory'] }), goesTo('no', 'second')],
    }),
    stage('second', {
      phase: 'deciding',
      seats: [
        { id: 'chair', unit: 'gov', post: 'mayor' },
        ...['a', 'b', 'c', 'd', 'e'].map((unit) => ({ id: unit, unit, post: 'head' })),
      ],
      limit: limit(1),
      opinions: 'atOnce',
      outcomes: [outcome('agree', 'for', { when: 'not(vetoed)' }), DISAGREE, ABSTAIN],
      settle: { rule: 'quorum', need: { of: [2, 3] }, casting: 'chair', for: 'yes', against: 'no' },
      results: [
        goesTo('yes', 'result', { decides: true, stops: ['promised', 'statutory'] }),
        goesTo('no', 'result', { decides: true, stops: ['promised', 'statutory'] }),
      ],
    }),
    stage('result', {
      phase: 'deciding',
      seats: [],
      results: [
        goesTo('positive', 'followUps', {
          when: 'results.second = "yes"',
          effects: [
            { type: 'copy', to: [{ unit: 'd' }, { unitFrom: 'submitter.unit' }] },
            { type: 'push', topic: 'result' },
          ],
        }),
        goesTo('negative', 'rejected'),
      ],
    }),
    stage('followUps', {
      phase: 'followingUp',
      seats: [
        { id: 'land', unitFrom: 'submitter.unit', limit: limit(2) },
        {
          id: 'survey',
          unit: 'a',
          limit: limit(30, 'calendarDays'),
          standIn: { unitFrom: 'submitter.unit' },
        },
        { id: 'formalities', unit: 'd' },
      ],
      outcomes: [outcome('complete', 'for'), outcome('discontinue', 'neutral', { requires: ['text'] })],
      settle: { rule: 'collect', result: 'completed' },
      addsReviewers: true,
      results: [goesTo('completed', 'done')],
    }),
  ],
});

/** One after another; a refusal leads back to the submitter, who files a new revision. */
export const chain: ProcessDefinition = definitionSchema.parse({
  ...base('chain'),
  stages: [
    filing('second'),
    stage('second', {
      order: 'sequence',
      seats: [
        { id: 'section', unit: 'a', post: 'section' },
        { id: 'head', unit: 'a', post: 'head', veto: true },
        { id: 'finance', unit: 'b', limit: limit(4, 'workingHours'), standIn: { unit: 'a', post: 'head' } },
        { id: 'leader', unit: 'gov', post: 'mayor' },
      ],
      limit: limit(4),
      outcomes: [AGREE, DISAGREE, ABSTAIN],
      settle: { rule: 'quorum', need: { count: 3 }, for: 'yes', against: 'no' },
      results: [
        goesTo('yes', 'done', { decides: true }),
        { ...goesTo('no', 'rejected'), next: [{ when: 'cycle > 1', to: 'rejected' }, { to: 'supplement' }] },
      ],
    }),
    stage('supplement', {
      phase: 'awaitingResubmission',
      seats: [{ id: 'submitter', unitFrom: 'submitter.unit' }],
      limit: limit(30),
      outcomes: [
        outcome('resubmit', 'neutral', { requires: ['form'] }),
        outcome('giveUp', 'against', { requires: ['text'] }),
      ],
      results: [goesTo('resubmit', 'second', { starts: ['promised'] }), goesTo('giveUp', 'rejected')],
    }),
  ],
});

const judged = (id: string, owner: string, max: number, counts = 'add') => ({
  ...{ id, title: t(id), owner, max, counts },
  kind: { type: 'judged' },
});

/** A score sheet with gate, bonus and malus; the total decides, or whoever has to conclude from it. */
export const scored: ProcessDefinition = definitionSchema.parse({
  ...base('scored'),
  sheet: {
    criteria: [
      judged('safety', 'a', 40),
      judged('land', 'b', 60),
      judged('gate', 'b', 1, 'gate'),
      judged('bonus', 'c', 5, 'bonus'),
      judged('malus', 'c', 10, 'malus'),
      judged('plan', 'drc', 0.5),
    ],
    grades: [
      { id: 'pass', title: t('pass'), atLeast: 60 },
      { id: 'fail', title: t('fail'), atLeast: 0 },
    ],
  },
  stages: [
    filing('second'),
    stage('second', {
      scores: true,
      seats: [
        { id: 'a', unit: 'a', post: 'head', veto: true },
        { id: 'b', unit: 'b', post: 'head' },
        { id: 'c', unit: 'c', when: 'form.amount >= 100000' },
      ],
      limit: limit(3),
      outcomes: [
        AGREE,
        outcome('agreeWithConditions', 'for', { requires: ['conditions'] }),
        outcome('disagree', 'against', { requires: ['text'] }),
      ],
      settle: { rule: 'score', atLeast: 60, for: 'passed', against: 'failed' },
      addsReviewers: true,
      results: [
        goesTo('passed', 'assessment', { starts: ['promised'] }),
        { ...goesTo('failed', 'assessment'), next: [{ to: 'assessment' }] },
      ],
    }),
    stage('assessment', {
      scores: true,
      adopts: 'second',
      seats: [{ id: 'lead', unit: 'drc', post: 'head' }],
      outcomes: [
        outcome('recommend', 'for', { when: 'total >= 60 and not(vetoed) and not(gateFailed)' }),
        outcome('doNot', 'against', { when: 'total < 100' }),
        outcome('again', 'neutral'),
      ],
      results: [
        goesTo('recommend', 'done', { decides: true, stops: ['promised'] }),
        goesTo('doNot', 'rejected', { decides: true }),
        goesTo('again', 'second'),
      ],
    }),
  ],
});

/** Whoever answers first, the most severe answer, stages that nobody is selected for, automatic branches, hours. */
export const mixed: ProcessDefinition = definitionSchema.parse({
  ...base('mixed'),
  stages: [
    filing('second'),
    stage('second', {
      order: 'sequence',
      seats: [
        { id: 'a', unit: 'a' },
        { id: 'b', unit: 'b', veto: true },
      ],
      limit: limit(12, 'workingHours'),
      outcomes: [AGREE, DISAGREE],
      settle: { rule: 'any', for: 'yes', against: 'no' },
      results: [goesTo('yes', 'optional', { starts: ['statutory'] }), goesTo('no', 'rejected')],
    }),
    stage('optional', {
      skipped: 'branch',
      seats: [
        { id: 'c', unit: 'c', when: 'form.amount > 5000000' },
        { id: 'd', unit: 'd', when: 'form.kind = "urgent"' },
      ],
      limit: limit(2, 'calendarDays'),
      outcomes: [AGREE, DISAGREE],
      settle: { rule: 'all', for: 'yes', against: 'no', waitForAll: true },
      addsReviewers: true,
      results: [goesTo('yes', 'branch'), goesTo('no', 'branch')],
    }),
    stage('branch', {
      seats: [],
      results: [
        goesTo('skippedOver', 'severe', { when: 'results.optional = "skipped"' }),
        goesTo('agreed', 'quick', { when: 'results.optional = "yes"' }),
        goesTo('otherwise', 'severe'),
      ],
    }),
    stage('severe', {
      seats: [
        { id: 'e', unit: 'e', veto: true },
        { id: 'f', unit: 'f' },
        { id: 'town', unitFrom: 'submitter.unit', post: 'head' },
      ],
      outcomes: [AGREE, outcome('back', 'neutral'), DISAGREE],
      settle: { rule: 'mostSevere', order: ['agree', 'back', 'disagree'] },
      addsReviewers: true,
      results: [
        goesTo('agree', 'done', { decides: true }),
        goesTo('back', 'second'),
        goesTo('disagree', 'rejected', { decides: true }),
      ],
    }),
    stage('quick', {
      seats: [
        { id: 'e', unit: 'e' },
        { id: 'f', unit: 'f', veto: true },
      ],
      limit: limit(1),
      outcomes: [AGREE, DISAGREE],
      results: [goesTo('agree', 'done', { decides: true }), goesTo('disagree', 'severe')],
    }),
  ],
});

/** Chains of sign-off inside units (O7), marks as read by leaders (O14), with all that goes on around them. */
export const office: ProcessDefinition = definitionSchema.parse({
  ...base('office'),
  resubmission: { stage: 'resubmission', by: { unit: 'drc', post: 'head' }, from: ['second', 'leaders'] },
  sheet: {
    criteria: [judged('land', 'a', 10)],
    grades: [{ id: 'any', title: t('any'), atLeast: 0 }],
  },
  stages: [
    filing('second'),
    stage('second', {
      chain: ['clerk', 'section', 'head'],
      seats: [
        { id: 'a', unit: 'a', post: 'head', veto: true, standIn: { unit: 'a', post: 'deputy' } },
        {
          ...{ id: 'b', unit: 'b', chain: ['clerk', 'office', 'section', 'deputy', 'head'] },
          late: { then: 'deem', outcome: 'agree' },
        },
        { id: 'c', unit: 'c', chain: ['head'], restsOn: { form: ['amount'], materials: [] } },
        {
          ...{ id: 'd', unit: 'd', standIn: { unit: 'e' }, restsOn: { form: ['amount'], materials: [] } },
          late: { then: 'hand', to: { unit: 'f', post: 'head' } },
        },
      ],
      limit: limit(2),
      scores: true,
      outcomes: [AGREE, outcome('agreeWithConditions', 'for', { requires: ['conditions'] }), DISAGREE],
      settle: { rule: 'collect', result: 'reviewed' },
      addsReviewers: true,
      results: [goesTo('reviewed', 'leaders', { starts: ['promised'] })],
    }),
    stage('leaders', {
      order: 'sequence',
      adopts: 'second',
      inPerson: true,
      sendsBack: { to: ['second'], straight: true },
      seats: [
        { id: 'office', unit: 'govoffice', chain: ['clerk', 'deputy'] },
        { id: 'deputy', unit: 'gov', post: 'deputy' },
        { id: 'mayor', unit: 'gov', post: 'mayor', decides: true },
      ],
      limit: limit(4),
      outcomes: [
        AGREE,
        DISAGREE,
        outcome('read', 'neutral', { marks: { asks: 'form.kind = "urgent"', as: 'agree' } }),
      ],
      settle: { rule: 'quorum', need: { count: 2 }, for: 'yes', against: 'no' },
      results: [
        goesTo('yes', 'done', { decides: true, stops: ['promised'] }),
        goesTo('no', 'rejected', { decides: true, stops: ['promised'] }),
      ],
    }),
    stage('resubmission', {
      phase: 'awaitingResubmission',
      seats: [{ id: 'submitter', unitFrom: 'submitter.unit' }],
      limit: limit(5),
      outcomes: [outcome('resubmit', 'neutral', { requires: ['form'] })],
      results: [goesTo('resubmit', 'second', { starts: ['promised', 'statutory'], beginsCycle: true })],
    }),
  ],
});

export const definitions = { board, chain, scored, mixed, office };
