import fc from 'fast-check';
import { notice2026, dataOf } from '../../test/calendars.js';
import { SECTIONS_2026, arbitraryNotice, arbitraryWording, noticeText, written } from '../../test/notices.js';
import { withNotice } from '../change-calendar.js';
import { compileCalendar } from '../compile-calendar.js';
import { NoticeError } from './notice-problem.js';
import type { NoticeProblem } from './notice-problem.js';
import { parseNotice } from './parse-notice.js';

const text2026 = noticeText(SECTIONS_2026.join('\n'));

/** The notice of 2026 with one section, from 1, worded otherwise. */
const withSection = (number: number, text: string) =>
  noticeText(SECTIONS_2026.map((section, index) => (index === number - 1 ? text : section)).join('\n'));

function problemsOf(text: string, options = {}): readonly NoticeProblem[] {
  try {
    parseNotice(text, options);
  } catch (error) {
    if (error instanceof NoticeError) return error.problems;
    throw error;
  }
  return [];
}

const daysOf = (text: string, year?: number) => {
  const { notice } = parseNotice(text, year === undefined ? {} : { year });
  return { off: notice.off.map(({ on }) => on), work: notice.work.map(({ on }) => on) };
};

it('T3: reads 国办发明电〔2025〕7号', () => {
  expect(parseNotice(text2026)).toEqual({
    notice: { ...notice2026, number: '国办发明电〔2025〕7号', publishedOn: '2025-11-04' },
    warnings: [],
  });
});

it.each([
  ['元旦：1月1日放假1天。', ['2026-01-01'], []],
  ['元旦：1月1日放假。', ['2026-01-01'], []],
  ['元旦：1月1日放假，与周末连休。', ['2026-01-01'], []],
  ['元旦：1月1日放假，1月2日（星期五）补休。', ['2026-01-01', '2026-01-02'], []],
  ['元旦：1月1日（周四）放假，共1天，1月4日（周日）照常上班。', ['2026-01-01'], ['2026-01-04']],
  ['元旦：2025年12月31日至2026年1月1日放假调休，共两天。', ['2025-12-31', '2026-01-01'], []],
  ['元旦：12月31日至1月1日放假。12月28日（星期日）上班。', ['2025-12-31', '2026-01-01'], ['2025-12-28']],
  ['元旦：1月1日放假。12月27日（周六）、28日（周日）上班。', ['2026-01-01'], ['2025-12-27', '2025-12-28']],
  [
    '元旦：1月1日放假，2025年12月28日（星期日）公休日调至1月2日（星期五）。',
    ['2026-01-01', '2026-01-02'],
    ['2025-12-28'],
  ],
  [
    '元旦：1月1日至4日放假，其中1日为法定节假日，3日、4日照常公休，1月3日（星期六）公休日调至2日。',
    ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'],
    [],
  ],
  [
    '元旦：1月1日至3日（周四至周六）放假，共３天。1月4日星期日上班。',
    ['2026-01-01', '2026-01-02', '2026-01-03'],
    ['2026-01-04'],
  ],
  [
    '元旦：1月1至2日放假，1月3日（周六），1月4日（周日）上班。',
    ['2026-01-01', '2026-01-02'],
    ['2026-01-03', '2026-01-04'],
  ],
  ['元旦：1月1日放假，10日和11日正常上班。', ['2026-01-01'], ['2026-01-10', '2026-01-11']],
  ['“新年”：1月1日放假，1月2日（星期五）起正常上班。', ['2026-01-01'], []],
  ['一. 元旦 1 月 1 日 （ 周 四 ） 放 假 。', ['2026-01-01'], []],
])('reads %s', (text, off, work) => {
  expect(daysOf(noticeText(text))).toEqual({ off, work });
});

it('T3: of two festivals together, the lesser names its own day only', () => {
  const text = '一、中秋节、国庆节：9月25日至10月7日放假调休，共13天。9月20日（周日）上班。';
  const { notice } = parseNotice(noticeText(text));
  expect(notice.off.filter(({ name }) => name === '中秋节')).toEqual([{ on: '2026-09-25', name: '中秋节' }]);
  expect(notice.off.filter(({ name }) => name === '国庆节')).toHaveLength(12);
  expect(notice.work).toEqual([{ on: '2026-09-20', name: '国庆节' }]);
});

it('takes the year from the text, or from who asks, and both must agree', () => {
  const bare = SECTIONS_2026.join('\n');
  expect(problemsOf(bare)).toEqual([{ code: 'noYear' }]);
  expect(problemsOf(bare, { year: 26 })).toEqual([{ code: 'noYear' }]);
  expect(problemsOf(`0001年元旦\n${bare}`)).toEqual([{ code: 'noYear' }]);
  expect(parseNotice(bare, { year: 2026 }).notice.year).toBe(2026);
  expect(parseNotice(text2026, { year: 2026 }).notice.year).toBe(2026);
  expect(problemsOf(text2026, { year: 2027 })).toEqual([{ code: 'otherYear', wanted: 2027, stated: 2026 }]);
});

it.each([
  [
    2,
    '二、春节：2月15日（周一）至23日（周一）放假，共9天。',
    [{ code: 'weekdayDiffers', on: '2026-02-15', stated: 1, actual: 7 }],
  ],
  [
    2,
    '二、春节：2月15日至23日放假调休，共8天。',
    [{ code: 'countDiffers', festival: '春节', stated: 8, counted: 9 }],
  ],
  [3, '三、清明节：4月5日放假2天。', [{ code: 'countDiffers', stated: 2, counted: 1 }]],
  [
    4,
    '四、劳动节：5月1日至5日放假调休，共5天。5月11日上班。',
    [{ code: 'makeUpOnWeekday', on: '2026-05-11', weekday: 1 }],
  ],
  [
    4,
    '四、劳动节：5月1日至5日放假调休，5月2日（周六）上班。',
    [{ code: 'statedTwice', on: '2026-05-02', names: ['劳动节放假', '劳动节上班'] }],
  ],
  [
    6,
    '六、中秋节：9月25日至27日放假，共3天。9月20日（周日）上班。',
    [{ code: 'statedTwice', on: '2026-09-20', names: ['中秋节上班', '国庆节上班'] }],
  ],
  [
    6,
    '六、中秋节：9月25日至10月1日放假。',
    [{ code: 'statedTwice', on: '2026-10-01', names: ['中秋节放假', '国庆节放假'] }],
  ],
  [1, '一、元旦：2026年12月31日至2027年1月2日放假。', [{ code: 'outsideYear', on: '2027-01-02' }]],
  [1, '一、元旦：2025年11月30日（周日）上班，1月1日放假。', [{ code: 'outsideYear', on: '2025-11-30' }]],
  [2, '二、春节：2月15日至30日放假。', [{ code: 'noSuchDate', quote: '30日' }]],
  [2, '二、春节：2月15日至13日放假。', [{ code: 'backwards', from: '2026-02-15', to: '2026-02-13' }]],
  [
    5,
    '五、端午节：6月19日至21日放假，其中6月18日（星期四）为法定节假日。',
    [{ code: 'notOff', on: '2026-06-18' }],
  ],
])('T13: refuses section %i as %s', (number, text, problems) => {
  expect(problemsOf(withSection(number, text))).toMatchObject(problems);
});

it('T13: names everything that does not add up at once, in sentences too', () => {
  const text = withSection(2, '二、春节：2月15日（周一）至23日（周一）放假，共8天。2月27日上班。');
  expect(problemsOf(text).map(({ code }) => code)).toEqual([
    'weekdayDiffers',
    'countDiffers',
    'makeUpOnWeekday',
  ]);
  expect(() => parseNotice(text)).toThrow(
    '2026-02-15 is a Sunday, but "2月15日(周一)" calls it a Monday; 春节: 8 days are stated, the dates give 9; ' +
      'the make-up day 2026-02-27 is a Friday, no Saturday or Sunday',
  );
});

it.each([
  ['nothing', '', 'noYear'],
  ['another text', '2026年工作要点：3月1日开会。', 'noYear'],
  ['a notice of something else', noticeText('请各单位于3月1日前报送材料。'), 'noFestival'],
  [
    'one that changes a part',
    '国务院办公厅关于调整2026年劳动节假期安排的通知\n劳动节：5月1日至4日放假。',
    'amendment',
  ],
])('T13: refuses %s', (_, text, code) => {
  expect(problemsOf(text)).toMatchObject([{ code }]);
});

it('T13: remarks what is not stated', () => {
  const { notice, warnings } = parseNotice(`2026年元旦等安排如下\n${SECTIONS_2026.join('\n')}`);
  expect(notice.title).toBe('国务院办公厅关于2026年部分节假日安排的通知');
  expect(warnings).toEqual(['title', 'number', 'publishedOn'].map((what) => ({ code: 'notStated', what })));
});

it.each([
  [
    3,
    '',
    [
      { code: 'festivalMissing', festival: '清明节' },
      { code: 'unbalanced', net: 12, statutory: 13 },
    ],
  ],
  [3, '三、清明节：4月3日至5日放假，共3天。', []],
  [
    5,
    '五、端午节：6月12日至14日放假，共3天。',
    [{ code: 'festivalWorks', festival: '端午节', on: '2026-06-19' }],
  ],
  [3, '三、清明节：4月4日至6日放假，4月9日另行通知。', [{ code: 'unread', quote: '4月9日' }]],
  [1, '一、元旦：1月1日至3日放假。', [{ code: 'unbalanced', net: 14, statutory: 13 }]],
  [
    7,
    `${SECTIONS_2026[6]}\n八、抗战胜利纪念日：9月3日（周四）放假1天。`,
    [
      { code: 'newFestival', name: '抗战胜利纪念日' },
      { code: 'unbalanced', net: 14, statutory: 13 },
    ],
  ],
])('T13: reads section %i as "%s" with remarks', (number, text, warnings) => {
  expect(parseNotice(withSection(number, text)).warnings).toEqual(warnings);
});

it('a weekday off before and after the festival is unremarked where it is made up', () => {
  expect(daysOf(withSection(3, '三、清明节：4月5日放假，不调休，4月6日补休。')).off).toContain('2026-04-06');
});

it('reads a page with a table above the text and news below it', () => {
  const page = `索 引 号：	000014349/2025-00216	发布日期：	2025年11月05日\n发文字号：国办发明电〔2025〕7号\n${text2026}\n相关新闻 2025年12月1日 春节：怎么买票`;
  expect(parseNotice(page)).toEqual({
    notice: { ...notice2026, number: '国办发明电〔2025〕7号', publishedOn: '2025-11-05' },
    warnings: [],
  });
});

it('on a page that names other notices, takes the year that is asked for', () => {
  const page = `国务院办公厅关于2025年部分节假日安排的通知 国办发明电〔2024〕12号\n${text2026}`;
  expect(parseNotice(page, { year: 2026 })).toEqual(parseNotice(text2026));
  expect(problemsOf(page)).toContainEqual({
    code: 'weekdayDiffers',
    on: '2025-01-01',
    stated: 4,
    actual: 3,
    quote: '1月1日(周四)',
  });
});

it('reads a page that gives the arrangement twice, and refuses one that gives it in two ways', () => {
  const summary = '元旦：1月1日至3日放假，共3天。1月4日（周日）上班。';
  expect(parseNotice(`${summary}\n${text2026}`)).toEqual(parseNotice(text2026));
  expect(problemsOf(`元旦：1月1日放假。\n${text2026}`)).toMatchObject([
    { code: 'statedTwice', on: '2026-01-01', names: ['元旦放假', '元旦放假'] },
  ]);
});

it.each([
  ['国办发明电[2025]7号', '国办发明电〔2025〕7号'],
  ['国办发明电【2025】 7 号', '国办发明电〔2025〕7号'],
  ['国办发明电（２０２５）第７号', '国办发明电〔2025〕7号'],
  ['国办发〔2025〕12号', '国办发〔2025〕12号'],
])('writes the number %s as %s', (written, number) => {
  expect(parseNotice(text2026.replace('国办发明电〔2025〕7号', written)).notice.number).toBe(number);
});

it.each([
  ['二〇二五年十一月四日', '2025-11-04'],
  ['二○二五年十月三十一日', '2025-10-31'],
  ['2025 年 12 月 25 日', '2025-12-25'],
  ['2025年13月4日', undefined],
])('reads the date of publication %s as %s', (written, on) => {
  expect(parseNotice(text2026.replace('2025年11月4日', written)).notice.publishedOn).toBe(on);
});

it('property: reads back any arrangement in any wording', () => {
  fc.assert(
    fc.property(arbitraryNotice(), arbitraryWording(), ({ notice, arranged }, wording) => {
      const text = noticeText(written(arranged, notice.year, wording), notice.year);
      expect(parseNotice(text).notice).toEqual(notice);
    }),
  );
});

it('property: T3: a wrong weekday anywhere is refused', () => {
  const places = [...text2026.matchAll(/周([一二三四五六日])/gu)].map(({ index }) => index + 1);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom(...'一二三四五六日'), (at, sign) => {
      fc.pre(text2026[at] !== sign);
      const codes = problemsOf(text2026.slice(0, at) + sign + text2026.slice(at + 1)).map(({ code }) => code);
      expect(codes).toContain('weekdayDiffers');
    }),
  );
});

it('property: whatever is done to the text, it is refused or gives a notice that compiles', () => {
  const mangled = fc
    .array(
      fc.record({
        at: fc.nat(text2026.length),
        drop: fc.nat(6),
        put: fc.oneof(
          fc.constantFrom(
            '月',
            '日',
            '至',
            '、',
            '（',
            '上班',
            '放假',
            '2027年',
            '12月',
            '元旦：',
            '共9天',
            '。',
          ),
          fc.integer({ min: 0, max: 99 }).map(String),
          fc.constant(''),
        ),
      }),
      { maxLength: 6 },
    )
    .map((edits) =>
      edits.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), text2026),
    );
  fc.assert(
    fc.property(mangled, (text) => {
      if (problemsOf(text).length > 0) return;
      const { notice } = parseNotice(text);
      compileCalendar(withNotice(dataOf({ notices: [] }), notice));
    }),
    { numRuns: 500 },
  );
});
