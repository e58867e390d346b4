import { civilOf, epochDayOfCivil, weekdayOf } from '../civil.js';
import { addDays, dateOf, epochDayOf } from '../local-date.js';
import type { LocalDate } from '../local-date.js';
import type { Mention, Span } from './date-list.js';
import type { NoticeProblem } from './notice-problem.js';
import type { Section } from './sections.js';
import { statementsOf } from './statements.js';
import type { Statement } from './statements.js';

/** The days of a section. `off` and `work` ascend and may name a day in both: the caller refuses that. */
export type Arrangement = {
  readonly off: readonly LocalDate[];
  readonly work: readonly LocalDate[];
  readonly problems: readonly NoticeProblem[];
  readonly unread: readonly string[];
};

/**
 * The days off and the make-up days that one section of a notice for `year` names, checked against what it says of
 * them: weekdays, counts, which are statutory. A moved rest day is worked unless the section gives it off; the day it
 * is moved to is off.
 */
export function arrange({ names, text }: Section, year: number): Arrangement {
  const { statements, unread } = statementsOf(text);
  const reading = new Reading(year, names.includes('元旦'));
  for (const statement of statements) {
    reading.read(statement);
    if (statement.count !== undefined && statement.count !== reading.off.size) {
      reading.problems.push({
        code: 'countDiffers',
        festival: names.join('、'),
        stated: statement.count,
        counted: reading.off.size,
      });
    }
  }
  return { ...reading.settle(), unread };
}

/** Reads statements one after another, since later ones leave out what earlier ones said. */
class Reading {
  readonly off = new Set<LocalDate>();
  readonly problems: NoticeProblem[] = [];
  private readonly work = new Set<LocalDate>();
  private readonly moved = new Set<LocalDate>();
  private readonly statutory = new Map<LocalDate, string>();
  private last: { readonly year: number; readonly month: number } | undefined;

  constructor(
    private readonly year: number,
    private readonly isNewYear: boolean,
  ) {}

  read({ said, spans, to, quote }: Statement): void {
    const days = this.daysOf(spans);
    if (said === 'off') for (const on of days) this.off.add(on);
    if (said === 'work') for (const on of days) this.work.add(on);
    if (said === 'moved') for (const on of days) this.moved.add(on);
    if (said === 'statutory') for (const on of days) this.statutory.set(on, quote);
    for (const on of to ? this.daysOf(to) : []) this.off.add(on);
  }

  settle(): { off: LocalDate[]; work: LocalDate[]; problems: readonly NoticeProblem[] } {
    for (const on of this.moved) if (!this.off.has(on)) this.work.add(on);
    for (const [on, quote] of this.statutory) {
      if (!this.off.has(on)) this.problems.push({ code: 'notOff', on, quote });
    }
    return { off: [...this.off].sort(), work: [...this.work].sort(), problems: this.problems };
  }

  private daysOf(spans: readonly Span[]): readonly LocalDate[] {
    const days: LocalDate[] = [];
    let isFirst = true;
    for (const { from, to } of spans) {
      const first = this.dateOf(from, isFirst);
      const last = to ? this.dateOf(to, false) : first;
      isFirst = false;
      if (!first || !last) continue;
      if (last < first) this.problems.push({ code: 'backwards', from: first, to: last });
      for (let on = first; on <= last; on = addDays(on, 1)) days.push(on);
    }
    return days;
  }

  /** The date that is meant; undefined, with a problem noted, where there is none or it is out of place. */
  private dateOf(mention: Mention, opensList: boolean): LocalDate | undefined {
    const { day, quote, weekday } = mention;
    const { year, month } = this.monthOf(mention, opensList);
    const epochDay = epochDayOfCivil(year, month, day);
    const civil = civilOf(epochDay);
    if (year < 1 || civil.year !== year || civil.month !== month || civil.day !== day) {
      this.problems.push({ code: 'noSuchDate', quote });
      return undefined;
    }
    this.last = { year, month };
    const on = dateOf(epochDay);
    if (on < `${this.year - 1}-12` || on > `${this.year}-12-31`) {
      this.problems.push({ code: 'outsideYear', on, year: this.year });
      return undefined;
    }
    const actual = weekdayOf(epochDay);
    if (weekday !== undefined && weekday !== actual) {
      this.problems.push({ code: 'weekdayDiffers', on, stated: weekday, actual, quote });
    }
    return on;
  }

  /**
   * `2006年12月30日(星期六)、31日`: a day alone goes on with the month before it; at the head of a list it is one of
   * the days off, if one has that number (2006, after 1月29日—2月4日: `29日、30日、31日为法定假日`). A December of
   * New Year's Day is the one before, whether the year is said or not.
   */
  private monthOf({ year, month, day }: Mention, opensList: boolean): { year: number; month: number } {
    if (month !== undefined) {
      return { year: year ?? (this.isNewYear && month === 12 ? this.year - 1 : this.year), month };
    }
    const meant = opensList ? [...this.off].find((on) => civilOf(epochDayOf(on)).day === day) : undefined;
    if (meant) return civilOf(epochDayOf(meant));
    return this.last ?? { year: this.year, month: 1 };
  }
}
