import type { NoticeDay, YearNotice } from '../calendar-data.js';
import { localDate } from '../local-date.js';
import { noticeProblems, noticeWarnings } from './check-notice.js';
import { NoticeError } from './notice-problem.js';
import type { NoticeProblem } from './notice-problem.js';
import { parseNotice } from './parse-notice.js';
import type { ReadNotice } from './parse-notice.js';

export type ReadNoticeOptions = {
  /** The year that the notice must be for. */
  readonly year?: number;
  /** Reads YAML, whose reader this library does not bring; throws where it cannot. Without it YAML is refused. */
  readonly parseYaml?: (content: string) => unknown;
};

const YAML_KEY = /^(?:year|title|off|work):/mu;

/**
 * Reads a notice from a file's content: JSON or YAML of the shape `YearNotice`, or else the notice's own text.
 *
 * @throws NoticeError with everything that is wrong with it
 *
 * Source: T13.
 */
export function readNotice(content: string, { year, parseYaml }: ReadNoticeOptions = {}): ReadNotice {
  const text = content.replace(/^\ufeff/u, '').trim();
  if (text.startsWith('{')) return noticeOf(decoded(text, JSON.parse), year);
  if (!YAML_KEY.test(text)) return parseNotice(content, year === undefined ? {} : { year });
  if (!parseYaml) throw unreadable('YAML is not read here');
  return noticeOf(decoded(text, parseYaml), year);
}

function decoded(text: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
}

const unreadable = (message: string) => new NoticeError([{ code: 'notReadable', message }]);

const KEYS = ['year', 'title', 'number', 'publishedOn', 'source', 'off', 'work'];

function noticeOf(value: unknown, wanted: number | undefined): ReadNotice {
  const shape = new Shape();
  const entry = shape.record(value, '', KEYS);
  const text = (key: string) => shape.text(entry[key], key);
  const notice: YearNotice = {
    year: shape.year(entry.year),
    title: text('title'),
    ...(entry.number !== undefined && { number: text('number') }),
    ...(entry.publishedOn !== undefined && { publishedOn: shape.date(entry.publishedOn, 'publishedOn') }),
    ...(entry.source !== undefined && { source: shape.address(entry.source, 'source') }),
    off: shape.days(entry.off, 'off'),
    work: shape.days(entry.work ?? [], 'work'),
  };
  if (shape.problems.length > 0) throw new NoticeError(shape.problems);
  if (wanted !== undefined && wanted !== notice.year) {
    throw new NoticeError([{ code: 'otherYear', wanted, stated: notice.year }]);
  }
  const problems = noticeProblems(notice);
  if (problems.length > 0) throw new NoticeError(problems);
  return { notice, warnings: noticeWarnings(notice) };
}

/** Takes a decoded value apart; what is not as expected is noted and read as something harmless. */
class Shape {
  readonly problems: NoticeProblem[] = [];

  /** It becomes a link. */
  address(value: unknown, path: string): string {
    const text = this.text(value, path);
    if (!/^https?:\/\//u.test(text)) this.expected(path, 'an address that begins with https:// or http://');
    return text;
  }

  record(value: unknown, path: string, keys: readonly string[]): Readonly<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.expected(path, `an object with ${keys.join(', ')}`);
      return {};
    }
    const unknown = Object.keys(value).filter((key) => !keys.includes(key));
    if (unknown.length > 0) this.expected(path, `only ${keys.join(', ')}, not ${unknown.join(', ')}`);
    return { ...value };
  }

  year(value: unknown): number {
    if (typeof value === 'number' && Number.isInteger(value) && value > 1900 && value < 2200) return value;
    this.expected('year', 'a year');
    return 0;
  }

  text(value: unknown, path: string): string {
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.expected(path, 'a text');
    return '';
  }

  date(value: unknown, path: string): string {
    const text = this.text(value, path);
    try {
      return text && localDate(text);
    } catch {
      this.expected(path, 'a date that exists, as YYYY-MM-DD');
      return '';
    }
  }

  days(value: unknown, path: string): readonly NoticeDay[] {
    if (!Array.isArray(value)) {
      this.expected(path, 'a list of days, each with on and name');
      return [];
    }
    return value.map((day: unknown, index) => {
      const at = `${path}[${index}]`;
      const { on, name } = this.record(day, at, ['on', 'name']);
      return { on: this.date(on, `${at}.on`), name: this.text(name, `${at}.name`) };
    });
  }

  private expected(path: string, expected: string): void {
    this.problems.push({ code: 'badShape', path, expected });
  }
}
