import { choices, clockFacts, clocksOf, conditionalFacts, daySheetFacts } from './time-facts.js';
import type { ClockView, SubmissionView } from './views.js';

const clock = (id: string, more: Partial<ClockView> = {}) =>
  ({
    ...{
      id,
      title: { zh: '承诺时限' },
      kind: 'promised',
      standing: 'running',
      limit: { amount: 5 },
      cycle: 1,
    },
    ...{
      ref: { of: 'submission', id, visit: null, no: null, cycle: null },
      atFault: [{ id: 'drc' }],
      used: 1,
    },
    ...more,
  }) as ClockView;
const shown = (more: Partial<SubmissionView>) => more as SubmissionView;

it('names clocks by id, those of earlier cycles by id and cycle, and that of the stage', () => {
  const past = clock('promised-1', { ref: { ...clock('promised').ref, cycle: 1 } });
  const names = clocksOf(
    shown({ clocks: [clock('promised')], pastClocks: [past], stageClock: clock('stage-4') }),
  ).map(([name]) => name);
  expect(names).toEqual(['promised', 'promised@1', 'stage']);
});

it('shows a clock under the names of the documentation, without its references', () => {
  expect(clockFacts(clock('promised'))).toEqual({
    ...{ title: '承诺时限', standing: 'running', limit: 5, atFault: ['drc'], used: 1 },
  });
});

it('says what is outstanding of what was deferred', () => {
  const items = [
    { id: 'proofOfFunds', arrived: false },
    { id: 'authorization', arrived: true },
  ];
  const conditional = { items, on: '2026-06-15', until: '2026-06-18', completedAt: null };
  expect(conditionalFacts(shown({ conditional }))).toMatchObject({
    ...{ items: ['proofOfFunds', 'authorization'], outstanding: ['proofOfFunds'], until: '2026-06-18' },
  });
  expect(conditionalFacts(shown({ conditional: null }))).toBeNull();
});

it('counts the days of a sheet: day 0 is 0, what does not count is nothing', () => {
  const day = (on: string, count: string, n: number | null = null) => ({ on, count, n });
  const days = [
    day('2026-06-18', 'dayZero'),
    day('2026-06-19', 'notCounted'),
    day('2026-06-22', 'counted', 1),
  ];
  const sheet = { clock: { dueOn: '2026-06-22', provisional: false }, dueBy: 'counted', counted: 1, days };
  expect(daySheetFacts(sheet)).toEqual({
    ...{ dueOn: '2026-06-22', provisional: false, dueBy: 'counted', counted: 1, days: 3 },
    on: { '2026-06-18': 0, '2026-06-19': null, '2026-06-22': 1 },
  });
});

it('lists what may be chosen, by act', () => {
  const action = { reasons: [], extensions: [], levels: [], items: [] };
  const levels = [{ level: 'urgent' }, { level: 'topUrgent' }];
  const allowedActions = [
    { ...action, act: 'pause', reasons: [{ id: 'expertReview' }] },
    { ...action, act: 'changeUrgency', levels },
    { ...action, act: 'withdraw' },
  ] as unknown as SubmissionView['allowedActions'];
  expect(choices(shown({ allowedActions }))).toEqual({
    pause: ['expertReview'],
    changeUrgency: ['urgent', 'topUrgent'],
  });
});
