import { lunarFestivals } from '../lunar-festivals.js';
import { localDate } from '../local-date.js';
import type { LocalDate } from '../local-date.js';

/** The festivals that a notice arranges, in the order of the year, as notices are kept (T3). */
export const FESTIVALS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
export type Festival = (typeof FESTIVALS)[number];

export const isFestival = (name: string): name is Festival => FESTIVALS.some((known) => known === name);

const SINCE_2008: readonly Festival[] = ['清明节', '端午节', '中秋节'];

/** The festivals of a year: seven since 2008, four before. */
export const festivalsOf = (year: number): readonly Festival[] =>
  FESTIVALS.filter((name) => year >= 2008 || !SINCE_2008.includes(name));

/** Days that the law gives in a year, before any is moved: 10, since 2008 11, since 2025 13. */
export const statutoryCount = (year: number): number => (year < 2008 ? 10 : year < 2025 ? 11 : 13);

/** The festival's own day; undefined where it is lunar and the year lies beyond the table of lunar festivals. */
export function festivalDay(name: Festival, year: number): LocalDate | undefined {
  const lunar = lunarFestivals[year];
  const days: Readonly<Record<Festival, string | undefined>> = {
    元旦: '01-01',
    春节: lunar?.springFestival,
    清明节: lunar?.qingming,
    劳动节: '05-01',
    端午节: lunar?.dragonBoat,
    中秋节: lunar?.midAutumn,
    国庆节: '10-01',
  };
  const monthAndDay = days[name];
  return monthAndDay === undefined ? undefined : localDate(`${year}-${monthAndDay}`);
}

const WEIGHT: Partial<Readonly<Record<string, number>>> = { 春节: 4, 国庆节: 3, 劳动节: 2 };
const weightOf = (name: string) => WEIGHT[name] ?? 1;

/**
 * What a day of an arrangement for several festivals is called: by the greatest of them, but a lesser one's own day by
 * that one's name, unless it is the greatest one's too. (2025: 6 October is 中秋节, the days around it 国庆节; 2020:
 * both fell on 1 October.)
 *
 * @param names - at least one
 */
export function nameOfDay(names: readonly string[], year: number, on: LocalDate): string {
  const [greatest = ''] = [...names].sort((a, b) => weightOf(b) - weightOf(a));
  const isDayOf = (name: string) => isFestival(name) && festivalDay(name, year) === on;
  return isDayOf(greatest) ? greatest : (names.find(isDayOf) ?? greatest);
}
