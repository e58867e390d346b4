import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { stringify } from 'yaml';
import { NOTICE_2027, runCalendar } from '../../test/run-calendar.js';

let folder: string;
let text: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calendar-'));
  text = await readFile(NOTICE_2027, 'utf8');
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

it('T13: says what it understood, festival by festival, and what changes', async () => {
  const { out, err, code } = await runCalendar('import', NOTICE_2027);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  expect(out.split('\n').slice(0, 8)).toEqual([
    '国务院办公厅关于2027年部分节假日安排的通知  国办发明电〔2026〕99号  2026-11-04',
    '元旦  2027-01-01 Fri to 2027-01-03 Sun, 3 days',
    '春节  2027-02-05 Fri to 2027-02-12 Fri, 8 days; worked 2027-01-31 Sun, 2027-02-20 Sat',
    '清明节  2027-04-03 Sat to 2027-04-05 Mon, 3 days',
    '劳动节  2027-05-01 Sat to 2027-05-05 Wed, 5 days; worked 2027-05-08 Sat',
    '端午节  2027-06-09 Wed, 1 day',
    '中秋节  2027-09-15 Wed, 1 day',
    '国庆节  2027-10-01 Fri to 2027-10-07 Thu, 7 days; worked 2027-09-26 Sun, 2027-10-09 Sat',
  ]);
  expect(out).toContain('against the shipped calendar:\n  2027-01-02 Sat  rest day -> 休 元旦\n');
  expect(out).toContain('  20 days change, 10 of them between working and not\n');
  expect(out).not.toContain('look at this');
});

it('T13: remarks what to look at', async () => {
  const path = await file('without.txt', text.replace('国办发明电〔2026〕99号', '').replace(/五、.*\n/u, ''));
  const { out, code } = await runCalendar('import', path);
  expect(code).toBe(0);
  expect(out).toContain(
    'look at this:\n  no number (such as 国办发明电〔2025〕7号) was found\n  端午节 is missing\n  weekdays off less make-up days are 12, the law gives 13\n',
  );
});

it('T13: ends with 1 and all that does not add up', async () => {
  const path = await file('bad.txt', text.replace('除夕、周五', '除夕、周四').replace('共5天', '共6天'));
  expect(await runCalendar('import', path)).toEqual({
    out: [
      'this notice does not add up:',
      '  2027-02-05 is a Friday, but "2月5日(农历除夕、周四)" calls it a Thursday',
      '  劳动节: 6 days are stated, the dates give 5',
      '',
    ].join('\n'),
    err: '',
    code: 1,
  });
  const { problems } = JSON.parse((await runCalendar('import', path, '--json')).out);
  expect(problems).toMatchObject([
    { code: 'weekdayDiffers', on: '2027-02-05' },
    { code: 'countDiffers', stated: 6, counted: 5 },
  ]);
});

it('T13: reads JSON and YAML as the text', async () => {
  const { notice, changed, warnings } = JSON.parse((await runCalendar('import', NOTICE_2027, '--json')).out);
  expect({ days: notice.off.length, changed: changed.length, warnings }).toEqual({
    days: 28,
    changed: 20,
    warnings: [],
  });
  for (const [name, content] of [
    ['notice.json', JSON.stringify(notice)],
    ['notice.yaml', stringify(notice)],
  ] as const) {
    const again = JSON.parse((await runCalendar('import', await file(name, content), '--json')).out);
    expect(again.notice).toEqual(notice);
  }
});

it('reads what is piped in, and text that Windows saved in GB18030', async () => {
  // 二○二七年元旦：1月1日放假。 as GB18030; this machine can only decode it.
  const bytes = Uint8Array.from('d4aab5a9a3ba31d4c231c8d5b7c5bcd9a1a3'.match(/../gu) ?? [], (pair) =>
    Number.parseInt(pair, 16),
  );
  const { stdin } = process;
  Object.defineProperty(process, 'stdin', { value: Readable.from([bytes]), configurable: true });
  try {
    const { out } = await runCalendar('import', '-', '--year', '2027');
    expect(out).toContain('元旦  2027-01-01 Fri, 1 day\n');
  } finally {
    Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
  }
});

it('T13: holds a notice to the year that is asked for', async () => {
  const { out, code } = await runCalendar('import', NOTICE_2027, '--year', '2028');
  expect({ out, code }).toEqual({
    out: 'this notice does not add up:\n  the notice is for 2027, not for 2028\n',
    code: 1,
  });
});

it.each([
  [['import'], "missing required argument 'file'"],
  [['import', 'nowhere.txt'], 'nowhere.txt cannot be read'],
  [['import', NOTICE_2027, '--year', 'next'], 'Give a year of four digits.'],
])('ends with 2 and a sentence on stderr for %j', async (words, sentence) => {
  const { out, err, code } = await runCalendar(...words);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain(sentence);
});
