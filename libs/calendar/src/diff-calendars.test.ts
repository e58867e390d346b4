import fc from 'fast-check';
import { arbitraryData, arbitraryDate, china2026, dataOf, notice2026 } from '../test/calendars.js';
import { withNotice, withOverride } from './change-calendar.js';
import { compileCalendar } from './compile-calendar.js';
import { dayOf } from './day-of.js';
import { daysIn } from './days-in.js';
import { diffCalendars } from './diff-calendars.js';
import { localDate } from './local-date.js';

const range = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) });

it('T13: shows the day that an override changes, before and after', () => {
  const after = compileCalendar(
    withOverride(dataOf(), { on: '2026-08-03', working: false, reason: '台风停工' }),
  );
  expect(diffCalendars(china2026, after, range('2026-01-01', '2026-12-31'))).toEqual([
    {
      on: '2026-08-03',
      before: { on: '2026-08-03', working: true, kind: 'workday', provisional: false },
      after: { on: '2026-08-03', working: false, kind: 'override', name: '台风停工', provisional: false },
    },
  ]);
});

it('T13: a notice changes only days that it decides otherwise; no longer being provisional is no change', () => {
  const off = [{ on: '2027-01-01', name: '元旦' }];
  const work = [{ on: '2027-01-09', name: '元旦' }];
  const next = compileCalendar(withNotice(dataOf(), { ...notice2026, year: 2027, off, work }));
  const changed = diffCalendars(china2026, next, range('2027-01-01', '2027-02-04'));
  expect(changed.map(({ on, after }) => [on, after.working])).toEqual([['2027-01-09', true]]);
});

it('shows a day that bears another name', () => {
  const renamed = { ...notice2026, off: notice2026.off.map((day) => ({ ...day, name: '假' })) };
  const after = compileCalendar(dataOf({ notices: [renamed] }));
  expect(diffCalendars(china2026, after, range('2026-01-01', '2026-12-31'))).toHaveLength(33);
});

it('property: the days shown differ, the others do not, and swapping the sides swaps the days', () => {
  fc.assert(
    fc.property(arbitraryData(), arbitraryData(), arbitraryDate(), arbitraryDate(), (a, b, from, to) => {
      const [before, after] = [compileCalendar(a), compileCalendar(b)];
      const changed = diffCalendars(before, after, { from, to });
      const shown = new Set(changed.map(({ on }) => on));
      for (const day of daysIn(before, from, to)) {
        const { working, kind, name } = dayOf(after, day.on);
        const same = day.working === working && day.kind === kind && day.name === name;
        expect(shown.has(day.on)).toBe(!same);
      }
      const swapped = diffCalendars(after, before, { from, to });
      expect(swapped).toEqual(changed.map((day) => ({ ...day, before: day.after, after: day.before })));
    }),
    { numRuns: 30 },
  );
});
