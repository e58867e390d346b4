import fc from 'fast-check';
import { arbitraryData, arbitraryDate, dataOf, notice2026 } from '../test/calendars.js';
import type { YearNotice } from './calendar-data.js';
import { withBusinessHours, withNotice, withOverride, withoutOverride } from './change-calendar.js';
import { compileCalendar } from './compile-calendar.js';
import { isWorkingDay } from './day-of.js';
import { localDate } from './local-date.js';

const notice2027: YearNotice = { ...notice2026, year: 2027, off: [], work: [] };
const storm = { on: '2026-08-03', working: false, reason: '台风停工' };

it('T13: a notice is added in the order of years, or takes the place of its year’s', () => {
  const data = dataOf({ notices: [notice2026] });
  const added = withNotice(withNotice(data, notice2027), { ...notice2027, year: 2025 });
  expect(added.notices.map(({ year }) => year)).toEqual([2025, 2026, 2027]);
  const replaced = withNotice(added, { ...notice2027, title: 'changed' });
  expect(replaced.notices.map(({ title }) => title)).toEqual([notice2026.title, notice2026.title, 'changed']);
  expect(replaced.version).toBe(4);
});

it('T13: a notice is refused where another year’s names one of its days', () => {
  const work = [{ on: '2026-12-27', name: '元旦' }];
  const data = dataOf({ notices: [notice2026, { ...notice2027, work }] });
  const again = { ...notice2026, off: [...notice2026.off, { on: '2026-12-27', name: '国庆节' }] };
  expect(() => withNotice(data, again)).toThrow(
    '2026-12-27 is stated twice: 2027 元旦上班 and 2026 国庆节放假',
  );
});

it('T13: an override is added in the order of days, replaced, and taken away', () => {
  const two = withOverride(withOverride(dataOf(), storm), { ...storm, on: '2026-08-01' });
  expect(two.overrides.map(({ on }) => on)).toEqual(['2026-08-01', '2026-08-03']);
  const other = withOverride(two, { ...storm, reason: '洪水停工' });
  expect(other.overrides.map(({ reason }) => reason)).toEqual(['台风停工', '洪水停工']);
  expect(withoutOverride(other, localDate('2026-08-03')).overrides).toEqual([{ ...storm, on: '2026-08-01' }]);
  expect(() => withoutOverride(two, localDate('2026-08-02'))).toThrow('2026-08-02 has no override');
});

it('T2: business hours are replaced', () => {
  const hours = [{ opens: '09:00', closes: '17:00' }];
  expect(withBusinessHours(dataOf(), hours)).toEqual({ ...dataOf(), version: 2, businessHours: hours });
});

it('property: a change makes the next version, leaves the one before as it was, and the overridden day follows it', () => {
  fc.assert(
    fc.property(arbitraryData(), arbitraryDate(), fc.boolean(), (data, on, working) => {
      const before = structuredClone(data);
      const after = withOverride(data, { on, working, reason: 'order' });
      expect(data).toEqual(before);
      expect(after.version).toBe(data.version + 1);
      expect(isWorkingDay(compileCalendar(after), on)).toBe(working);
      const back = withoutOverride(after, on);
      expect(back.overrides).toEqual(
        [...data.overrides].sort((a, b) => (a.on < b.on ? -1 : 1)).filter((day) => day.on !== on),
      );
    }),
  );
});
