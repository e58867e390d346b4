import { expressionProblem } from './expression-problem.js';

const members = {
  form: new Set(['amount', 'kind', 'items', 'land']),
  derived: new Set(['perMu']),
  results: new Set(['acceptance']),
  submitter: new Set(['unit', 'post']),
};
const why = (expression: string) => expressionProblem(expression, members);

describe('expressionProblem', () => {
  it.each([
    'form.amount >= 100000 and not(vetoed) or gateFailed',
    'form.land.mu > 3',
    'results.acceptance = "accept"',
    'list contains(materials, "licence")',
    'some item in form.items satisfies item.price > 2',
    'count(form.items[price > 3]) > 1',
    'form.amount in [1..1000000]',
    'form.amount between 1 and 3',
    '"org" + submitter.unit',
    'derived.perMu >= 3.5 and total < 60 and cycle = 1',
    'string length(form.kind) > 2 // a comment',
    'date(form.kind) < date("2026-01-01")',
  ])('takes %s', (expression) => {
    expect(why(expression)).toBeNull();
  });

  it.each([
    ['now() > 1', 'uses now'],
    ['now /* sic */ ()', 'uses now'],
    ['today() = date("2026-01-01")', 'uses today'],
    ['{ f: now }.f() = 1', 'uses now'],
    ['form.items[now() > 1] = []', 'uses now'],
    ['date and time("2026-01-01T00:00:00") = 1', 'uses date and time'],
    ['@"2026-01-01T00:00:00" = 1', 'only date(...)'],
    ['matches(form.kind, "^(a+)+$")', 'uses matches'],
    ['count(for i in 1..1000000 return i) > 1', 'loops over a range'],
    ['some i in 1..1000000 satisfies i = -1', 'loops over a range'],
    ['function(x) x', 'defines a function'],
    ['if form.amount > 3 then true else false', 'has an if'],
    ['form.amount > 1e6', 'writes 1e6'],
    ['form.amount > "100000"', 'compares the order of texts'],
    ['form.kind between "a" and "b"', 'compares the order of texts'],
    ['form.amuont > 3', 'uses form.amuont'],
    ['results.accept = "x"', 'uses results.accept'],
    ['submitter.name = "x"', 'uses submitter.name'],
    ['totl > 3', 'uses totl'],
    ['form.amount >', 'is not FEEL'],
    ['form.amount > 3 4', 'is not FEEL'],
    ['', 'is not FEEL'],
  ])('refuses %s: it %s', (expression, expected) => {
    expect(why(expression)).toContain(expected);
  });

  it('looks at it without running it', () => {
    // Run, it would not come back in anybody's lifetime.
    expect(why(`matches("${'a'.repeat(80)}!", "^(a+)+$")`)).toContain('uses matches');
  });
});
