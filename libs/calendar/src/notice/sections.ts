import type { Festival } from './festivals.js';

/** What a notice arranges for one festival, or for several that fall together. `names`: as notices are kept. */
export type Section = { readonly names: readonly string[]; readonly text: string };

const SPOKEN: Readonly<Record<string, Festival>> = {
  元旦: '元旦',
  新年: '元旦',
  春节: '春节',
  清明节: '清明节',
  清明: '清明节',
  五一国际劳动节: '劳动节',
  五一劳动节: '劳动节',
  国际劳动节: '劳动节',
  劳动节: '劳动节',
  五一: '劳动节',
  端午节: '端午节',
  端午: '端午节',
  中秋节: '中秋节',
  中秋: '中秋节',
  十一国庆节: '国庆节',
  国庆节: '国庆节',
  国庆: '国庆节',
  十一: '国庆节',
};

const NAME = `(?:${Object.keys(SPOKEN).join('|')})`;
const NUMERAL = String.raw`(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[、.]|\([一二三四五六七八九十]{1,3}\))`;
// What tells a heading from a festival in passing (`现将2026年元旦、春节…安排通知如下`): its dates follow at once.
const DATES_FOLLOW = String.raw`(?:\([^()]*\))?:?(?=(?:\d{4}年)?\d{1,2}月\d)`;
const HEADING = new RegExp(
  `${NUMERAL}?(${NAME}(?:[、和及与]${NAME}){0,6})${DATES_FOLLOW}|` +
    String.raw`${NUMERAL}([^\d、,.;:()]{2,30}):(?=(?:\d{4}年)?\d{1,2}月\d)`,
  'gu',
);
const NAMES = new RegExp(NAME, 'gu');
/** Where the arrangement ends and the exhortations begin. */
const AFTERWORD = /节假日期间|节日期间|假日期间|国务院办公厅\d{4}年/u;

/**
 * The sections of a notice, in its order; none where no festival is followed by dates. A numbered heading of another name
 * is a section too, so that a new holiday's days are not taken for those of the festival before it.
 *
 * @param plain - of `plainText`
 */
export function sectionsOf(plain: string): readonly Section[] {
  const headings = [...plain.matchAll(HEADING)];
  return headings.map((heading, index) => {
    const [quote, known, other] = heading;
    const text = plain.slice(heading.index + quote.length, headings[index + 1]?.index);
    return { names: known ? namesIn(known) : [other ?? ''], text: text.split(AFTERWORD)[0] ?? '' };
  });
}

function namesIn(heading: string): readonly Festival[] {
  const names = (heading.match(NAMES) ?? []).flatMap((name) => SPOKEN[name] ?? []);
  return [...new Set(names)];
}
