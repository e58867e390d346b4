import { weekdayOf, weeksOf } from './weeks.js';

const days = (...dates: string[]) => dates.map((on) => ({ on }));

it('knows weekdays from Monday, 1, to Sunday, 7, in whatever zone it runs', () => {
  expect(['2026-06-15', '2026-06-20', '2026-06-21', '2027-01-01'].map(weekdayOf)).toEqual([1, 6, 7, 5]);
});

it('lays days out from Monday to Sunday, with empty places around them', () => {
  const weeks = weeksOf(days('2026-06-19', '2026-06-20', '2026-06-21', '2026-06-22'));
  expect(weeks.map((week) => week.map((day) => day?.on.slice(8) ?? '-').join(' '))).toEqual([
    '- - - - 19 20 21',
    '22 - - - - - -',
  ]);
});

it('adds no empty week to whole ones, and has none for nothing', () => {
  const week = days(...Array.from({ length: 7 }, (_, index) => `2026-06-${15 + index}`));
  expect(weeksOf(week)).toEqual([week]);
  expect(weeksOf([])).toEqual([]);
});
