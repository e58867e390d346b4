import { factKey } from './fact-key.js';

const names = { missed: new Map([[3, 'missed'] as const, [4, 'expired'] as const]) };
const keyOf = (fact: { readonly type: string }) => factKey(fact, names);

it('T5: tells what a unit missed from what the submitter did not hand in', () => {
  expect(keyOf({ type: 'missed', ...{ no: 3, unit: 'nr' } })).toBe('missed');
  expect(keyOf({ type: 'missed', ...{ no: 4, unit: 'gonghe' } })).toBe('expired');
});

it('T10: calls a limit of the whole by its own title alone', () => {
  const due = (scope: object) => keyOf({ type: 'alarm', ...{ kind: 'fallDue', scope } });
  expect(due({ of: 'submission', clock: 'statutory' })).toBe('alarm.fallDueWhole');
  expect(due({ of: 'stage', stage: 'acceptance' })).toBe('alarm.fallDue');
  expect(keyOf({ type: 'alarm', ...{ kind: 'warn', scope: { of: 'submission' } } })).toBe('alarm.warn');
});
