import { datesIn, shanghaiDate } from './dates.js';

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
