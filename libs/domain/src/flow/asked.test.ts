import { filed, play, whyNot, type Step } from '../../test/fixture.js';
import { routed } from '../../test/routed.js';
import { checkDefinition } from '../definition/check.js';
import { definitionSchema, type ProcessDefinition } from '../definition/schema.js';
import { formWarnings } from '../acts/check-refusal.js';
import { compileDefinition } from '../definition/compile.js';

const values = { title: 'A bridge', amount: 1000.5, consulted: ['water', 'transport'] };
const sign = (as: string, at: string, no: number, opinion: object): Step =>
  ({ as, at, type: 'SIGN', no, opinion }) as Step;
const agree = (as: string, no: number) => sign(as, '15T10:00', no, { outcome: 'agree' });

const pieces = (form: object) => {
  const { state } = filed(routed, { ...values, ...form });
  return Object.values(state.work).slice(1);
};

it('is a definition that may be published', () => {
  expect(checkDefinition(routed)).toEqual([]);
});

describe('a seat for each of a list (O2)', () => {
  it('asks everybody whom the form names, once', () => {
    const asked = pieces({ consulted: ['water', 'transport', 'water'] });
    expect(asked.map(({ unit, post, is }) => [unit, post, is.work])).toEqual([
      ['water', 'head', 'pending'],
      ['transport', 'head', 'pending'],
    ]);
  });

  it('takes a unit, a unit and its post, or both with the days that they have', () => {
    const asked = pieces({
      consulted: ['water', 'government.mayor', { unit: 'transport', post: 'section', days: 7 }],
    });
    expect(asked.map(({ unit, post, clock }) => [unit, post, clock?.limit.amount])).toEqual([
      ['water', 'head', 3],
      ['government', 'mayor', 3],
      ['transport', 'section', 7],
    ]);
  });

  it.each([[[]], [null]])('is skipped, visibly, where nobody is named: %j', (consulted) => {
    const { state } = filed(routed, { ...values, consulted });
    expect(state).toMatchObject({ stage: 'review', results: { consultation: 'skipped' } });
  });

  it('fails where the list holds something else, and says which', () => {
    expect(() => filed(routed, { ...values, consulted: [7] })).toThrow('EXPRESSION_FAILED');
  });

  it('knows every field of the items, empty where nobody filled it in', () => {
    const dated = definitionSchema.parse({
      ...structuredClone(routed),
      form: {
        ...structuredClone(routed.form),
        schema: {
          type: 'object',
          properties: {
            title: { type: 'string' },
            amount: { type: 'number', multipleOf: 0.01 },
            lines: { type: 'array' },
            consulted: {
              type: 'array',
              items: { type: 'object', properties: { unit: {}, days: { type: 'integer' } } },
            },
          },
        },
        money: ['amount'],
        checks: [
          {
            ...{ id: 'soon', fields: ['consulted'], text: { zh: 'too long', en: 'too long' } },
            test: 'every one in form.consulted satisfies one.days = null or one.days <= 7',
          },
        ],
      },
    });
    const ask = (...consulted: object[]) => filed(dated, { title: 'x', lines: [], consulted }).state;
    expect(ask({ unit: 'water' }, { unit: 'transport', days: 7 }).stage).toBe('consultation');
    expect(() => ask({ unit: 'water', days: 8 })).toThrow('CHECK_FAILED');
  });

  it('waits for all of them', () => {
    const { state, using } = filed(routed, values);
    const one = play([agree('water.head', 2)], state, using);
    expect(one.stage).toBe('consultation');
    expect(play([agree('transport.head', 3)], one, using).stage).toBe('review');
  });
});

describe('what was signed decides what comes next', () => {
  const at = (form: object = {}) => filed(routed, { ...values, consulted: [], ...form });
  const reviewed = (fields: object, form?: object) => {
    const { state, using } = at(form);
    return {
      using,
      state: play([sign('finance.budget', '15T10:00', 2, { outcome: 'approve', fields })], state, using),
    };
  };

  it('F3: who approves follows from the reviewed amount, in fen', () => {
    expect(reviewed({ amount: 1000.5 }).state.work[3]).toMatchObject({ post: 'deputyFinance' });
    const large = reviewed({ amount: 100_000.01 }, { amount: 200_000 });
    expect(large.state.work[3]).toMatchObject({ post: 'mayor' });
  });

  it('how long they have, too; the definition’s limit where nothing was said', () => {
    expect(reviewed({ amount: 1, days: 2 }).state.work[3]!.clock).toMatchObject({ dueOn: '2026-06-17' });
    expect(reviewed({ amount: 1 }).state.work[3]!.clock!.limit.amount).toBe(5);
    expect(() => reviewed({ amount: 1, days: 0 })).toThrow('EXPRESSION_FAILED');
  });

  it('F2: no more is allocated than was approved, over all of it', () => {
    const { using, state } = reviewed({ amount: 1000 });
    const approval = { outcome: 'approve', fields: { amount: 1000 }, attachments: ['a'] };
    const approved = play([sign('government.deputyFinance', '15T11:00', 3, approval)], state, using);
    const allocate = (no: number, outcome: string, amount: number) =>
      sign('finance.budget', '15T12:00', no, { outcome, fields: { amount } });
    expect(whyNot(using, approved, allocate(4, 'last', 1000.01))?.code).toBe('CHECK_FAILED');
    const once = play([allocate(4, 'more', 600)], approved, using);
    expect(once).toMatchObject({ stage: 'allocation' });
    expect(whyNot(using, once, allocate(5, 'last', 400.01))).toEqual({
      code: 'CHECK_FAILED',
      details: [
        {
          ...{ path: 'opinion.fields.amount', problem: 'checkFailed', check: 'within' },
          ...{ zh: 'more than is left', en: 'more than is left' },
        },
      ],
    });
    expect(play([allocate(5, 'last', 400)], once, using).closed).toMatchObject({ ending: 'done' });
  });

  it('F2: more than was reviewed needs a reason', () => {
    const { using, state } = reviewed({ amount: 1000 });
    const approve = (fields: object) =>
      sign('government.deputyFinance', '15T11:00', 3, { outcome: 'approve', fields, attachments: ['a'] });
    expect(whyNot(using, state, approve({ amount: 1000.01 }))?.code).toBe('CHECK_FAILED');
    expect(whyNot(using, state, approve({ amount: 1000.01, reason: 'prices rose' }))).toBeNull();
  });

  it('O7: what is prepared is checked as what is signed: the next could sign it as it stands', () => {
    const chained: ProcessDefinition = {
      ...routed,
      stages: routed.stages.map((stage) =>
        stage.id === 'review' ? { ...stage, chain: ['officer', 'budget'] } : stage,
      ),
    };
    const { using, state } = filed(chained, { ...values, consulted: [], amount: 1000 });
    const up = (amount: number) =>
      ({
        ...{ as: 'finance.officer', at: '15T10:00', type: 'PASS_UP', no: 2 },
        opinion: { outcome: 'approve', fields: { amount } },
      }) as Step;
    expect(whyNot(using, state, up(1000.01))?.code).toBe('CHECK_FAILED');
    expect(whyNot(using, state, up(1000))).toBeNull();
  });

  it('O16: an outcome that wants the minutes is refused without', () => {
    const { using, state } = reviewed({ amount: 1000 });
    const approve = sign('government.deputyFinance', '15T11:00', 3, {
      outcome: 'approve',
      fields: { amount: 1 },
    });
    expect(whyNot(using, state, approve)?.code).toBe('ATTACHMENT_REQUIRED');
  });
});

describe('what a form must be like (D1, F2)', () => {
  const lines = (...amounts: number[]) => amounts.map((amount) => ({ use: 'x', amount }));

  it('adds up, to the fen, and names the fields where it does not', () => {
    expect(() => filed(routed, { ...values, amount: 0.3, lines: lines(0.1, 0.2) })).not.toThrow();
    expect(() => filed(routed, { ...values, amount: 0.31, lines: lines(0.1, 0.2) })).toThrow(
      expect.objectContaining({
        code: 'CHECK_FAILED',
        details: [
          expect.objectContaining({ path: 'form.lines', check: 'addsUp' }),
          expect.objectContaining({ path: 'form.amount', check: 'addsUp' }),
        ],
      }),
    );
  });

  it('or is only warned of', () => {
    const warned = (form: object) =>
      formWarnings({
        definition: compileDefinition(routed),
        form: { values: form as typeof values, materials: [] },
      });
    expect(warned(values).map(({ id }) => id)).toEqual(['round']);
    expect(warned({ title: 'not filled in yet' })).toEqual([]);
  });
});

describe('what publication finds', () => {
  const broken = (change: (d: typeof routed) => void) => {
    const definition = structuredClone(routed);
    change(definition);
    return checkDefinition(definitionSchema.parse(definition)).map(({ path, problem, why = '' }) =>
      `${path} ${problem} ${why}`.trim(),
    );
  };
  const stage = (d: typeof routed, id: string) => d.stages.find((one) => one.id === id)!;

  it.each<[string, (d: typeof routed) => void, string]>([
    [
      'a list that may be empty, and no way on',
      (d) => void delete stage(d, 'consultation').skipped,
      'stages.1 mayHaveNobodyAndNoWayOn',
    ],
    [
      'a seat that names a unit and a list',
      (d) => void (stage(d, 'consultation').seats[0]!.unit = 'water'),
      'stages.consultation.seats.consulted exactlyOneOfUnitAndUnitFrom',
    ],
    [
      'a field that nobody signs there',
      (d) => void (stage(d, 'approval').seats[0]!.when = 'signed.review.sum[-1] > 1'),
      'stages.approval.seats.deputy.when badExpression uses signed.review.sum, which there is not',
    ],
    [
      'a stage that there is not',
      (d) => void (stage(d, 'approval').limit!.amountFrom = 'signed.revue.days[-1]'),
      'stages.approval.limit.amountFrom badExpression uses signed.revue, which there is not',
    ],
    [
      'what is being given, outside of a check',
      (d) => void (stage(d, 'approval').seats[0]!.when = 'given.amount > 1'),
      'stages.approval.seats.deputy.when badExpression uses given, which only the checks of a stage know',
    ],
    [
      'a check of a field that there is not',
      (d) => void stage(d, 'review').checks[0]!.fields.push('sum'),
      'stages.review.checks.noMore unknownField',
    ],
    [
      'money with a third decimal (F1)',
      (d) => void d.form.money.push('lines.use'),
      'form.money moneyHasTwoDecimals',
    ],
  ])('%s', (_, change, expected) => {
    expect(broken(change)).toContain(expected);
  });
});
