import { definitionSchema, type ProcessDefinition } from '../src/index.js';

/** Whom it asks, how long they have and what must add up: said by the form and by what was signed before. */

const t = (zh: string) => ({ zh, en: zh });
const limit = (amount: number, rest: object = {}) => ({
  ...{ amount, unit: 'workingDays', source: t('test') },
  ...rest,
});
const outcome = (id: string, stance: 'for' | 'against' | 'neutral', rest: object = {}) => ({
  ...{ id, title: t(id), stance },
  ...rest,
});
const goesTo = (id: string, to: string, rest: object = {}) => ({ id, title: t(id), next: [{ to }], ...rest });
const yuan = { type: 'number', minimum: 0, multipleOf: 0.01 };

export const routed: ProcessDefinition = definitionSchema.parse({
  ...{ id: 'routed', version: 1, title: t('routed'), about: t('routed'), numbering: '{year}-{n4}' },
  filedBy: { units: ['town'], posts: ['officer'] },
  form: {
    schema: {
      type: 'object',
      properties: {
        title: { type: 'string' },
        amount: yuan,
        lines: {
          type: 'array',
          items: { type: 'object', properties: { use: { type: 'string' }, amount: yuan } },
        },
        consulted: { type: 'array' },
      },
    },
    ...{ title: 'title', money: ['amount', 'lines.amount'] },
    checks: [
      {
        ...{ id: 'addsUp', fields: ['lines', 'amount'], text: t('the lines do not add up') },
        test: 'count(form.lines) = 0 or sum(form.lines.amount) = form.amount',
      },
      {
        id: 'round',
        fields: ['amount'],
        text: t('not round'),
        test: 'form.amount = null or modulo(form.amount, 100) = 0',
        warns: true,
      },
    ],
  },
  late: { escalateTo: { unit: 'govoffice', post: 'deputy' } },
  stages: [
    {
      ...{ id: 'filing', title: t('filing'), phase: 'filing' },
      seats: [{ id: 'submitter', unitFrom: 'submitter.unit' }],
      outcomes: [outcome('submit', 'neutral', { requires: ['form'] })],
      results: [goesTo('submit', 'consultation')],
    },
    {
      ...{ id: 'consultation', title: t('consultation'), phase: 'reviewing', skipped: 'review' },
      seats: [{ id: 'consulted', each: 'form.consulted', post: 'head' }],
      limit: limit(3),
      outcomes: [outcome('agree', 'for'), outcome('disagree', 'against', { requires: ['text'] })],
      settle: { rule: 'collect', result: 'consulted' },
      results: [goesTo('consulted', 'review')],
    },
    {
      ...{ id: 'review', title: t('review'), phase: 'reviewing' },
      seats: [{ id: 'budget', unit: 'finance', post: 'budget' }],
      fields: {
        type: 'object',
        properties: { amount: yuan, reason: { type: 'string' }, days: { type: 'integer' } },
      },
      money: ['amount'],
      checks: [
        {
          ...{ id: 'noMore', fields: ['amount'], text: t('more than was applied for') },
          test: 'given.outcome = "refuse" or given.amount <= form.amount',
        },
      ],
      outcomes: [outcome('approve', 'for'), outcome('refuse', 'against')],
      results: [goesTo('approve', 'approval'), goesTo('refuse', 'declined')],
    },
    {
      ...{ id: 'approval', title: t('approval'), phase: 'deciding' },
      seats: [
        {
          id: 'deputy',
          unit: 'government',
          post: 'deputyFinance',
          when: 'signed.review.amount[-1] <= 10000000',
        },
        { id: 'mayor', unit: 'government', post: 'mayor', when: 'signed.review.amount[-1] > 10000000' },
      ],
      skipped: 'declined',
      limit: limit(5, { amountFrom: 'signed.review.days[-1]' }),
      fields: { type: 'object', properties: { amount: yuan, reason: { type: 'string' } } },
      money: ['amount'],
      checks: [
        {
          ...{ id: 'noMore', fields: ['amount'], text: t('more than was reviewed, and no reason') },
          test: 'given.amount <= signed.review.amount[-1] or given.reason != null',
        },
      ],
      outcomes: [outcome('approve', 'for', { requires: ['attachments'] })],
      results: [goesTo('approve', 'allocation', { decides: true })],
    },
    {
      ...{ id: 'allocation', title: t('allocation'), phase: 'followingUp' },
      seats: [{ id: 'budget', unit: 'finance', post: 'budget' }],
      fields: { type: 'object', properties: { amount: yuan } },
      money: ['amount'],
      checks: [
        {
          ...{ id: 'within', fields: ['amount'], text: t('more than is left') },
          test: 'sum(append(signed.allocation.amount, given.amount)) <= signed.approval.amount[-1]',
        },
      ],
      outcomes: [outcome('more', 'neutral'), outcome('last', 'neutral')],
      results: [goesTo('more', 'allocation'), goesTo('last', 'done')],
    },
  ],
  endings: [
    { id: 'done', title: t('done'), kind: 'positive' },
    { id: 'declined', title: t('declined'), kind: 'negative' },
    { id: 'withdrawn', title: t('withdrawn'), kind: 'withdrawn' },
  ],
  example: { form: {}, materials: [] },
});
