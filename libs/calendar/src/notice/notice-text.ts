import { localDate } from '../local-date.js';
import type { LocalDate } from '../local-date.js';

/**
 * A pasted text in one line and one width: no white space or quotation marks, full-width signs and numbers made
 * half-width (also the look-alike radicals that PDFs give), and no sentences that only encourage (2024: 鼓励…除夕休息).
 * Internal to the reading of notices.
 */
export function plainText(pasted: string): string {
  return pasted
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff"'“”‘’「」『』]/gu, '')
    .replaceAll('。', '.')
    .replace(/鼓励[^.]*\.?/gu, '');
}

/** What a notice says of itself, each where it says it. */
export type NoticeHead = {
  readonly year?: number;
  readonly title?: string;
  readonly number?: string;
  /** The title of a text that changes a published arrangement in part. */
  readonly amendment?: string;
};

const TITLE = /国务院办公厅关于([12]\d{3})年部分节假日安排的通知/gu;
const OPENING = /([12]\d{3})年(?:部分节假日|元旦|节假日)/gu;
const AMENDMENT = /关于(?:调整|延长|变更)[^,.;:]{0,24}(?:假期|放假|节假日)[^,.;:]{0,12}通知/u;
const NUMBER = /(国(?:办)?发(?:明电)?)[〔[【(](\d{4})[〕\]】)]第?(\d{1,4})号/gu;

/**
 * @param plain - of `plainText`; a page may name other years' notices too
 * @param wanted - the year that it must be for, if it is known
 */
export function headOf(plain: string, wanted: number | undefined): NoticeHead {
  const amendment = AMENDMENT.exec(plain)?.[0];
  const titles = [...plain.matchAll(TITLE)];
  const years = [...titles, ...plain.matchAll(OPENING)].map(([, year]) => Number(year));
  const year = years.find((one) => one === wanted) ?? years[0];
  const title = titles.find(([, of]) => Number(of) === year)?.[0];
  const numbers = [...plain.matchAll(NUMBER)];
  // A notice is of the year before the one that it is for.
  const number = numbers.find(([, , of]) => Number(of) === (year ?? wanted ?? 0) - 1) ?? numbers[0];
  return {
    ...(year !== undefined && { year }),
    ...(title !== undefined && { title }),
    ...(number && { number: `${number[1]}〔${number[2]}〕${number[3]}号` }),
    ...(amendment !== undefined && { amendment }),
  };
}

const ARABIC = /(\d{4})年(\d{1,2})月(\d{1,2})日/u;
const CHINESE =
  /([二〇○零一三四五六七八九0O]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u;
const DATE = `(?:${ARABIC.source}|${CHINESE.source})`;
/** In order of trust: the page's date of publication, the signature at the end, the page's date of signing. */
const PUBLICATION = [`发布日期:?${DATE}`, `国务院办公厅${DATE}`, `成文日期:?${DATE}`];

/**
 * The day on which a notice for `year` was published. A date within the year is passed over: notices come before it,
 * and old ones were put on line years later.
 */
export function publicationOf(plain: string, year: number): LocalDate | undefined {
  const found = PUBLICATION.flatMap((pattern) => [...plain.matchAll(new RegExp(pattern, 'gu'))])
    .map(([text]) => dateIn(text))
    .filter((on) => on !== undefined && on < `${year}`);
  return found[0];
}

function dateIn(text: string): LocalDate | undefined {
  const [, ...arabic] = ARABIC.exec(text) ?? [];
  const [, yyyy = '', mm = '', dd = ''] = CHINESE.exec(text) ?? [];
  const chinese = [[...yyyy].map(digitOf).join(''), `${numberOf(mm)}`, `${numberOf(dd)}`];
  const [year = '', month = '', day = ''] = arabic.length > 0 ? arabic : chinese;
  try {
    return localDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  } catch {
    return undefined;
  }
}

const DIGITS = '〇一二三四五六七八九';
const digitOf = (sign: string) => Math.max(0, DIGITS.indexOf(sign));

/** A number as notices write them: `7`, `七`, `两`, `十四`, `三十一`. */
export function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens, ones] = text.replace('两', '二').split('十');
  if (ones === undefined) return digitOf(tens ?? '');
  return (tens ? digitOf(tens) : 1) * 10 + (ones ? digitOf(ones) : 0);
}
