import fc from 'fast-check';
import type { CalendarData, DayOverride, NoticeDay, YearNotice } from '../src/calendar-data.js';
import { compileCalendar } from '../src/compile-calendar.js';
import { localDate } from '../src/local-date.js';
import type { LocalDate } from '../src/local-date.js';

const MS_PER_DAY = 86_400_000;

/** Days from `first` to `last`, both `YYYY-MM-DD`, by the platform's own (UTC) dates and none of our arithmetic. */
export function days(first: string, last: string): string[] {
  const found: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += MS_PER_DAY) {
    found.push(new Date(at).toISOString().slice(0, 10));
  }
  return found;
}

const named = (name: string, ...on: string[]): NoticeDay[] => on.map((day) => ({ on: day, name }));

/** Typed from 国办发明电〔2025〕7号, so that it also checks what the import made of it. */
export const notice2026: YearNotice = {
  year: 2026,
  title: '国务院办公厅关于2026年部分节假日安排的通知',
  off: [
    ...named('元旦', ...days('2026-01-01', '2026-01-03')),
    ...named('春节', ...days('2026-02-15', '2026-02-23')),
    ...named('清明节', ...days('2026-04-04', '2026-04-06')),
    ...named('劳动节', ...days('2026-05-01', '2026-05-05')),
    ...named('端午节', ...days('2026-06-19', '2026-06-21')),
    ...named('中秋节', ...days('2026-09-25', '2026-09-27')),
    ...named('国庆节', ...days('2026-10-01', '2026-10-07')),
  ],
  work: [
    ...named('元旦', '2026-01-04'),
    ...named('春节', '2026-02-14', '2026-02-28'),
    ...named('劳动节', '2026-05-09'),
    ...named('国庆节', '2026-09-20', '2026-10-10'),
  ],
};

/** A calendar with the notice for 2026 and nothing else, changed as a test needs it. */
export const dataOf = (changes: Partial<CalendarData> = {}): CalendarData => ({
  id: 'test',
  version: 1,
  utcOffsetMinutes: 480,
  businessHours: [
    { opens: '08:30', closes: '12:00' },
    { opens: '14:00', closes: '17:30' },
  ],
  notices: [notice2026],
  overrides: [],
  ...changes,
});

export const china2026 = compileCalendar(dataOf());

/** The days off that T13 gives for years without a notice, worked out by hand. */
export const COMPUTED: Readonly<Record<number, readonly string[]>> = {
  2025: [
    ...['01-01', '01-28', '01-29', '01-30', '01-31', '04-04', '05-01', '05-02'],
    // Dragon Boat is Saturday 31 May; Mid-Autumn is 6 October.
    ...['05-31', '06-02', '10-01', '10-02', '10-03', '10-06'],
  ],
  2026: [
    ...['01-01', '02-16', '02-17', '02-18', '02-19', '04-05', '04-06', '05-01', '05-02', '05-04'],
    ...['06-19', '09-25', '10-01', '10-02', '10-03', '10-05'],
  ],
  2027: [
    ...['01-01', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '04-05'],
    ...['05-01', '05-02', '05-03', '05-04', '06-09', '09-15', '10-01', '10-02', '10-03', '10-04', '10-05'],
  ],
  2028: [
    ...['01-01', '01-03', '01-25', '01-26', '01-27', '01-28', '04-04', '05-01', '05-02', '05-28', '05-29'],
    // National Day begins on a Sunday, and Mid-Autumn is its third day: two days in lieu.
    ...['10-01', '10-02', '10-03', '10-04', '10-05'],
  ],
};

/** The slow oracle: a working day according to the data alone, looked up day by day. */
export function isWorking({ notices, overrides }: CalendarData, on: string): boolean {
  const override = overrides.find((entry) => entry.on === on);
  if (override) return override.working;
  if (notices.some(({ work }) => work.some((entry) => entry.on === on))) return true;
  if (notices.some(({ off }) => off.some((entry) => entry.on === on))) return false;
  const year = Number(on.slice(0, 4));
  if (!notices.some((notice) => notice.year === year) && COMPUTED[year]?.includes(on.slice(5))) return false;
  const weekday = new Date(Date.parse(on)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

const FIRST = Date.parse('2025-01-01');
const LAST = Date.parse('2028-12-31');

/** A date of 2025 to 2028, by default one with a year of room on either side. */
export function arbitraryDate(first = Date.parse('2026-01-01'), last = Date.parse('2027-12-31')) {
  return fc
    .integer({ min: first / MS_PER_DAY, max: last / MS_PER_DAY })
    .map((day): LocalDate => localDate(new Date(day * MS_PER_DAY).toISOString().slice(0, 10)));
}

/** Calendars with notices for some of 2025 to 2028, holidays anywhere, make-up days and overrides. */
export function arbitraryData(): fc.Arbitrary<CalendarData> {
  const date = arbitraryDate(FIRST, LAST);
  const years = fc.subarray([2025, 2026, 2027, 2028]);
  const override = fc.record({ on: date, working: fc.boolean(), reason: fc.constant('typhoon') });
  return fc
    .tuple(
      years,
      fc.uniqueArray(date, { maxLength: 60 }),
      fc.uniqueArray(override, { selector: ({ on }: DayOverride) => on, maxLength: 8 }),
    )
    .map(([published, dates, overrides]) => {
      const isRestDay = (on: string) => [0, 6].includes(new Date(Date.parse(on)).getUTCDay());
      const notices = published.map((year): YearNotice => {
        const own = dates.filter((on) => on.startsWith(`${year}`));
        const work = named('swap', ...own.filter(isRestDay));
        return { year, title: 'made up', work, off: named('holiday', ...own.filter((on) => !isRestDay(on))) };
      });
      return dataOf({ notices, overrides });
    });
}
