import type { Step } from '../../test/fixture.js';
import {
  accepted,
  clockOf,
  factsOf,
  noticesOf,
  playTimed,
  reviews,
  sign,
  whyNotTimed,
} from '../../test/timed-play.js';

const transfer = (as: string, time: string, no: number, rest: object = {}): Step =>
  ({ as, at: time, type: 'TRANSFER', no, post: 'officer', reason: 'it is his field', ...rest }) as Step;

describe('transferred inside a unit (O9)', () => {
  const review = playTimed(accepted(), [{ until: '02T08:30' }]);
  const given = playTimed(review, [transfer('a.head', '02T09:00', 3)]);

  it('another post signs, and whoever had it no more; the clock runs on, and the new one is told', () => {
    expect(given.state.work[3]).toMatchObject({
      ...{ unit: 'a', post: 'officer', version: review.state.work[3]!.version + 1 },
      is: { work: 'pending', clock: 'warned' },
    });
    expect(clockOf(given, 3)).toEqual(clockOf(review, 3));
    expect(noticesOf(given)).toEqual(['transferred a.officer']);
    expect(factsOf(given, 'transferred')).toMatchObject([{ no: 3, unit: 'a', from: 'head', to: 'officer' }]);
    expect(whyNotTimed(given, sign('a.head', '02T10:00', 3, 'agree'))?.code).toBe('NOT_YOUR_ASSIGNMENT');
    const signed = playTimed(given, [sign('a.officer', '02T10:00', 3, 'agree')]);
    expect(signed.state.work[3]!.opinions[0]).toMatchObject({ by: { post: 'officer' } });
  });

  it('goes on from there, and back; from any post of a unit to one of them', () => {
    const back = playTimed(given, [transfer('a.officer', '02T10:00', 3, { post: 'head' })]);
    expect(back.state.work[3]!.post).toBe('head');
    const named = playTimed(review, [transfer('b.clerk', '02T10:00', 4)]);
    expect(named.state.work[4]).toMatchObject({ unit: 'b', post: 'officer' });
    expect(whyNotTimed(named, sign('b.clerk', '02T11:00', 4, 'agree'))?.code).toBe('NOT_YOUR_ASSIGNMENT');
  });

  it('what was seen before is stale', () => {
    const { version } = review.state.work[3]!;
    const seen = { seen: { assignmentVersion: version } };
    const step = { ...sign('a.officer', '02T10:00', 3, 'agree'), ...seen } as Step;
    expect(whyNotTimed(given, step)?.code).toBe('STALE');
  });

  it.each([
    ['of a piece that is not there', transfer('a.head', '02T10:00', 99), 'ASSIGNMENT_NOT_FOUND'],
    ['by who does not hold it', transfer('c.head', '02T10:00', 3), 'NOT_YOUR_ASSIGNMENT'],
    ['to the post that has it', transfer('a.head', '02T10:00', 3, { post: 'head' }), 'SAME_POST'],
    ['without a reason', transfer('a.head', '02T10:00', 3, { reason: ' ' }), 'REASON_REQUIRED'],
  ])('is refused %s', (_, step, code) => {
    expect(whyNotTimed(review, step)?.code).toBe(code);
  });

  it('is refused once signed, and by a stand-in: who does it in there is not his to say', () => {
    const signed = playTimed(review, [sign('a.head', '02T09:00', 3, 'agree')]);
    expect(whyNotTimed(signed, transfer('a.head', '02T10:00', 3))?.code).toBe('ASSIGNMENT_NOT_OPEN');
    const held = { ...review.state.work[3]!, standIn: { unit: 'x', post: null } };
    const state = { ...review.state, work: { ...review.state.work, 3: held } };
    const step = transfer('x.officer', '02T10:00', 3);
    expect(whyNotTimed({ ...review, state }, step)?.code).toBe('NOT_YOUR_ASSIGNMENT');
  });

  it('is refused to who answers in the same round already', () => {
    const asked = playTimed(review, [
      {
        ...{ as: 'c.head', at: '02T09:00', type: 'ADD_REVIEWER', no: 5, where: 'beside' },
        ...{ to: { unit: 'a', post: 'officer' }, reason: 'the boundary' },
      },
    ]);
    expect(whyNotTimed(asked, transfer('a.head', '02T10:00', 3))?.code).toBe('ALREADY_ASKED');
  });

  it('is refused where whoever is named answers in person, and of what one approver alone may grant (T7)', () => {
    const chain = playTimed(review, reviews('02T10:00'));
    const decision = playTimed(chain, [
      ...['a.section', 'b.office'].map((as, index) => sign(as, '03T09:00', 7 + index, 'agree')),
      sign('gov.deputy', '03T10:00', 9, 'disagree'),
    ]);
    expect(decision.state.stage).toBe('decision');
    const mayors = Object.values(decision.state.work).at(-1)!.no;
    expect(whyNotTimed(decision, transfer('gov.mayor', '03T11:00', mayors))?.code).toBe('MAY_NOT_TRANSFER');
    const asked = playTimed(review, [
      { as: 'drc.head', at: '02T10:00', type: 'REQUEST_EXTENSION', clock: 'statutory', reason: 'hard' },
    ]);
    expect(whyNotTimed(asked, transfer('gov.mayor', '02T11:00', 7))?.code).toBe('MAY_NOT_TRANSFER');
  });
});
