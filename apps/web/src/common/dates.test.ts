import { datesIn, datesOn, shanghaiDate } from './dates.js';

// Whatever zone the browser is in: run this file under TZ=America/New_York and TZ=Pacific/Kiritimati too.
const { day, weekday, moment, longMoment } = datesIn('zh');

it('shows a calendar date as the day it names', () => {
  expect(day('2026-01-01')).toBe('1月1日');
  expect(weekday('2026-06-18')).toBe('6月18日 周四');
  expect(datesIn('en').day('2026-12-31')).toBe('31 Dec');
});

it('shows an instant in Shanghai, on either side of midnight', () => {
  expect(moment('2026-06-17T16:00:00.000Z')).toBe('6月18日 00:00');
  expect(moment('2026-06-17T15:59:59.999Z')).toBe('6月17日 23:59');
  expect(longMoment('2026-06-17T23:30:00-05:00')).toBe('2026年6月18日 周四 12:30');
  expect(shanghaiDate('2026-12-31T16:00:00Z')).toBe('2027-01-01');
});

it('names the year of a day that is not of this one', () => {
  const near = datesOn('2027-02-03', datesIn('zh'));
  expect(near.day('2027-03-09')).toBe('3月9日');
  expect(near.day('2026-12-31')).toBe('2026年12月31日');
  expect(near.weekday('2027-03-09')).toBe('3月9日 周二');
  expect(near.weekday('2028-01-03')).toBe('2028年1月3日 周一');
});

it('names every year while it is not known which this one is', () => {
  expect(datesOn(undefined, datesIn('zh')).day('2027-03-09')).toBe('2027年3月9日');
});
