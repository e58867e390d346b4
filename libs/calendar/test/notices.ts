import fc from 'fast-check';
import type { NoticeDay, YearNotice } from '../src/calendar-data.js';
import { addDays, localDate, weekday } from '../src/local-date.js';
import type { LocalDate } from '../src/local-date.js';
import { FESTIVALS, festivalDay, nameOfDay } from '../src/notice/festivals.js';

/** A notice's text around its arrangement, for 2026 unless said otherwise. */
export const noticeText = (arrangement: string, year = 2026): string => `
国务院办公厅关于${year}年部分节假日安排的通知
国办发明电〔${year - 1}〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将${year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
${arrangement}
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
国务院办公厅
${year - 1}年11月4日
`;

/** 国办发明电〔2025〕7号, by sections. */
export const SECTIONS_2026 = [
  '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。',
  '二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。',
  '三、清明节：4月4日（周六）至6日（周一）放假，共3天。',
  '四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。',
  '五、端午节：6月19日（周五）至21日（周日）放假，共3天。',
  '六、中秋节：9月25日（周五）至27日（周日）放假，共3天。',
  '七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。',
];

type Arranged = { readonly names: readonly string[]; readonly off: LocalDate[]; readonly work: LocalDate[] };

/** Invented notices for 2027 to 2040: every festival off with some days around it, some weekend days worked. */
export function arbitraryNotice(): fc.Arbitrary<{ notice: YearNotice; arranged: readonly Arranged[] }> {
  const around = fc.record({
    before: fc.nat(3),
    after: fc.nat(5),
    work: fc.uniqueArray(fc.constantFrom(-14, -13, -12, -11, 10, 11, 12, 13, 14), { maxLength: 2 }),
  });
  return fc
    .tuple(
      fc.integer({ min: 2027, max: 2040 }),
      fc.array(around, { minLength: FESTIVALS.length, maxLength: FESTIVALS.length }),
    )
    .map(([year, choices]) => {
      const taken = new Set<LocalDate>();
      const arranged: Arranged[] = [];
      FESTIVALS.forEach((name, index) => {
        const { before = 0, after = 0, work = [] } = choices[index] ?? {};
        const own = festivalDay(name, year);
        if (!own) throw new Error(`${name} of ${year} is not in the table`);
        const span = Array.from({ length: before + after + 1 }, (_, i) => addDays(own, i - before));
        const last = arranged.at(-1);
        // Mid-Autumn and National Day may touch: then they are one section, as in the notices.
        if (last && span.some((on) => taken.has(on))) {
          last.off.push(...span.filter((on) => !taken.has(on)));
          arranged.splice(-1, 1, { ...last, names: [...last.names, name], off: fill(last.off) });
          for (const on of fill(last.off)) taken.add(on);
          return;
        }
        for (const on of span) taken.add(on);
        arranged.push({ names: [name], off: span, work: work.map((shift) => addDays(own, shift)) });
      });
      const worked = new Set<LocalDate>();
      const whole = arranged.map(({ names, off, work }) => ({
        names,
        off,
        work: work
          .filter((on) => {
            if (weekday(on) <= 5 || taken.has(on) || worked.has(on)) return false;
            // December is the new year's own, and nobody else's.
            if (on.slice(0, 4) !== `${year}` && !names.includes('元旦')) return false;
            return worked.add(on);
          })
          .sort(),
      }));
      const named = (days: (section: Arranged) => LocalDate[]): NoticeDay[] =>
        whole
          .flatMap((section) => days(section).map((on) => ({ on, name: nameOfDay(section.names, year, on) })))
          .sort((a, b) => (a.on < b.on ? -1 : 1));
      const notice = {
        year,
        title: `国务院办公厅关于${year}年部分节假日安排的通知`,
        number: `国办发明电〔${year - 1}〕7号`,
        publishedOn: `${year - 1}-11-04`,
        off: named(({ off }) => off),
        work: named(({ work }) => work),
      };
      return { notice, arranged: whole };
    });
}

/** Every day from the first to the last of some. */
function fill(days: readonly LocalDate[]): LocalDate[] {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0] ?? localDate('2027-01-01'), sorted.at(-1) ?? localDate('2027-01-01')];
  const all: LocalDate[] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) all.push(on);
  return all;
}

/** The wordings of the years. `weekdays`: what follows a date. `omit`: month and year are left out where they repeat. */
export type Wording = {
  readonly weekdays: 'none' | '周' | '星期';
  readonly range: string;
  readonly verb: string;
  readonly count: boolean;
  readonly omit: boolean;
  readonly numbered: boolean;
  readonly halfWidth: boolean;
};

export const arbitraryWording = (): fc.Arbitrary<Wording> =>
  fc.record({
    weekdays: fc.constantFrom('none', '周', '星期'),
    range: fc.constantFrom('至', '—', '———', '－', '～', '-'),
    verb: fc.constantFrom('放假', '放假调休', '放假公休'),
    count: fc.boolean(),
    omit: fc.boolean(),
    numbered: fc.boolean(),
    halfWidth: fc.boolean(),
  });

/** Writes an arrangement as a notice would. */
export function written(arranged: readonly Arranged[], year: number, wording: Wording): string {
  const { weekdays, range, verb, count, omit, numbered, halfWidth } = wording;
  const say = (on: LocalDate, before?: LocalDate): string => {
    const [yyyy, mm, dd] = on.split('-');
    const sameYear = on.slice(0, 4) === (before?.slice(0, 4) ?? `${year}`);
    const month = omit && on.slice(0, 7) === before?.slice(0, 7) ? '' : `${Number(mm)}月`;
    const day = weekdays === 'none' ? '' : `（${weekdays}${'一二三四五六日'[weekday(on) - 1]}）`;
    return `${month && !sameYear ? `${yyyy}年` : ''}${month}${Number(dd)}日${day}`;
  };
  const sections = arranged.map(({ names, off, work }, index) => {
    const [first, last] = [off[0], off.at(-1)];
    if (!first || !last) return '';
    const span = first === last ? say(first) : `${say(first)}${range}${say(last, first)}`;
    const counted = count ? `，共${off.length}天。` : '。';
    const worked = work.map((on, i) => say(on, work[i - 1])).join('、');
    const heading = `${numbered ? `${'一二三四五六七'[index]}、` : ''}${names.join('、')}：`;
    return `${heading}${span}${verb}${counted}${worked ? `${worked}上班。` : ''}`;
  });
  const text = sections.join('\n');
  return halfWidth ? text.normalize('NFKC').replaceAll('。', '.') : text;
}
