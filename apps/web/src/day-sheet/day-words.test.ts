import { hoursOf, marksOf, provisionalYears, stateOf } from './day-words.js';

const day = (more: Partial<Parameters<typeof stateOf>[0]>) => ({
  count: 'notCounted',
  paused: null,
  overdueDay: null,
  kind: 'workday',
  rolled: false,
  ...more,
});

it.each([
  ['T1: the day it started', { count: 'dayZero' }, 'dayZero'],
  ['T1: the day it started, be it a rest day', { count: 'dayZero', kind: 'weekend' }, 'dayZero'],
  ['T3: a working day', { count: 'counted' }, 'counted'],
  ['T3: a make-up Saturday', { count: 'counted', kind: 'makeUp' }, 'counted'],
  ['T3: a weekend', { kind: 'weekend' }, 'off'],
  ['T3: a holiday', { kind: 'publicHoliday' }, 'off'],
  ['T13: a typhoon day', { kind: 'override' }, 'off'],
  ['T6: a working day in a pause', { paused: 'pause' }, 'paused'],
  ['T6: a weekend in a pause', { paused: 'pause', kind: 'weekend' }, 'paused'],
  ['T8: a day between cycles', { paused: 'cycle' }, 'betweenCycles'],
  ['T4: a working day after the due date', { count: 'counted', overdueDay: 2 }, 'overdue'],
  ['T4: a weekend after the due date', { kind: 'weekend' }, 'off'],
  ['T2: a day on which calendar days roll on', { count: 'counted', rolled: true }, 'rolled'],
  ['T2: a working day without business time left', {}, 'notCounted'],
])('%s', (_, more, state) => {
  expect(stateOf(day(more))).toBe(state);
});

it('keeps the marks in order and leaves out what it does not know', () => {
  expect(marksOf({ marks: ['today', 'due', 'somethingNew', 'opened'] })).toEqual(['opened', 'due', 'today']);
});

it('T2: tells business time in hours', () => {
  expect([0, 27_000_000, 3_600_000, 1_200_000].map(hoursOf)).toEqual(['0', '7.5', '1', '0.33']);
});

it('T13: names the years that a sheet reaches into without a notice', () => {
  const on = (date: string, provisional: boolean) =>
    ({ on: date, provisional }) as Parameters<typeof provisionalYears>[0][number];
  expect(provisionalYears([on('2026-12-31', false), on('2027-01-04', true), on('2027-01-05', true)])).toEqual(
    ['2027'],
  );
});
