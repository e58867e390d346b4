import { instant } from '@countersign/calendar';
import { actor } from '../../test/fixture.js';
import { accepted, playTimed } from '../../test/timed-play.js';
import type { Step } from '../../test/fixture.js';
import type { Viewer } from '../model.js';
import {
  audiencesRead,
  audiencesWritten,
  mayNotComment,
  mayNotWithdrawComment,
  toldOfComment,
  type CommentFacts,
  type CommentInput,
} from './comment.js';

const { state } = playTimed(accepted(), [
  { until: '02T08:30' },
  {
    ...{ as: 'a.head', at: '02T09:00', type: 'CIRCULATE', reason: '' },
    to: [
      { unit: 'x', post: 'head' },
      { unit: 'firm', post: null },
    ],
  } as Step,
]);
const as = (account: string, roles: readonly string[] = []): Viewer => ({ ...actor(account), roles });
const facts: CommentFacts = { isOutside: false, mentioned: [], lately: 0 };
const said = (more: Partial<CommentInput> = {}): CommentInput => ({
  ...{ audience: 'internal', text: '红线图缺一页', mentions: [], ...more },
});
const why = (viewer: Viewer, comment: CommentInput, more: Partial<CommentFacts> = {}) =>
  mayNotComment(state, viewer, comment, { ...facts, ...more });

describe('comments (C1)', () => {
  it('who reviews reads and writes both, the submitter and an outside organization only what is for all', () => {
    expect(audiencesWritten(state, as('a.head'), false)).toEqual(['internal', 'all']);
    expect(audiencesWritten(state, as('x.head'), false)).toEqual(['internal', 'all']);
    expect(audiencesWritten(state, as('gonghe.officer'), false)).toEqual(['all']);
    expect(audiencesRead(state, as('firm.officer'), true)).toEqual(['all']);
    expect(audiencesRead(state, as('x.clerk'), false)).toEqual([]);
    expect(audiencesRead(state, as('a.head', ['systemAdministrator']), false)).toEqual([]);
    expect(audiencesWritten(state, as('a.head', ['systemAdministrator']), false)).toEqual([]);
  });

  it('supervision reads what is said and says nothing (A4)', () => {
    const supervisor = as('y.officer', ['supervisor']);
    expect(audiencesRead(state, supervisor, false)).toEqual(['internal', 'all']);
    expect(why(supervisor, said())?.code).toBe('MAY_NOT_COMMENT');
  });

  it('a delegate outside of the scope neither reads nor writes (O9)', () => {
    const limited: Viewer = { ...as('a.head'), matters: ['another'] };
    expect(audiencesRead(state, limited, false)).toEqual([]);
    expect(audiencesWritten(state, limited, false)).toEqual([]);
  });

  it('the submitter says nothing internal', () => {
    expect(why(as('gonghe.officer'), said({ audience: 'all' }))).toBeNull();
    expect(why(as('gonghe.officer'), said())).toMatchObject({
      ...{ code: 'MAY_NOT_COMMENT', details: [{ path: 'audience', problem: 'internal' }] },
    });
  });

  it('needs words, not too many, and not too often', () => {
    expect(why(as('a.head'), said({ text: ' \n' }))?.code).toBe('TEXT_REQUIRED');
    expect(why(as('a.head'), said({ text: '一'.repeat(2_000) }))).toBeNull();
    expect(why(as('a.head'), said({ text: '一'.repeat(2_001) }))).toMatchObject({
      ...{ code: 'BAD_INPUT', details: [{ path: 'text', problem: 'maxLength', limit: 2_000 }] },
    });
    expect(why(as('a.head'), said(), { lately: 19 })).toBeNull();
    expect(why(as('a.head'), said(), { lately: 20 })?.code).toBe('TOO_MANY_COMMENTS');
  });

  it('a mention never opens it to somebody', () => {
    const mention = (unit: string, post: string, audience: 'internal' | 'all', isOutside = false) =>
      why(as('a.head'), said({ audience, mentions: [{ unit, post }] }), {
        mentioned: [{ isOutside, roles: [] }],
      });
    expect(mention('x', 'head', 'internal')).toBeNull();
    expect(mention('x', 'clerk', 'all')).toMatchObject({
      ...{ code: 'MENTION_MAY_NOT_READ', details: [{ path: 'mentions.0', problem: 'mayNotRead' }] },
    });
    expect(mention('gonghe', 'officer', 'internal')).toMatchObject({
      ...{ code: 'MENTION_MAY_NOT_READ', details: [{ path: 'mentions.0', problem: 'notInternal' }] },
    });
    expect(mention('gonghe', 'officer', 'all')).toBeNull();
    expect(mention('firm', 'officer', 'internal', true)?.code).toBe('MENTION_MAY_NOT_READ');
  });

  it('a mention of nobody, or of too many, is refused', () => {
    const nobody = said({ mentions: [{ unit: 'x', post: 'none' }] });
    expect(why(as('a.head'), nobody, { mentioned: [null] })).toMatchObject({
      ...{ code: 'BAD_INPUT', details: [{ problem: 'nobodyThere' }] },
    });
    const crowd = Array.from({ length: 21 }, () => ({ unit: 'x', post: 'head' }));
    expect(why(as('a.head'), said({ mentions: crowd }))).toMatchObject({
      ...{ code: 'BAD_INPUT', details: [{ problem: 'tooMany', most: 20 }] },
    });
  });

  it('is taken back by its author within ten minutes, once', () => {
    const at = instant(1_000_000);
    const mine = { person: actor('a.head').person, at, isWithdrawn: false };
    const later = (ms: number) => instant(at + ms);
    expect(mayNotWithdrawComment(mine, actor('a.head'), later(600_000))).toBeNull();
    expect(mayNotWithdrawComment(mine, actor('a.head'), later(600_001))?.code).toBe('COMMENT_STANDS');
    expect(mayNotWithdrawComment({ ...mine, isWithdrawn: true }, actor('a.head'), at)?.code).toBe(
      'COMMENT_STANDS',
    );
    expect(mayNotWithdrawComment(mine, actor('a.clerk'), at)?.code).toBe('MAY_NOT_COMMENT');
  });

  it('of what is said with the submitter the other side is told; of what is internal nobody', () => {
    expect(toldOfComment(state, actor('a.head'), 'internal')).toEqual([]);
    expect(toldOfComment(state, actor('a.head'), 'all')).toEqual([{ unit: 'gonghe', post: 'officer' }]);
    const units = toldOfComment(state, actor('gonghe.officer'), 'all').map(({ unit }) => unit);
    expect(units.length).toBeGreaterThan(0);
    expect(units).not.toContain('gonghe');
    expect(new Set(units).size).toBe(units.length);
  });
});
