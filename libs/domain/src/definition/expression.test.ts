import { DomainError } from '../errors.js';
import { holds, textOf, type Scope } from './expression.js';

const scope: Scope = {
  form: { amount: 500_000, empty: null, kind: 'urgent', items: [{ price: 3 }], 'a - b': 1 },
  derived: {},
  materials: ['licence'],
  submitter: { unit: 'gonghe', post: 'officer' },
  results: { acceptance: 'accept' },
  ...{ cycle: 1, total: 60, vetoed: false, gateFailed: false },
};
const problemOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { expression, why, problem } = error.details[0]!;
    return { code: error.code, expression, why, problem };
  }
  return null;
};

describe('holds', () => {
  it.each([
    ['form.amount >= 500000', true],
    ['form.amount > 500000', false],
    ['not(vetoed) and total >= 60', true],
    ['results.acceptance = "accept" and cycle = 1', true],
    ['list contains(materials, "licence")', true],
    ['some item in form.items satisfies item.price > 2', true],
    ['form.empty = null', true],
    ['form.amount in [1..1000000]', true],
    ['submitter.unit != "drc" // a comment', true],
  ])('%s is %s', (expression, value) => {
    expect(holds(expression, scope)).toBe(value);
    expect(holds(expression, scope)).toBe(value);
  });

  it.each([
    ['form.empty > 3', 'gave null'],
    ['not(form.empty)', 'gave null'],
    ['form.amount', 'gave 500000'],
    ['form.kind', 'gave "urgent"'],
    ['"true"', 'gave "true"'],
    ['form.missing = 1', "Key 'missing' not found"],
    ['form.kind.length > 1', "Property 'length' not found"],
    ['unknown', "Variable 'unknown' not found"],
    ['form.amount + "x" = "y"', "Can't add"],
    ['constructor', "Variable 'constructor' not found"],
    ['form.constructor = null', "Key 'constructor' not found"],
    ['1 2', 'Unrecognized token'],
    ['true) or (false', 'Unrecognized token'],
    ['', 'Incomplete'],
  ])('is an error that names the expression, never a silent else: %s', (expression, why) => {
    const found = problemOf(() => holds(expression, scope));
    expect(found).toMatchObject({ code: 'EXPRESSION_FAILED', problem: 'expressionFailed', expression });
    expect(found?.why).toContain(why);
  });

  it('fails where it asks for what is not known yet', () => {
    const early: Scope = { form: scope.form };
    expect(holds('form.amount > 1', early)).toBe(true);
    expect(problemOf(() => holds('total > 1', early))).toMatchObject({ code: 'EXPRESSION_FAILED' });
  });

  it('remembers how it is read, and nothing of what it gave', () => {
    expect(problemOf(() => holds('form.empty > 3', scope))?.code).toBe('EXPRESSION_FAILED');
    expect(holds('form.empty > 3', { form: { empty: 4 } })).toBe(true);
    expect(problemOf(() => holds('form.empty > 3', scope))?.code).toBe('EXPRESSION_FAILED');
  });

  it('is not read differently because of the names in the data', () => {
    const data = { form: { a: 3, b: 1, 'a - b': -9, 'a - form': -9 } };
    expect(holds('form.a - form.b = 2', data)).toBe(true);
  });
});

describe('textOf', () => {
  it('gives a text that is not empty', () => {
    expect(textOf('submitter.unit', scope)).toBe('gonghe');
    expect(textOf('"org" + form.kind', scope)).toBe('orgurgent');
    for (const expression of ['form.empty', '""', 'form.amount', '"org" + form.empty', 'form.missing'])
      expect(problemOf(() => textOf(expression, scope))).toMatchObject({
        code: 'EXPRESSION_FAILED',
        expression,
      });
  });
});
