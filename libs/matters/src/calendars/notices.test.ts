import { readFileSync } from 'node:fs';
import { compileCalendar, parseNotice, withNotice } from '@countersign/calendar';
import type { NoticeDay, NoticeError, YearNotice } from '@countersign/calendar';
import { cnNotices } from './cn-notices.js';
import { cnCalendar } from './index.js';

/** The notices' own texts, 2004 to 2026; for 2007 with the table that the page has above it. */
const textOf = (year: number) =>
  readFileSync(new URL(`../../test/notices/${year}.txt`, import.meta.url), 'utf8');

const MEMORIAL = '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日';
const day = (on: string, name: string): NoticeDay => ({ on, name });
type Change = {
  readonly off: readonly NoticeDay[];
  readonly work: readonly NoticeDay[];
  drop?: readonly string[];
};
/** What a second document changed within the year, and the shipped notice has in it. */
const CHANGED: Readonly<Record<number, Change>> = {
  2015: {
    off: [day('2015-09-03', MEMORIAL), day('2015-09-04', MEMORIAL), day('2015-09-05', MEMORIAL)],
    work: [day('2015-09-06', MEMORIAL)],
  },
  2019: {
    off: [day('2019-05-02', '劳动节'), day('2019-05-03', '劳动节'), day('2019-05-04', '劳动节')],
    work: [day('2019-04-28', '劳动节'), day('2019-05-05', '劳动节')],
  },
  2020: {
    off: [day('2020-01-31', '春节'), day('2020-02-01', '春节'), day('2020-02-02', '春节')],
    work: [],
    drop: ['2020-02-01'],
  },
};

function changed(notice: YearNotice): Pick<YearNotice, 'off' | 'work'> {
  const { off, work, drop = [] } = CHANGED[notice.year] ?? { off: [], work: [] };
  const ascending = (a: NoticeDay, b: NoticeDay) => (a.on < b.on ? -1 : 1);
  return {
    off: [...notice.off, ...off].sort(ascending),
    work: [...notice.work.filter(({ on }) => !drop.includes(on)), ...work].sort(ascending),
  };
}

const shipped = cnNotices.map((notice) => [notice.year, notice] as const);

it.each(shipped)('T3: reads the notice of %i as it is shipped, with nothing to remark', (year, expected) => {
  const { notice, warnings } = parseNotice(textOf(year));
  expect(changed(notice)).toEqual({ off: expected.off, work: expected.work });
  expect({ title: notice.title, number: notice.number }).toEqual({
    title: expected.title,
    number: expected.number,
  });
  expect(warnings).toEqual([]);
});

it.each(shipped)(
  'T13: reads the date of the notice of %i, which is not after it was put on line',
  (year, expected) => {
    const { publishedOn = '' } = parseNotice(textOf(year)).notice;
    expect(publishedOn).toMatch(new RegExp(`^${year - 1}-1[0-2]-`));
    if (expected.publishedOn) expect(publishedOn <= expected.publishedOn).toBe(true);
  },
);

it.each(shipped)(
  'reads the notice of %i in half-width signs, without its breaks, and with more of them',
  (year) => {
    const text = textOf(year);
    const { notice } = parseNotice(text);
    expect(parseNotice(text.normalize('NFKC').replaceAll('。', '.')).notice).toEqual(notice);
    expect(parseNotice(text.replaceAll('\n', '')).notice).toEqual(notice);
    expect(parseNotice(text.replace(/(?<=.)(?=[年月日一-龥（])/gu, ' \u3000')).notice).toEqual(notice);
    expect(parseNotice(text.replace(/(?<=[日）])至/gu, '－').replaceAll('\n', '\r\n\r\n')).notice).toEqual(
      notice,
    );
  },
);

it.each([
  [
    2015,
    '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知\n9月3日至5日调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，9月6日（星期日）上班。',
    'noFestival',
  ],
  [
    2019,
    '国务院办公厅关于调整2019年劳动节假期安排的通知\n经国务院批准，现将调整2019年劳动节假期安排通知如下。\n2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。',
    'amendment',
  ],
  [
    2020,
    '国务院办公厅关于延长2020年春节假期的通知\n延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。',
    'amendment',
  ],
])('T13: refuses what changed a part of %i: it would replace the whole', (year, text, code) => {
  try {
    parseNotice(text, { year });
    throw new Error('was read');
  } catch (error) {
    expect((error as NoticeError).problems).toMatchObject([{ code }]);
  }
});

it.each(shipped)('T13: importing the notice of %i again gives a calendar that compiles', (year) => {
  const next = withNotice(cnCalendar, parseNotice(textOf(year)).notice);
  expect(compileCalendar(next).version).toBe(cnCalendar.version + 1);
  expect(next.notices).toHaveLength(cnCalendar.notices.length);
});
