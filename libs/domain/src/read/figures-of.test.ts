import { instant, parseInstant } from '@countersign/calendar';
import { filed, play, whyNot, type Step } from '../../test/fixture.js';
import { routed } from '../../test/routed.js';
import { checkDefinition } from '../definition/check.js';
import { definitionSchema, type ProcessDefinition } from '../definition/schema.js';
import { figuresOf } from './figures-of.js';

const t = (zh: string) => ({ zh, en: zh });
const money = (id: string, value: string, rest: object = {}) => ({
  ...{ id, title: t(id), value, money: true },
  ...rest,
});
const FIGURES = [
  money('applied', 'form.amount'),
  money('reviewed', 'signed.review.amount[-1]', { shown: false }),
  money('approved', 'signed.approval.amount[-1]'),
  money('allocated', 'sum(signed.allocation.amount)'),
  money('balance', 'figures.approved - figures.allocated'),
  { id: 'rate', title: t('rate'), divide: ['allocated', 'approved'], times: 100, unit: t('%') },
  { id: 'days', title: t('days'), elapsed: { until: 'allocation' } },
];
const withFigures = (figures: readonly object[] = FIGURES): ProcessDefinition =>
  definitionSchema.parse({ ...structuredClone(routed), figures });
const funds = withFigures();

const sign = (as: string, at: string, no: number, opinion: object): Step =>
  ({ as, at, type: 'SIGN', no, opinion }) as Step;
const start = (amount: number) => {
  const { state, using: context } = filed(funds, { title: 'A bridge', amount, consulted: [] });
  return { state, context };
};
const STEPS = [
  sign('finance.budget', '15T10:00', 2, { outcome: 'approve', fields: { amount: 300.3 } }),
  sign('government.deputyFinance', '16T11:00', 3, {
    ...{ outcome: 'approve', fields: { amount: 300.3 }, attachments: ['a'] },
  }),
  sign('finance.budget', '17T12:00', 4, { outcome: 'more', fields: { amount: 0.1 } }),
  sign('finance.budget', '22T12:00', 5, { outcome: 'last', fields: { amount: 100.2 } }),
];
const shown = (steps: readonly Step[], now = '2026-06-24T09:00:00+08:00') => {
  const { state, context } = start(300.3);
  const after = steps.length > 0 ? play(steps, state, context) : state;
  return Object.fromEntries(figuresOf(context, after, parseInstant(now)).map(({ id, value }) => [id, value]));
};

describe('the figures of a submission (F1, F2, F4)', () => {
  it('fill up as it goes; what is not there yet is not 0', () => {
    expect(shown([])).toMatchObject({ applied: '300.30', approved: null, allocated: null, balance: null });
    expect(shown(STEPS.slice(0, 3))).toMatchObject({
      ...{ approved: '300.30', allocated: '0.10', balance: '300.20', rate: '0.03' },
    });
  });

  it('are decimal: 0.1 and 100.2 of 300.3', () => {
    expect(shown(STEPS)).toMatchObject({ allocated: '100.30', balance: '200.00', rate: '33.40' });
  });

  it('round a rate half up', () => {
    const { state, context } = start(800);
    const steps = [
      sign('finance.budget', '15T10:00', 2, { outcome: 'approve', fields: { amount: 800 } }),
      sign('government.deputyFinance', '16T11:00', 3, {
        ...{ outcome: 'approve', fields: { amount: 800 }, attachments: ['a'] },
      }),
      sign('finance.budget', '17T12:00', 4, { outcome: 'last', fields: { amount: 1 } }),
    ];
    const figures = figuresOf(context, play(steps, state, context), instant(0));
    expect(figures.find(({ id }) => id === 'rate')?.value).toBe('0.13');
  });

  it('do not show what is only for other expressions', () => {
    expect(shown(STEPS)).not.toHaveProperty('reviewed');
  });

  it('count working days to the last signature; while there is none, to this day', () => {
    const { state, context } = start(300.3);
    const days = (steps: readonly Step[], now: string) =>
      figuresOf(context, play(steps, state, context), parseInstant(now)).find(({ id }) => id === 'days');
    // The 19th is the Dragon Boat festival; the form came on the 15th.
    expect(days(STEPS.slice(0, 3), '2026-06-24T09:00:00+08:00')).toMatchObject({
      value: '6',
      isRunning: true,
    });
    expect(days(STEPS, '2026-06-24T09:00:00+08:00')).toMatchObject({ value: '4', isRunning: false });
  });

  it('may be asked for by conditions and checks, as integer fen', () => {
    const draft = structuredClone(funds);
    const allocation = draft.stages.find(({ id }) => id === 'allocation')!;
    allocation.checks[0]!.test = 'sum(append(signed.allocation.amount, given.amount)) <= figures.approved';
    const { state, using: context } = filed(definitionSchema.parse(draft), {
      ...{ title: 'A bridge', amount: 300.3, consulted: [] },
    });
    const approved = play(STEPS.slice(0, 2), state, context);
    const allocate = (amount: number) =>
      sign('finance.budget', '17T12:00', 4, { outcome: 'last', fields: { amount } });
    expect(whyNot(context, approved, allocate(300.31))?.code).toBe('CHECK_FAILED');
    expect(whyNot(context, approved, allocate(300.3))).toBeNull();
  });
});

describe('what publication finds in figures', () => {
  const problems = (figures: readonly object[]) =>
    checkDefinition(withFigures(figures)).map(({ path, problem, why = '' }) =>
      `${path} ${problem} ${why}`.trim(),
    );

  it('nothing in these', () => {
    expect(checkDefinition(funds)).toEqual([]);
  });

  it.each<[string, readonly object[], string]>([
    [
      'one that asks for one below it',
      [money('a', 'figures.b'), money('b', 'form.amount')],
      'figures.a badExpression uses figures.b, which there is not',
    ],
    [
      'two ways at once',
      [money('a', 'form.amount', { elapsed: { until: 'review' } })],
      'figures.a exactlyOneOfValueDivideAndElapsed',
    ],
    ['no way at all', [{ id: 'a', title: t('a') }], 'figures.a exactlyOneOfValueDivideAndElapsed'],
    [
      'days until a stage that there is not',
      [{ id: 'a', title: t('a'), elapsed: { until: 'end' } }],
      'figures.a unknown',
    ],
    [
      'a quotient of what there is not',
      [{ id: 'a', title: t('a'), divide: ['x', 'y'] }],
      'figures.a unknownField',
    ],
    ['one name twice', [money('a', 'form.amount'), money('a', 'form.amount')], 'figures duplicate'],
  ])('%s', (_, figures, expected) => {
    expect(problems(figures)).toContain(expected);
  });
});
