import { actor, type Step } from '../../test/fixture.js';
import { allowedActions } from '../read/allowed-actions.js';
import {
  accepted,
  clockOf,
  factsOf,
  noticesOf,
  playTimed,
  reviews,
  sign,
  whyNotTimed,
  type Played,
} from '../../test/timed-play.js';

const entrust = (as: string, time: string, no: number, post = 'officer', reason = 'draft it'): Step => ({
  ...{ as, at: time, type: 'ENTRUST', no, post, reason },
});
const prepare = (as: string, time: string, no: number, text?: string): Step => ({
  ...{ as, at: time, type: 'PREPARE', no },
  ...(text !== undefined && { text }),
});
const recall = (as: string, time: string, no: number): Step => ({ as, at: time, type: 'RECALL', no });

const review = playTimed(accepted(), [{ until: '01T12:00' }]);
const out = playTimed(review, [entrust('a.head', '02T09:00', 3)]);
const codeOf = (step: Step, played: Played = out) => whyNotTimed(played, step)?.code;
const offered = ({ using, state }: Played, account: string) =>
  allowedActions(using, state, actor(account)).flatMap((one) =>
    'assignment' in one && one.assignment === 3 ? one.act : [],
  );

describe('given to another post to prepare (O9, 委派)', () => {
  it('that post has it and is told; the clock runs on', () => {
    expect(out.state.work[3]).toMatchObject({ unit: 'a', post: 'officer', is: { work: 'pending' } });
    expect(clockOf(out, 3).events).toEqual(clockOf(review, 3).events);
    expect(noticesOf(out)).toContain('entrusted a.officer');
    expect(factsOf(out, 'entrusted')).toEqual([{ type: 'entrusted', no: 3, unit: 'a', to: 'officer' }]);
    expect(offered(out, 'a.officer')).toEqual(['prepare']);
    expect(offered(out, 'a.head')).toEqual(['recall']);
  });

  it('prepared, it comes back to its holder, who signs', () => {
    const done = playTimed(out, [prepare('a.officer', '02T11:00', 3, 'the road is wide enough')]);
    expect(done.state.work[3]).toMatchObject({
      post: 'head',
      preparations: [
        {
          ...{ to: 'officer', holder: 'head', asked: 'draft it' },
          answer: { text: 'the road is wide enough', by: { person: 'a.officer' } },
        },
      ],
    });
    expect(noticesOf(done)).toEqual(['prepared a.head']);
    expect(codeOf(sign('a.officer', '02T12:00', 3, 'agree'), done)).toBe('NOT_YOUR_ASSIGNMENT');
    const signed = playTimed(done, [sign('a.head', '02T12:00', 3, 'agree')]);
    expect(signed.state.work[3]!.opinions[0]!.by).toMatchObject({ person: 'a.head' });
  });

  it('without words as well, and once more', () => {
    const done = playTimed(out, [prepare('a.officer', '02T11:00', 3), entrust('a.head', '02T12:00', 3)]);
    expect(done.state.work[3]!.preparations).toHaveLength(2);
    expect(done.state.work[3]!.preparations![0]!.answer).not.toHaveProperty('text');
  });

  it('its holder may call it back (收回)', () => {
    const back = playTimed(out, [recall('a.head', '02T10:00', 3)]);
    expect(back.state.work[3]).toMatchObject({ post: 'head' });
    expect(back.state.work[3]!.preparations![0]).not.toHaveProperty('answer');
    expect(noticesOf(back)).toEqual(['recalled a.officer']);
    expect(codeOf(prepare('a.officer', '02T11:00', 3), back)).toBe('NOT_YOUR_ASSIGNMENT');
  });

  it('of what any post of the unit may do, whoever entrusts it is the holder', () => {
    const any = playTimed(review, [
      entrust('b.clerk', '02T09:00', 4),
      prepare('b.officer', '02T10:00', 4, 'words'),
    ]);
    expect(any.state.work[4]!.post).toBe('clerk');
  });

  it('nobody signs meanwhile: who prepares only prepares, and the holder calls it back first', () => {
    for (const as of ['a.officer', 'a.head'])
      for (const step of [
        sign(as, '02T10:00', 3, 'agree'),
        entrust(as, '02T10:00', 3, 'clerk'),
        { as, at: '02T10:00', type: 'TRANSFER', no: 3, post: 'clerk', reason: 'x' } as Step,
        { as, at: '02T10:00', type: 'RETURN', no: 3, reason: 'x' } as Step,
      ])
        expect(codeOf(step)).toBe('ENTRUSTED');
  });

  it('what closes it brings it back to its holder: consent that is deemed, the end', () => {
    const silent = playTimed(review, [entrust('b.officer', '02T09:00', 4, 'clerk'), { until: '05T09:00' }]);
    expect(silent.state.work[4]).toMatchObject({ post: 'officer', is: { work: 'deemed' } });
    expect(codeOf(sign('b.clerk', '05T10:00', 4, 'agree'), silent)).toBe('NOT_YOUR_ASSIGNMENT');
    const gone = playTimed(out, [{ as: 'gonghe.head', at: '02T12:00', type: 'WITHDRAW', reason: 'no' }]);
    expect(gone.state.work[3]).toMatchObject({ post: 'head', is: { work: 'cancelled' } });
  });

  it.each([
    ['to one’s own post', entrust('a.head', '02T09:00', 3, 'head'), 'SAME_POST'],
    ['without saying what', entrust('a.head', '02T09:00', 3, 'officer', ' '), 'REASON_REQUIRED'],
    ['by who does not hold it', entrust('c.head', '02T09:00', 3), 'NOT_YOUR_ASSIGNMENT'],
    ['of nothing', entrust('c.head', '02T09:00', 99), 'ASSIGNMENT_NOT_FOUND'],
    ['called back, of what is in hand', recall('a.head', '02T09:00', 3), 'NOT_ENTRUSTED'],
    ['prepared, of what is in hand', prepare('a.head', '02T09:00', 3), 'NOT_ENTRUSTED'],
  ])('is refused %s', (_, step, code) => {
    expect(codeOf(step, review)).toBe(code);
  });

  it('is refused to who is not concerned in it, and where whoever is named answers in person', () => {
    expect(codeOf(recall('a.officer', '02T10:00', 3))).toBe('NOT_YOUR_ASSIGNMENT');
    expect(codeOf(prepare('a.head', '02T10:00', 3))).toBe('NOT_YOUR_ASSIGNMENT');
    const decision = playTimed(review, [
      ...reviews('02T10:00'),
      ...['a.section', 'b.office'].map((as, index) => sign(as, '03T09:00', 7 + index, 'agree')),
      sign('gov.deputy', '03T10:00', 9, 'disagree'),
    ]);
    const mayors = Object.values(decision.state.work).at(-1)!.no;
    expect(codeOf(entrust('gov.mayor', '03T11:00', mayors), decision)).toBe('MAY_NOT_ENTRUST');
  });
});
