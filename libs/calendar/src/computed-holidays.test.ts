import { COMPUTED } from '../test/calendars.js';
import { computedHolidays } from './computed-holidays.js';
import { dateOf, localDate, weekday } from './local-date.js';

const datesOf = (year: number) =>
  [...computedHolidays(year)]
    .map(([day, name]) => ({ on: dateOf(day), name }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));

it.each(Object.entries(COMPUTED))(
  'T13: gives the days off of %s that were worked out by hand',
  (year, expected) => {
    expect(datesOf(Number(year)).map(({ on }) => on)).toEqual(expected.map((day) => `${year}-${day}`).sort());
  },
);

it('T13: gives a day in lieu for each statutory day on a weekend, and names it so', () => {
  const spring = datesOf(2027).filter(({ name }) => name.startsWith('春节'));
  expect(spring.map(({ on, name }) => `${on} ${name}`)).toEqual([
    '2027-02-05 春节',
    '2027-02-06 春节',
    '2027-02-07 春节',
    '2027-02-08 春节',
    '2027-02-09 春节（补休）',
    '2027-02-10 春节（补休）',
  ]);
});

it('T13: gives a day in lieu where Mid-Autumn falls on National Day, as the notice of 2020 did', () => {
  const autumn = datesOf(2031).filter(({ on }) => on.startsWith('2031-10'));
  expect(autumn.map(({ on, name }) => `${on} ${name}`)).toEqual([
    '2031-10-01 国庆节',
    '2031-10-02 国庆节',
    '2031-10-03 国庆节',
    '2031-10-06 中秋节（补休）',
  ]);
});

it('T13: takes exactly 13 weekdays off in every year of the table', () => {
  for (let year = 2004; year <= 2050; year++) {
    const weekdays = datesOf(year).filter(({ on }) => weekday(localDate(on)) <= 5);
    expect([year, weekdays.length]).toEqual([year, 13]);
  }
});

it('refuses a year beyond the table instead of guessing', () => {
  expect(() => computedHolidays(2051)).toThrow('year 2051 has no notice');
});
