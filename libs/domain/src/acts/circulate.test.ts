import { actor, type Step } from '../../test/fixture.js';
import { accepted, factsOf, noticesOf, playTimed, whyNotTimed } from '../../test/timed-play.js';
import type { Recipient } from '../events.js';
import { mayRead } from '../read/may-read.js';

const circulate = (as: string, time: string, to: readonly Recipient[], reason = 'for your information') =>
  ({ as, at: time, type: 'CIRCULATE', to, reason }) as Step;
const crowd = (count: number) => Array.from({ length: count }, (_, n) => ({ unit: `u${n}`, post: 'head' }));
const review = playTimed(accepted(), [{ until: '02T08:30' }]);
const two = [
  { unit: 'x', post: null },
  { unit: 'y', post: 'head' },
];

describe('circulating (O4)', () => {
  it('gives it to others to read, each told once; nobody waits for them', () => {
    const given = playTimed(review, [circulate('a.head', '02T09:00', [...two, ...two])]);
    expect(given.state.copies.map(({ unit, post }) => ({ unit, post }))).toEqual(two);
    expect(noticesOf(given)).toEqual(['circulated x.*', 'circulated y.head']);
    expect(factsOf(given, 'copied')).toHaveLength(2);
    expect(given.state.work).toEqual(review.state.work);
    const reads = (account: string) => mayRead(given.state, { ...actor(account), roles: [] });
    expect(['x.clerk', 'y.head', 'y.clerk'].map(reads)).toEqual([true, true, false]);
  });

  it('who has it already is neither told nor given it again', () => {
    const once = playTimed(review, [circulate('a.head', '02T09:00', [two[0]!])]);
    const twice = playTimed(once, [circulate('gonghe.officer', '02T10:00', two)]);
    expect(noticesOf(twice)).toEqual(['circulated y.head']);
    expect(twice.state.copies).toHaveLength(2);
    expect(whyNotTimed(twice, circulate('b.officer', '02T11:00', two))?.code).toBe('EVERYBODY_HAS_IT');
  });

  it('to two hundred at once, and no more', () => {
    const given = playTimed(review, [circulate('a.head', '02T09:00', crowd(200))]);
    expect(given.state.copies).toHaveLength(200);
    expect(whyNotTimed(review, circulate('a.head', '02T09:00', crowd(201)))).toMatchObject({
      ...{ code: 'BAD_INPUT', details: [{ path: 'to', problem: 'tooMany', most: 200 }] },
    });
    expect(whyNotTimed(review, circulate('a.head', '02T09:00', []))?.code).toBe('BAD_INPUT');
  });

  it('is of the submitting unit and of whoever holds or held a piece, whose turn had come', () => {
    const allowed = ['gonghe.head', 'drc.clerk', 'a.officer', 'x.head', 'gov.deputy'].map(
      (as) => whyNotTimed(review, circulate(as, '02T09:00', two))?.code ?? null,
    );
    expect(allowed).toEqual([null, null, null, 'MAY_NOT_CIRCULATE', 'MAY_NOT_CIRCULATE']);
    // Who was given a copy to read does not pass it on.
    const given = playTimed(review, [circulate('a.head', '02T09:00', [two[0]!])]);
    expect(whyNotTimed(given, circulate('x.head', '02T10:00', two))?.code).toBe('MAY_NOT_CIRCULATE');
  });

  it('also after the end, and then it stays closed', () => {
    const closed = playTimed(review, [
      { as: 'gonghe.officer', at: '02T09:00', type: 'WITHDRAW', reason: 'x' },
      circulate('gonghe.officer', '02T10:00', two),
    ]);
    expect(closed.state.closed?.ending).toBe('withdrawn');
    expect(closed.state.copies).toHaveLength(2);
  });
});
