import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withOverride } from '@countersign/calendar';
import { cnCalendar } from '@countersign/matters';
import { NOTICE_2027, runCalendar } from '../../test/run-calendar.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'calendar-'))));
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const storm = { on: '2030-08-05', working: false, reason: '台风停工' };

it('T13: shows the days that an override changes, in a year without a notice too', async () => {
  const after = await file('storm.json', withOverride(cnCalendar, storm));
  expect(await runCalendar('diff', 'shipped', after)).toEqual({
    out: '2030-08-05 Mon  working day -> 休 台风停工 (local)\n1 day changes, 1 of them between working and not\n',
    err: '',
    code: 1,
  });
  const { changed } = JSON.parse((await runCalendar('diff', after, 'shipped', '--json')).out);
  expect(changed).toMatchObject([
    { on: '2030-08-05', before: { working: false, kind: 'override' }, after: { working: true } },
  ]);
});

it('T13: shows what a notice changes, and that a calendar does not differ from itself', async () => {
  const { out, code } = await runCalendar('diff', 'shipped', NOTICE_2027);
  expect(out).toContain('2027-02-20 Sat  rest day -> 班 春节\n');
  expect(out).toContain('20 days change, 10 of them between working and not\n');
  expect(code).toBe(1);
  expect(await runCalendar('diff', 'shipped', 'shipped')).toEqual({
    out: 'no day changes\n',
    err: '',
    code: 0,
  });
});

it.each([
  ['{', 'JSON'],
  [{ notices: 1 }, 'notices, overrides and businessHours must be lists'],
  [{ ...cnCalendar, businessHours: [] }, 'there are no business hours'],
  [{ name: 'countersign' }, 'expected only year, title'],
  ['放假通知', 'does not say for which year'],
])('ends with 2 and a sentence on stderr for a file with %j', async (content, sentence) => {
  const { out, err, code } = await runCalendar('diff', 'shipped', await file('bad', content));
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain(sentence);
});
