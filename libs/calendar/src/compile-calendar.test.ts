import { china2026, dataOf, notice2026 } from '../test/calendars.js';
import type { CalendarData, YearNotice } from './calendar-data.js';
import { compileCalendar } from './compile-calendar.js';

const withNotice = (changes: Partial<YearNotice>): Partial<CalendarData> => ({
  notices: [{ ...notice2026, off: [], work: [], ...changes }],
});
const day = (on: string, name = 'holiday') => ({ on, name });
const storm = { on: '2026-08-03', working: false, reason: 'typhoon' };

const mistakes: [string, Partial<CalendarData>, string][] = [
  ['an empty id', { id: '' }, 'the id is empty'],
  ['a fractional version', { version: 1.5 }, 'the version'],
  ['an offset beyond the earth', { utcOffsetMinutes: 900 }, 'utcOffsetMinutes 900'],
  [
    'two notices for a year',
    { notices: [notice2026, { ...notice2026, off: [], work: [] }] },
    'there are two',
  ],
  ['a date that does not exist', withNotice({ off: [day('2026-02-30')] }), '"2026-02-30" is not a date'],
  ['a day off in another year', withNotice({ off: [day('2027-01-01')] }), '2027-01-01 lies outside 2026'],
  [
    'a day too far before the year',
    withNotice({ work: [day('2025-11-30')] }),
    '2025-11-30 lies outside 2026',
  ],
  ['a day off named twice', withNotice({ off: [day('2026-01-01'), day('2026-01-01')] }), 'named twice'],
  [
    'a day both off and working',
    withNotice({ off: [day('2026-01-03')], work: [day('2026-01-03')] }),
    'twice',
  ],
  [
    'a make-up day on a Monday',
    withNotice({ work: [day('2026-06-15')] }),
    '2026-06-15 is no Saturday or Sunday',
  ],
  ['a day without a name', withNotice({ off: [day('2026-01-01', '')] }), '2026-01-01 has no name'],
  ['an override named twice', { overrides: [storm, storm] }, 'override: 2026-08-03 is named twice'],
  ['an override without a reason', { overrides: [{ ...storm, reason: '' }] }, '2026-08-03 has no reason'],
  ['no business hours', { businessHours: [] }, 'there are no business hours'],
  ['hours that are no time', { businessHours: [{ opens: '8:30', closes: '12:00' }] }, 'write HH:MM'],
  ['hours beyond midnight', { businessHours: [{ opens: '08:30', closes: '24:30' }] }, 'write HH:MM'],
  [
    'hours that end before they begin',
    { businessHours: [{ opens: '12:00', closes: '12:00' }] },
    'close before',
  ],
  [
    'hours that overlap',
    {
      businessHours: [
        { opens: '08:30', closes: '12:00' },
        { opens: '11:00', closes: '17:30' },
      ],
    },
    'business hours 11:00 to 17:30: they overlap',
  ],
];

it.each(mistakes)('refuses %s and names it', (_, changes, message) => {
  expect(() => compileCalendar(dataOf(changes))).toThrow(RangeError);
  expect(() => compileCalendar(dataOf(changes))).toThrow(message);
});

it('accepts a notice that reaches back into December, as for New Year 2019', () => {
  const off = [day('2018-12-30'), day('2018-12-31'), day('2019-01-01')];
  const notice = { year: 2019, title: 'New Year', off, work: [day('2018-12-29')] };
  expect(compileCalendar(dataOf({ notices: [notice] })).publishedYears).toEqual(new Set([2019]));
});

it('is frozen', () => {
  expect(Object.isFrozen(china2026)).toBe(true);
});
