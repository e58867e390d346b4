import { daysPhrase, type Figures, shapeOf } from './clock-words.js';

const clock = (more: Partial<Figures>): Figures => ({
  light: 'green',
  remaining: 3,
  overdueDays: 0,
  overdue: false,
  dueOn: '2026-06-18',
  judgement: null,
  ...more,
});

it.each<[string, Partial<Figures>, ReturnType<typeof daysPhrase>]>([
  ['counts the working days that are left', {}, { key: 'left', count: 3 }],
  ['calls the due date today', { remaining: 0 }, { key: 'dueToday' }],
  [
    'counts the working days overdue',
    { overdue: true, remaining: 0, overdueDays: 2 },
    { key: 'overdueBy', count: 2 },
  ],
  ['is overdue on a rest day, by less than one', { overdue: true, remaining: 0 }, { key: 'justOverdue' }],
  ['has no days while paused or not started', { dueOn: null, light: 'grey' }, { key: 'notRunning' }],
  [
    'is on time once closed, whatever it was',
    { judgement: 'onTime', overdueDays: 0 },
    { key: 'closedOnTime' },
  ],
  [
    'is late by days once closed',
    { judgement: 'late', overdue: true, overdueDays: 1 },
    { key: 'closedLateBy', count: 1 },
  ],
  [
    'is late by none when closed on the rest day after',
    { judgement: 'late', overdue: true },
    { key: 'closedLate' },
  ],
])('%s', (_, more, phrase) => {
  expect(daysPhrase(clock(more))).toEqual(phrase);
});

it('shows the judgement in place of the light once closed', () => {
  expect(shapeOf({ light: 'red', judgement: 'late' })).toBe('late');
  expect(shapeOf({ light: 'yellow', judgement: null })).toBe('yellow');
});
