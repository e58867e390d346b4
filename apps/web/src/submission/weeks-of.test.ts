import { weeksOf } from './weeks-of.js';

const day = (on: string, working: boolean) => ({
  on,
  working,
  kind: working ? 'workday' : 'weekend',
  name: null,
  provisional: false,
});
const days = [
  day('2026-06-17', true), // a Wednesday
  day('2026-06-18', true),
  day('2026-06-19', false),
  day('2026-06-20', false),
  day('2026-06-21', false),
  day('2026-06-22', true),
];
const counts = (weeks: ReturnType<typeof weeksOf>) => weeks.map((week) => week.map((each) => each?.count));

it('counts working days from day 0 on, in weeks from Monday to Sunday', () => {
  expect(counts(weeksOf(days, false))).toEqual([
    [undefined, undefined, 0, 1, null, null, null],
    [2, undefined, undefined, undefined, undefined, undefined, undefined],
  ]);
});

it('counts every day where the limit is in calendar days', () => {
  expect(
    counts(weeksOf(days, true))
      .flat()
      .filter((count) => count !== undefined),
  ).toEqual([0, 1, 2, 3, 4, 5]);
});

it('has nothing to draw for nothing', () => {
  expect(weeksOf([], false)).toEqual([]);
});
