import { actor } from '../../test/fixture.js';
import { accepted, playTimed } from '../../test/timed-play.js';
import type { Viewer } from '../model.js';
import { MOST_RELATED, mayNotEndRelation, mayNotRelate, mayRelate } from './relation.js';

const { state } = playTimed(accepted(), [{ until: '02T08:30' }]);
const as = (account: string, roles: readonly string[] = []): Viewer => ({ ...actor(account), roles });
const [one, other] = [
  { id: 'one', state },
  { id: 'other', state },
];
const hidden = { id: 'hidden', state: { ...state, submitter: actor('yayao.officer'), work: {}, copies: [] } };
const why = (who: Viewer, to = other, related: readonly string[] = []) =>
  mayNotRelate(who, one, to, related)?.code ?? null;

describe('related submissions (C4)', () => {
  it('are named by the submitter, and by who has a piece in hand', () => {
    expect([why(as('gonghe.officer')), why(as('a.head')), why(as('x.head'))]).toEqual([
      null,
      null,
      'MAY_NOT_RELATE',
    ]);
    expect(mayRelate(state, as('y.officer', ['supervisor']))).toBe(false);
    expect(mayRelate(state, { ...as('a.head'), matters: ['another'] })).toBe(false);
  });

  it('are submissions that one reads: of another nothing is said, not even that it is there', () => {
    expect(why(as('gonghe.officer'), hidden)).toBe('SUBMISSION_NOT_FOUND');
  });

  it('each once, never itself, and not too many', () => {
    expect(why(as('a.head'), one)).toBe('BAD_INPUT');
    expect(why(as('a.head'), other, ['other'])).toBe('ALREADY_RELATED');
    const many = Array.from({ length: MOST_RELATED }, (_, n) => `${n}`);
    expect([why(as('a.head'), other, many.slice(1)), why(as('a.head'), other, many)]).toEqual([
      null,
      'BAD_INPUT',
    ]);
  });

  it('are ended with a reason, but for what was converted', () => {
    const end = (who: string, kind: 'related' | 'convertedFrom', reason: string) =>
      mayNotEndRelation(state, as(who), { kind, reason })?.code ?? null;
    expect(end('a.head', 'related', '选错了')).toBeNull();
    expect(end('a.head', 'related', ' ')).toBe('REASON_REQUIRED');
    expect(end('a.head', 'convertedFrom', '选错了')).toBe('MAY_NOT_RELATE');
    expect(end('x.head', 'related', '选错了')).toBe('MAY_NOT_RELATE');
  });
});
