import { localDate } from '@countersign/calendar';
import { at, calendar } from '../../test/fixture.js';
import type { ClockEvent } from '../model.js';
import { dueIfExtended } from './due-if-extended.js';
import { foldClock, stepClock } from './fold-clock.js';

const policy = { warnAt: 1, kinds: [], actOn: 2 };
const limit = { amount: 5, unit: 'workingDays' } as const;
const on = (day: string) => ({ at: at(`${day}T10:00`), on: localDate(`2026-06-${day}`) });
const started: ClockEvent = { type: 'started', ...on('12'), limit };

it('T7: is what the clock is due on once it is extended, across a holiday', () => {
  const clock = foldClock(calendar, [started], policy);
  const granted = stepClock(calendar, clock, { type: 'extended', ...on('16'), amount: 3 }, policy);
  expect(dueIfExtended(calendar, clock, 3, on('16'))).toBe(granted.dueOn);
  expect([clock.dueOn, granted.dueOn]).toEqual(['2026-06-22', '2026-06-25']);
});

it('T4: says nothing while it is paused', () => {
  const cause = { of: 'pause', reason: 'expertReview' } as const;
  const clock = foldClock(calendar, [started, { type: 'paused', ...on('15'), cause }], policy);
  expect(dueIfExtended(calendar, clock, 3, on('16'))).toBeNull();
});
