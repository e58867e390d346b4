import { NOTICE_2027, runCalendar } from '../../test/run-calendar.js';

it('T3: shows a year, its notice, its working days and its months', async () => {
  const { out, err, code } = await runCalendar('show', '2026');
  expect({ err, code }).toEqual({ err: '', code: 0 });
  expect(out).toContain(
    '2026: 国务院办公厅关于2026年部分节假日安排的通知 国办发明电〔2025〕7号\n248 working days\n',
  );
  expect(out).toContain(' 5休  6休  7休  8    9   10班 11.');
  expect(out.match(/2026-\d\d {2}/gu)).toHaveLength(12);
});

it('T13: says that a year without a notice is provisional', async () => {
  const { out, code } = await runCalendar('show', '2027');
  expect(code).toBe(0);
  expect(out).toMatch(/^2027 is provisional: no holiday notice has been published for it/u);
  expect(out).toContain('--calendar installed');
  expect(out).toContain('休 9-10 春节（补休）');
});

it('T13: shows a year as a notice would have it', async () => {
  const { out } = await runCalendar('show', '2027', '--calendar', NOTICE_2027);
  expect(out).toMatch(/^2027: .*〔2026〕99号\n248 working days\n/u);
  expect(out).toContain('班 20 春节');
});

it('prints all facts as JSON', async () => {
  const facts = JSON.parse((await runCalendar('show', '2026', '--json')).out);
  expect(facts).toMatchObject({ year: 2026, provisional: false, workingDays: 248 });
  expect(facts.notice).toEqual({
    title: '国务院办公厅关于2026年部分节假日安排的通知',
    number: '国办发明电〔2025〕7号',
    publishedOn: '2025-11-04',
  });
  expect(facts.days).toHaveLength(365);
  expect(facts.days[282]).toEqual({
    on: '2026-10-10',
    working: true,
    kind: 'makeUp',
    name: '国庆节',
    provisional: false,
  });
  const provisional = JSON.parse((await runCalendar('show', '2028', '--json')).out);
  expect(provisional).toMatchObject({ provisional: true, notice: null });
  expect(provisional.days).toHaveLength(366);
});

it.each([
  [['show'], "missing required argument 'year'"],
  [['show', '26'], 'Give a year of four digits.'],
  [['show', '2051'], 'Give a year from 2004 to 2050.'],
  [['show', '2026', '--calendar', 'nowhere.json'], 'nowhere.json'],
])('ends with 2 and a sentence on stderr for %j', async (words, sentence) => {
  const { out, err, code } = await runCalendar(...words);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain(sentence);
});
