import type { NoticeDay, YearNotice } from '../calendar-data.js';
import type { LocalDate } from '../local-date.js';
import { arrange } from './arrange.js';
import { noticeProblems, noticeWarnings } from './check-notice.js';
import { nameOfDay } from './festivals.js';
import { NoticeError } from './notice-problem.js';
import type { NoticeProblem, NoticeWarning } from './notice-problem.js';
import { headOf, plainText, publicationOf } from './notice-text.js';
import { sectionsOf } from './sections.js';

/** A notice that adds up, and what to look at before it is published. */
export type ReadNotice = { readonly notice: YearNotice; readonly warnings: readonly NoticeWarning[] };

/**
 * Reads the State Council's yearly notice (国务院办公厅关于20XX年部分节假日安排的通知) from pasted text, in the wordings of
 * 2004 to 2026: ranges, single days, `与周末连休` (which names no date and adds none), make-up days, rest days moved to
 * others, two festivals together, December before the year; with the page around it, in full- or half-width signs.
 *
 * @param pasted - the text, whole; what is said after 节假日期间 is passed over
 * @param year - the year that it must be for, 1000 to 2999; without it, as the text says
 * @throws NoticeError with everything that does not add up
 *
 * Source: T3, T13.
 */
export function parseNotice(pasted: string, { year: wanted }: { readonly year?: number } = {}): ReadNotice {
  const plain = plainText(pasted);
  const head = headOf(plain, wanted);
  if (head.amendment) throw new NoticeError([{ code: 'amendment', quote: head.amendment }]);
  const year = head.year ?? wanted;
  if (year === undefined || !/^[12]\d{3}$/u.test(`${year}`)) throw new NoticeError([{ code: 'noYear' }]);
  if (wanted !== undefined && wanted !== year) {
    throw new NoticeError([{ code: 'otherYear', wanted, stated: year }]);
  }
  const { off, work, problems, unread } = read(plain, year);
  const publishedOn = publicationOf(plain, year);
  const notice: YearNotice = {
    year,
    title: head.title ?? `国务院办公厅关于${year}年部分节假日安排的通知`,
    ...(head.number !== undefined && { number: head.number }),
    ...(publishedOn && { publishedOn }),
    off,
    work,
  };
  const all = [...problems, ...noticeProblems(notice)];
  if (all.length > 0) throw new NoticeError(all);
  const stated = head.title === undefined ? { ...notice, title: '' } : notice;
  const warnings = [
    ...noticeWarnings(stated),
    ...unread.map((quote) => ({ code: 'unread', quote }) as const),
  ];
  return { notice, warnings };
}

type Reading = {
  readonly off: readonly NoticeDay[];
  readonly work: readonly NoticeDay[];
  readonly problems: readonly NoticeProblem[];
  readonly unread: readonly string[];
};

function read(plain: string, year: number): Reading {
  const all = sectionsOf(plain).map((section) => {
    const { off, work, problems, unread } = arrange(section, year);
    const named = (on: LocalDate): NoticeDay => ({ on, name: nameOfDay(section.names, year, on) });
    return { off: off.map(named), work: work.map(named), problems, unread };
  });
  // News pages give the arrangement a second time, in a summary; saying the same again contradicts nothing.
  const known = all.map((section) => JSON.stringify(section));
  const sections = all.filter((_, index) => known.indexOf(known[index] ?? '') === index);
  const ascending = (a: NoticeDay, b: NoticeDay) => (a.on < b.on ? -1 : 1);
  return {
    off: sections.flatMap(({ off }) => off).sort(ascending),
    work: sections.flatMap(({ work }) => work).sort(ascending),
    problems: sections.flatMap(({ problems }) => problems),
    unread: sections.flatMap(({ unread }) => unread),
  };
}
