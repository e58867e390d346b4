// Makes libs/matters/src/calendars/cn-notices.ts from the raw data of the npm package `chinese-days`
// (dates and names only; its Date functions depend on the process's time zone and are never called).
//
//   node tools/import-calendar.mjs && npx prettier --write libs/matters/src/calendars/cn-notices.ts
//
// This is for what is shipped; an installation takes a new year's notice in by itself (T13). A new year: raise the version of
// `chinese-days`, add the notice to NOTICES below and its text to libs/matters/test/notices, run, read the difference, and
// raise `version` in libs/matters/src/calendars/index.ts.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const SOURCE = new URL('../node_modules/chinese-days/dist/chinese-days.json', import.meta.url);
const TARGET = new URL('../libs/matters/src/calendars/cn-notices.ts', import.meta.url);
const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;

const SITE = 'https://www.gov.cn/';
const LIBRARY = 'zhengce/zhengceku/';
/**
 * Number, date of publication and address on the government's site, where they are certain. Absent: not checked, so not
 * stated. (2004 and 2005 were signed on 2003-12-18 and 2004-12-17; the day they were made public is not known.)
 */
const NOTICES = {
  2004: { number: '国办发明电〔2003〕53号' },
  2005: { number: '国办发明电〔2004〕52号' },
  2006: {
    number: '国办发明电〔2005〕35号',
    publishedOn: '2005-12-22',
    page: 'jrzg/2005-12/22/content_133837.htm',
  },
  2007: {
    number: '国办发明电〔2006〕49号',
    publishedOn: '2006-12-18',
    page: 'fwxx/sh/2006-12/18/content_471877.htm',
  },
  2008: {
    number: '国办发明电〔2007〕52号',
    publishedOn: '2007-12-18',
    page: 'zwgk/2007-12/18/content_837184.htm',
  },
  2009: {
    number: '国办发明电〔2008〕42号',
    publishedOn: '2008-12-10',
    page: 'zwgk/2008-12/10/content_1174014.htm',
  },
  2010: {
    number: '国办发明电〔2009〕27号',
    publishedOn: '2009-12-08',
    page: 'zwgk/2009-12/08/content_1482691.htm',
  },
  2011: {
    number: '国办发明电〔2010〕40号',
    publishedOn: '2010-12-10',
    page: 'zwgk/2010-12/10/content_1762643.htm',
  },
  2012: {
    number: '国办发明电〔2011〕45号',
    publishedOn: '2011-12-06',
    page: 'zwgk/2011-12/06/content_2012097.htm',
  },
  2013: {
    number: '国办发明电〔2012〕33号',
    publishedOn: '2012-12-10',
    page: 'zwgk/2012-12/10/content_2286598.htm',
  },
  2014: {
    number: '国办发明电〔2013〕28号',
    publishedOn: '2013-12-11',
    page: 'zwgk/2013-12/11/content_2546204.htm',
  },
  2015: {
    number: '国办发明电〔2014〕28号',
    publishedOn: '2014-12-16',
    page: 'zhengce/content/2014-12/16/content_9302.htm',
    changedBy: '国发明电〔2015〕1号',
  },
  2016: {
    number: '国办发明电〔2015〕18号',
    publishedOn: '2015-12-10',
    page: LIBRARY + '2015-12/10/content_10394.htm',
  },
  2017: {
    number: '国办发明电〔2016〕17号',
    publishedOn: '2016-12-01',
    page: LIBRARY + '2016-12/01/content_5141603.htm',
  },
  2018: {
    number: '国办发明电〔2017〕12号',
    publishedOn: '2017-11-30',
    page: LIBRARY + '2017-11/30/content_5243579.htm',
  },
  2019: {
    number: '国办发明电〔2018〕15号',
    publishedOn: '2018-12-06',
    page: LIBRARY + '2018-12/06/content_5346276.htm',
    changedBy: '国办发明电〔2019〕3号',
  },
  2020: {
    number: '国办发明电〔2019〕16号',
    publishedOn: '2019-11-21',
    page: LIBRARY + '2019-11/21/content_5454164.htm',
    changedBy: '国办发明电〔2020〕1号',
  },
  2021: {
    number: '国办发明电〔2020〕27号',
    publishedOn: '2020-11-25',
    page: LIBRARY + '2020-11/25/content_5564127.htm',
  },
  2022: {
    number: '国办发明电〔2021〕11号',
    publishedOn: '2021-10-25',
    page: LIBRARY + '2021-10/25/content_5644835.htm',
  },
  2023: {
    number: '国办发明电〔2022〕16号',
    publishedOn: '2022-12-08',
    page: LIBRARY + '2022-12/08/content_5730844.htm',
  },
  2024: {
    number: '国办发明电〔2023〕7号',
    publishedOn: '2023-10-25',
    page: LIBRARY + '202310/content_6911528.htm',
  },
  2025: {
    number: '国办发明电〔2024〕12号',
    publishedOn: '2024-11-12',
    page: LIBRARY + '202411/content_6986383.htm',
  },
  2026: {
    number: '国办发明电〔2025〕7号',
    publishedOn: '2025-11-04',
    page: LIBRARY + '202511/content_7047091.htm',
  },
};

/** What `chinese-days` 1.5.7 lacks against the notices' own text. Only the first one changes a working day. */
const MISSING = {
  work: { '2005-12-31': '元旦' }, // 国办发明电〔2005〕35号: 12月31日（星期六）上班
  off: {
    '2011-06-05': '端午节', // 6月4日至6日放假公休
    '2012-06-23': '端午节', // 6月22日至24日放假公休
    '2015-09-05': '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日', // 9月3日至5日调休放假
  },
};

/** What it has too much: weekends that a notice joins to a holiday (`与周末连休`) or encloses, but does not name. */
const NOT_NAMED = new Set([
  '2014-04-06', // 4月5日放假，4月7日（星期一）补休
  ...['2019-04-06', '2019-04-07', '2019-06-08', '2019-06-09', '2019-09-14', '2019-09-15'],
]);

const NAMES = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };
/** `"Dragon Boat Festival,端午,1"` is English, Chinese, statutory days. */
const chineseName = (text) => NAMES[text.split(',')[1]] ?? text.split(',')[1];

/** December belongs to the notice of the next year: so far only New Year's Day has reached back into it. */
function noticeYear(on) {
  const year = Number(on.slice(0, 4));
  return on.slice(5, 7) === '12' ? year + 1 : year;
}

function daysOf(year, raw, missing) {
  const named = Object.entries(raw)
    .filter(([on]) => !NOT_NAMED.has(on))
    .map(([on, text]) => [on, chineseName(text)]);
  for (const on of Object.keys(missing))
    if (on in raw) throw new Error(`${on} is no longer missing: drop it here`);
  return [...named, ...Object.entries(missing)]
    .filter(([on]) => noticeYear(on) === year)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, name]) => ({ on, name }));
}

const { holidays, workdays } = JSON.parse(await readFile(SOURCE, 'utf8'));
for (const on of NOT_NAMED) if (!(on in holidays)) throw new Error(`${on} is no longer listed: drop it here`);
const notices = [];
for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
  const { number, publishedOn, page, changedBy } = NOTICES[year] ?? {};
  const source = [page && SITE + page, changedBy && `changed by ${changedBy}`].filter(Boolean).join('; ');
  notices.push({
    year,
    title: `国务院办公厅关于${year}年部分节假日安排的通知`,
    ...(number && { number }),
    ...(publishedOn && { publishedOn }),
    ...(source && { source }),
    off: daysOf(year, holidays, MISSING.off),
    work: daysOf(year, workdays, MISSING.work),
  });
}

await writeFile(
  TARGET,
  `// Made by tools/import-calendar.mjs from chinese-days 1.5.7. Do not edit: correct the tool and run it again.
import type { YearNotice } from '@countersign/calendar';

/** The State Council's holiday notices, ${FIRST_YEAR} to ${LAST_YEAR}, changes within the year included (rules T3, T13). */
export const cnNotices: readonly YearNotice[] = ${JSON.stringify(notices)};
`,
);
for (const { year, off, work } of notices)
  console.log(`${year}: ${off.length} days off, ${work.length} make-up days`);
console.log(`wrote ${fileURLToPath(TARGET)}`);
