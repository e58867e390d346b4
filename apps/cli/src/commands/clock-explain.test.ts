import type { ExplainedClock } from '@countersign/application';
import { instant, localDate } from '@countersign/calendar';
import { linesOf } from './clock-explain.js';

const sheet = (more: Partial<ExplainedClock['sheet']>): ExplainedClock['sheet'] => ({
  calendar: { id: 'cn', version: 1 },
  limit: { amount: 4, unit: 'workingHours' },
  startedOn: localDate('2026-10-12'),
  dueOn: localDate('2026-10-12'),
  dueAt: instant(Date.parse('2026-10-12T16:00:00+08:00')),
  dueBy: 'counted',
  provisional: false,
  counted: 4 * 3_600_000,
  ...{ days: [], happened: [], rules: ['T2'] },
  ...more,
});
const headOf = (more: Partial<ExplainedClock['sheet']>) => {
  const title = { zh: '收文', en: 'Receipt' };
  return linesOf({ number: 'GW2026-0001', clocks: [{ title, cycle: 1, sheet: sheet(more) }] })[0];
};

it('T2: says the moment at which hours end, and of days their date', () => {
  expect(headOf({})).toMatch(/: 4 working hours from 2026-10-12, due 2026-10-12.16:00/);
  expect(headOf({ limit: { amount: 1, unit: 'workingDays' } })).toMatch(/, due 2026-10-12$/);
  expect(headOf({ dueOn: null, dueAt: null, dueBy: null })).toMatch(/, paused: no due date$/);
});
