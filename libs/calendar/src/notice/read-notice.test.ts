import { notice2026 } from '../../test/calendars.js';
import { SECTIONS_2026, noticeText } from '../../test/notices.js';
import { NoticeError } from './notice-problem.js';
import type { NoticeProblem } from './notice-problem.js';
import { readNotice } from './read-notice.js';
import type { ReadNoticeOptions } from './read-notice.js';

const text = noticeText(SECTIONS_2026.join('\n'));
const whole = { ...notice2026, number: '国办发明电〔2025〕7号', publishedOn: '2025-11-04' };
const json = (changes: object) => JSON.stringify({ ...whole, ...changes });

function problemsOf(content: string, options: ReadNoticeOptions = {}): readonly NoticeProblem[] {
  try {
    readNotice(content, options);
  } catch (error) {
    if (error instanceof NoticeError) return error.problems;
    throw error;
  }
  return [];
}

it('T13: reads a notice’s own text', () => {
  expect(readNotice(text)).toEqual({ notice: whole, warnings: [] });
  expect(readNotice(`\ufeff${text}`, { year: 2026 }).notice).toEqual(whole);
});

it('T13: reads JSON of the shape of a notice', () => {
  expect(readNotice(JSON.stringify(whole, null, 2))).toEqual({ notice: whole, warnings: [] });
  expect(readNotice(`\ufeff ${json({ source: ' https://www.gov.cn/ ' })}`).notice.source).toBe(
    'https://www.gov.cn/',
  );
});

it('T13: reads YAML by the reader that it is given, and refuses it without one', () => {
  const yaml = 'year: 2026\ntitle: a notice\noff: []\n';
  const parseYaml = (content: string) => (content === yaml.trim() ? whole : undefined);
  expect(readNotice(yaml, { parseYaml }).notice).toEqual(whole);
  expect(problemsOf(yaml)).toEqual([{ code: 'notReadable', message: 'YAML is not read here' }]);
  const broken = () => {
    throw new Error('line 2');
  };
  expect(problemsOf(yaml, { parseYaml: broken })).toEqual([{ code: 'notReadable', message: 'line 2' }]);
});

it.each([
  ['{', [{ code: 'notReadable' }]],
  [json({ year: '2026' }), [{ code: 'badShape', path: 'year', expected: 'a year' }]],
  [json({ title: ' ' }), [{ code: 'badShape', path: 'title' }]],
  [json({ publishedOn: '2025-11-31' }), [{ code: 'badShape', path: 'publishedOn' }]],
  [json({ off: 'none' }), [{ code: 'badShape', path: 'off' }]],
  [json({ source: 'javascript:alert(1)' }), [{ code: 'badShape', path: 'source' }]],
  [
    json({ holidays: [] }),
    [{ code: 'badShape', path: '', expected: expect.stringMatching(/, not holidays$/) }],
  ],
  [
    json({ off: ['2026-01-01'], work: [{ on: '2026-02-30', name: '' }] }),
    [
      { code: 'badShape', path: 'off[0]' },
      { code: 'badShape', path: 'off[0].on' },
      { code: 'badShape', path: 'off[0].name' },
      { code: 'badShape', path: 'work[0].on' },
      { code: 'badShape', path: 'work[0].name' },
    ],
  ],
  [
    json({ off: [{ on: '2026-01-01', name: '元旦', days: 3 }] }),
    [{ code: 'badShape', path: 'off[0]', expected: 'only on, name, not days' }],
  ],
  [json({ off: [] }), [{ code: 'noFestival' }]],
  [json({ work: [{ on: '2026-06-15', name: '端午节' }] }), [{ code: 'makeUpOnWeekday', weekday: 1 }]],
  [json({ work: [{ on: '2026-01-03', name: '元旦' }] }), [{ code: 'statedTwice', on: '2026-01-03' }]],
  [json({ year: 2028 }), expect.arrayContaining([{ code: 'outsideYear', on: '2026-01-01', year: 2028 }])],
])('T13: refuses %s', (content, problems) => {
  expect(problemsOf(content)).toMatchObject(problems);
});

it('T13: a file for another year than the one asked for is refused', () => {
  expect(problemsOf(json({}), { year: 2027 })).toEqual([{ code: 'otherYear', wanted: 2027, stated: 2026 }]);
  expect(problemsOf(text, { year: 2027 })).toEqual([{ code: 'otherYear', wanted: 2027, stated: 2026 }]);
});

it('T13: remarks on a file as on a text', () => {
  const { work: _, number: _number, ...rest } = whole;
  expect(readNotice(JSON.stringify(rest)).warnings).toEqual([
    { code: 'notStated', what: 'number' },
    { code: 'unbalanced', net: 19, statutory: 13 },
  ]);
});
