import type { NoticeDay, YearNotice } from '../calendar-data.js';
import { localDate, weekday } from '../local-date.js';
import type { LocalDate } from '../local-date.js';
import { festivalDay, festivalsOf, isFestival, statutoryCount } from './festivals.js';
import type { NoticeProblem, NoticeWarning } from './notice-problem.js';

/**
 * Why a notice does not add up, whoever wrote it: a date that does not exist or lies outside the year and the December
 * before it, two statements for one day, a make-up day from Monday to Friday, no day off for any festival.
 *
 * @returns none for what `compileCalendar` accepts beside the other notices
 *
 * Source: T3, T13.
 */
export function noticeProblems({ year, off, work }: YearNotice): readonly NoticeProblem[] {
  const problems: NoticeProblem[] = [];
  const stated = new Map<LocalDate, string[]>();
  const enter = ({ on: text, name }: NoticeDay, as: string): LocalDate | undefined => {
    const on = dateOrNothing(text);
    if (!on) problems.push({ code: 'noSuchDate', quote: text });
    else if (on < `${year - 1}-12` || on > `${year}-12-31`) problems.push({ code: 'outsideYear', on, year });
    else stated.set(on, [...(stated.get(on) ?? []), `${name}${as}`]);
    return on;
  };
  for (const day of off) enter(day, '放假');
  for (const day of work) {
    const on = enter(day, '上班');
    if (on && weekday(on) <= 5) problems.push({ code: 'makeUpOnWeekday', on, weekday: weekday(on) });
  }
  for (const [on, names] of stated) if (names.length > 1) problems.push({ code: 'statedTwice', on, names });
  if (!off.some(({ name }) => isFestival(name))) problems.push({ code: 'noFestival' });
  return problems;
}

/**
 * What an administrator should look at in a notice that adds up: what it does not state, a festival without a day off or
 * on a working day, a name that is no festival's, and more or fewer days than the law gives (2020 had two more).
 */
export function noticeWarnings(notice: YearNotice): readonly NoticeWarning[] {
  const { year, off, work } = notice;
  const warnings: NoticeWarning[] = [];
  for (const what of ['title', 'number', 'publishedOn'] as const) {
    if (!notice[what]) warnings.push({ code: 'notStated', what });
  }
  for (const festival of festivalsOf(year)) {
    if (!off.some(({ name }) => name === festival) && !isPartOfAnother(notice, festival)) {
      warnings.push({ code: 'festivalMissing', festival });
      continue;
    }
    const on = festivalDay(festival, year);
    if (on && isWorkedOn(notice, on)) warnings.push({ code: 'festivalWorks', festival, on });
  }
  const names = new Set([...off, ...work].map(({ name }) => name));
  for (const name of names) if (!isFestival(name)) warnings.push({ code: 'newFestival', name });
  const net = off.filter(({ on }) => weekday(localDate(on)) <= 5).length - work.length;
  const statutory = statutoryCount(year);
  if (net !== statutory) warnings.push({ code: 'unbalanced', net, statutory });
  return warnings;
}

/** 2020: Mid-Autumn was 1 October, so that no day bears its name. */
function isPartOfAnother({ year, off }: YearNotice, festival: Parameters<typeof festivalDay>[0]): boolean {
  const own = festivalDay(festival, year);
  return off.some(({ on, name }) => on === own && name !== festival && isFestival(name));
}

function isWorkedOn({ off, work }: YearNotice, on: LocalDate): boolean {
  if (work.some((day) => day.on === on)) return true;
  return weekday(on) <= 5 && !off.some((day) => day.on === on);
}

function dateOrNothing(text: string): LocalDate | undefined {
  try {
    return localDate(text);
  } catch {
    return undefined;
  }
}
