import { localDate, parseInstant } from '@countersign/calendar';
import type { Actor } from '../model.js';
import { issueContent, type PoolArticle } from './issue-content.js';
import {
  issueActions,
  issueRefusal,
  stepIssue,
  type ArticleFacts,
  type IssueAct,
  type IssueEvent,
  type IssueState,
} from './issue.js';
import { periodicalSchema } from './periodical.js';

const t = (zh: string) => ({ zh, en: zh });
const periodical = periodicalSchema.parse({
  ...{ id: 'bulletin', version: 1, title: t('政务信息'), issuer: t('市政府办公室') },
  ...{
    numbering: '{year}年第{n}期',
    desk: { unit: 'infodesk' },
    chiefEditor: { unit: 'office', post: 'head' },
  },
  columns: [
    { id: 'news', title: t('工作动态') },
    { id: 'views', title: t('对策建议') },
  ],
});
const at = parseInstant('2026-06-15T09:00:00+08:00');
const person = (unit: string, post: string): Actor => ({ person: `${unit}.${post}`, name: unit, unit, post });
const editor = person('infodesk', 'editor');
const chief = person('office', 'head');
const clear: ArticleFacts = { isCleared: true, issue: null, isPublished: false };
const publication = { on: localDate('2026-06-15'), year: 2026, n: 1, number: '2026年第1期', digest: 'd' };

const begin = { type: 'BEGIN', by: editor, at, periodical: { id: 'bulletin', version: 1 } } as const;
const arrange = (...placements: [string, string][]): IssueEvent & IssueAct => {
  const placed = placements.map(([article, column]) => ({ article, column }));
  return { type: 'ARRANGE', by: editor, at, corrections: [], placements: placed };
};
const play = (...events: IssueEvent[]): IssueState =>
  events.reduce<IssueState | null>((state, event) => stepIssue(state, event), null)!;
const codeOf = (state: IssueState | null, act: IssueAct, articles: Record<string, ArticleFacts> = {}) =>
  issueRefusal(periodical, state, act, { issue: 'this', articles })?.code ?? null;

const assembled = play(begin, arrange(['a', 'news']));
const presented = stepIssue(assembled, { type: 'PRESENT', by: editor, at });
const signed = stepIssue(presented, { type: 'SIGN', by: chief, at });
const published = stepIssue(signed, { type: 'PUBLISH', by: editor, at, ...publication });

describe('an issue', () => {
  it('is begun and assembled by the desk only (B4)', () => {
    expect(codeOf(null, begin)).toBeNull();
    expect(codeOf(null, { ...begin, by: person('drc', 'head') })).toBe('NOT_THE_DESK');
    expect(codeOf(assembled, { ...arrange(['a', 'news']), by: chief }, { a: clear })).toBe('NOT_THE_DESK');
  });

  it('is signed by the chief editor, in person', () => {
    expect(codeOf(presented, { type: 'SIGN', by: editor, at })).toBe('NOT_THE_CHIEF_EDITOR');
    const delegate = { ...chief, for: { person: 'x', name: 'x', delegation: 'd' } };
    expect(codeOf(presented, { type: 'SIGN', by: delegate, at })).toBe('IN_PERSON');
    expect(codeOf(presented, { type: 'SIGN', by: chief, at })).toBeNull();
  });

  it('takes only what was cleared (B1, D5)', () => {
    const act = arrange(['a', 'news']);
    expect(codeOf(assembled, act, { a: clear })).toBeNull();
    expect(codeOf(assembled, act, { a: { ...clear, isCleared: false } })).toBe('NOT_CLEARED');
    expect(codeOf(assembled, act)).toBe('ARTICLE_NOT_FOUND');
  });

  it('takes an article once, that stands in no other (B2)', () => {
    expect(codeOf(assembled, arrange(['a', 'news'], ['a', 'views']), { a: clear })).toBe('ALREADY_PLACED');
    expect(codeOf(assembled, arrange(['a', 'news']), { a: { ...clear, issue: 'other' } })).toBe(
      'ALREADY_PLACED',
    );
    expect(codeOf(assembled, arrange(['a', 'news']), { a: { ...clear, issue: 'this' } })).toBeNull();
  });

  it('has the columns of its periodical', () => {
    expect(codeOf(assembled, arrange(['a', 'sport']), { a: clear })).toBe('BAD_INPUT');
  });

  it('corrects what was published, with words', () => {
    const note = (text: string): IssueAct => {
      const corrections = [{ article: 'old', text }];
      return { type: 'ARRANGE', by: editor, at, placements: [], corrections };
    };
    const old = { ...clear, isPublished: true };
    expect(codeOf(assembled, note('数字应为12'), { old })).toBeNull();
    expect(codeOf(assembled, note(' '), { old })).toBe('TEXT_REQUIRED');
    expect(codeOf(assembled, note('数字应为12'), { old: clear })).toBe('ARTICLE_NOT_FOUND');
  });

  it('is not presented empty, and not changed while it is presented', () => {
    expect(codeOf(play(begin), { type: 'PRESENT', by: editor, at })).toBe('ISSUE_EMPTY');
    expect(codeOf(presented, arrange(['a', 'news']), { a: clear })).toBe('ISSUE_NOT_READY');
    expect(codeOf(assembled, { type: 'PUBLISH', by: editor, at })).toBe('ISSUE_NOT_READY');
  });

  it('is returned with a reason, and loses the signature', () => {
    expect(codeOf(signed, { type: 'RETURN', by: chief, at, reason: ' ' })).toBe('REASON_REQUIRED');
    const returned = stepIssue(signed, { type: 'RETURN', by: chief, at, reason: '调整顺序' });
    expect(returned).toMatchObject({ stage: 'assembling', returned: { reason: '调整顺序' } });
    expect(returned).not.toHaveProperty('signed');
  });

  it('never changes once it is published (B3)', () => {
    const acts: IssueAct[] = [
      arrange(['a', 'news']),
      { type: 'PRESENT', by: editor, at },
      { type: 'RETURN', by: chief, at, reason: 'x' },
      { type: 'PUBLISH', by: editor, at },
      { type: 'DISCARD', by: editor, at, reason: 'x' },
    ];
    for (const act of acts) expect(codeOf(published, act, { a: clear })).toBe('ISSUE_PUBLISHED');
  });

  it('whoever has seen an older one is told so', () => {
    const act: IssueAct = { type: 'PRESENT', by: editor, at };
    expect(issueRefusal(periodical, assembled, act, { issue: 'this', articles: {}, seen: 1 })?.code).toBe(
      'STALE',
    );
  });

  it('offers what it accepts', () => {
    expect(issueActions(periodical, assembled, editor)).toEqual(['ARRANGE', 'PRESENT', 'DISCARD']);
    expect(issueActions(periodical, assembled, chief)).toEqual([]);
    expect(issueActions(periodical, presented, chief)).toEqual(['RETURN', 'SIGN']);
    expect(issueActions(periodical, signed, editor)).toEqual(['PUBLISH']);
    expect(issueActions(periodical, published, chief)).toEqual([]);
  });

  it('stays JSON to the letter', () => {
    for (const state of [assembled, presented, signed, published])
      expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  });
});

it('the text of an issue: columns in the order of the periodical, no empty ones, articles in that of the issue', () => {
  const article = (id: string): PoolArticle => ({
    ...{ id, title: id, body: id, note: null, units: ['drc'], pictures: [] },
  });
  const state = play(begin, arrange(['b', 'views'], ['a', 'views'], ['c', 'news']));
  const content = issueContent(
    periodical,
    { ...state, corrections: [{ article: 'old', text: '应为12' }] },
    {
      articles: new Map(['a', 'b', 'c'].map((id) => [id, article(id)])),
      published: new Map([['old', { title: '旧文', number: '2026年第1期' }]]),
      nameOf: () => t('发展和改革局'),
    },
    { number: '2026年第2期', on: localDate('2026-07-01') },
  );
  expect(content.columns.map(({ id, articles }) => [id, articles.map((one) => one.id)])).toEqual([
    ['news', ['c']],
    ['views', ['b', 'a']],
  ]);
  expect(content.columns[0]?.articles[0]?.units).toEqual([t('发展和改革局')]);
  expect(content.corrections).toEqual([{ number: '2026年第1期', title: '旧文', text: '应为12' }]);
});
