import {
  addDays,
  addWorkingDays,
  compileCalendar,
  dayOf,
  localDate,
  weekday,
  workingDaysBetween,
} from '@countersign/calendar';
import type { LocalDate } from '@countersign/calendar';
import { cnCalendar } from './index.js';

const cn = compileCalendar(cnCalendar);
const withoutNotices = compileCalendar({ ...cnCalendar, notices: [] });
const add = (from: string, n: number) => addWorkingDays(cn, localDate(from), n);

function daysOfYear(year: number): LocalDate[] {
  const found: LocalDate[] = [];
  for (let on = localDate(`${year}-01-01`); on.startsWith(`${year}`); on = addDays(on, 1)) found.push(on);
  return found;
}

it('has a notice for every year from 2004 to 2026', () => {
  expect(cnCalendar.notices.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
});

it('T3: every notice has its title and its number, of the year before', () => {
  for (const { year, title, number } of cnCalendar.notices) {
    expect(title).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
    expect(number).toMatch(new RegExp(`^国办发明电〔${year - 1}〕\\d+号$`));
  }
});

it('T3: has the notice for 2026 as published', () => {
  const notice = cnCalendar.notices.find(({ year }) => year === 2026);
  expect(notice).toMatchObject({ number: '国办发明电〔2025〕7号', publishedOn: '2025-11-04' });
  const dragonBoat = notice?.off.filter(({ name }) => name === '端午节').map(({ on }) => on);
  expect(dragonBoat).toEqual(['2026-06-19', '2026-06-20', '2026-06-21']);
  expect(notice?.off).toHaveLength(33);
  expect(notice?.work.map(({ on }) => on.slice(5))).toEqual([
    '01-04',
    '02-14',
    '02-28',
    '05-09',
    '09-20',
    '10-10',
  ]);
});

it('T3: every notice takes off as many weekdays as the law gave days, once the swaps are made up', () => {
  const statutory = (year: number) => (year < 2008 ? 10 : year < 2025 ? 11 : 13);
  // 2015: 3 September, once. 2020: Spring Festival went on to Sunday 2 February, and the Saturday was not made up.
  const extra: Readonly<Record<number, number>> = { 2015: 1, 2020: 2 };
  for (const { year, off, work } of cnCalendar.notices) {
    const weekdaysOff = off.filter(({ on }) => weekday(localDate(on)) <= 5);
    expect([year, weekdaysOff.length - work.length]).toEqual([year, statutory(year) + (extra[year] ?? 0)]);
  }
});

it('T3: works on the last day of 2005, which chinese-days leaves out', () => {
  expect(dayOf(cn, localDate('2005-12-31'))).toMatchObject({ working: true, kind: 'makeUp' });
});

it('T13: the table of lunar festivals agrees with every notice', () => {
  for (const { year, off } of cnCalendar.notices) {
    const noticed = new Set(off.map(({ on }) => on));
    const named = (name: string) => daysOfYear(year).filter((on) => dayOf(withoutNotices, on).name === name);
    const spring = named('春节').slice(1); // the eve has not always been a day off
    // Days off only since 2008. Where Mid-Autumn falls on a day of National Day, that name is the one shown.
    const others = year < 2008 ? [] : ['清明节', '端午节', '中秋节'].flatMap(named);
    for (const on of [...spring, ...others]) expect(noticed).toContain(on);
    expect([year, others.length]).toEqual([year, year < 2008 ? 0 : [2009, 2020].includes(year) ? 2 : 3]);
    expect([year, spring.length]).toEqual([year, 3]);
  }
});

it.each([
  ['2026-06-15', 3, '2026-06-18', 'the day before Dragon Boat'],
  ['2026-06-15', 5, '2026-06-23', 'over Dragon Boat'],
  ['2026-09-30', 5, '2026-10-13', 'over National Day, with Saturday 10 October made up'],
  ['2026-02-13', 2, '2026-02-24', 'over Spring Festival, with Saturday 14 February made up'],
  ['2025-01-24', 2, '2025-01-27', 'over Sunday 26 January 2025, made up'],
  ['2020-01-23', 1, '2020-02-03', 'over the lengthened Spring Festival of 2020'],
  ['2026-12-31', 1, '2027-01-04', 'into 2027, without a notice'],
])('T1, T3: from %s, %i working days lead to %s: %s', (from, n, expected) => {
  expect(add(from, n)).toBe(expected);
});

it('T3: 2026 has 248 working days', () => {
  expect(workingDaysBetween(cn, localDate('2025-12-31'), localDate('2026-12-31'))).toBe(248);
});
