import { festivalDay, festivalsOf, nameOfDay, statutoryCount } from './festivals.js';
import { localDate } from '../local-date.js';

const named = (names: string[], on: string) => nameOfDay(names, Number(on.slice(0, 4)), localDate(on));

it('T3: seven festivals since 2008, four before, and the days that the law gives', () => {
  expect(festivalsOf(2007)).toEqual(['元旦', '春节', '劳动节', '国庆节']);
  expect(festivalsOf(2008)).toHaveLength(7);
  expect([2007, 2008, 2024, 2025].map(statutoryCount)).toEqual([10, 11, 11, 13]);
});

it('knows each festival’s own day, and no lunar one beyond the table', () => {
  expect(festivalDay('端午节', 2026)).toBe('2026-06-19');
  expect(festivalDay('劳动节', 2060)).toBe('2060-05-01');
  expect(festivalDay('春节', 2060)).toBeUndefined();
});

it.each([
  [['国庆节', '中秋节'], '2025-10-06', '中秋节'],
  [['国庆节', '中秋节'], '2025-10-01', '国庆节'],
  [['国庆节', '中秋节'], '2025-10-07', '国庆节'],
  [['中秋节', '国庆节'], '2023-09-29', '中秋节'],
  [['中秋节', '国庆节'], '2023-10-08', '国庆节'],
  [['国庆节', '中秋节'], '2020-10-01', '国庆节'],
  [['端午节'], '2026-06-21', '端午节'],
  [['抗战胜利纪念日'], '2026-09-03', '抗战胜利纪念日'],
])('of %j, %s is %s', (names, on, name) => {
  expect(named(names, on)).toBe(name);
});
