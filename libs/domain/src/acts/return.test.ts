import { actor, at, type Step } from '../../test/fixture.js';
import { compileDefinition } from '../definition/compile.js';
import { mayRead } from '../read/may-read.js';
import { allowedActions } from '../read/allowed-actions.js';
import { timed } from '../../test/timed.js';
import {
  accepted,
  clockOf,
  factsOf,
  filedTimed,
  noticesOf,
  playTimed,
  reviews,
  sign,
  whyNotTimed,
  type Played,
} from '../../test/timed-play.js';

const back = (as: string, time: string, no: number, reason = 'roads are not ours'): Step => ({
  ...{ as, at: time, type: 'RETURN', no, reason },
});
const settle = (
  time: string,
  no: number,
  how: 'reassigned' | 'insisted' | 'dropped',
  rest: object = {},
): Step => ({ as: 'drc.head', at: time, type: 'REASSIGN', no, how, reason: 'so it is', ...rest }) as Step;
const TO_X = { to: { unit: 'x', post: 'head' } };

// 3 a (criteria of none, no veto), 4 b (any post; consent is deemed), 5 c (veto), 6 d.
const review = playTimed(accepted(), [{ until: '01T12:00' }]);
const returned = playTimed(review, [back('a.head', '02T09:00', 3)]);
const codeOf = (step: Step, played: Played = review) => whyNotTimed(played, step)?.code;

describe('returned to the assigner (O9, 退办)', () => {
  it('the assigner has it, is told why, and the clock runs on: what he takes is in it', () => {
    expect(returned.state.work[3]).toMatchObject({
      ...{ unit: 'drc', post: 'head', is: { work: 'pending' } },
      returns: [{ unit: 'a', post: 'head', reason: 'roads are not ours', to: { unit: 'drc', post: 'head' } }],
    });
    expect(clockOf(returned, 3).events).toEqual(clockOf(review, 3).events);
    expect(noticesOf(returned)).toContain('returned drc.head');
    expect(factsOf(returned, 'returned')).toEqual([{ type: 'returned', no: 3, unit: 'a', to: 'drc' }]);
    // Who had it still reads what it was about.
    expect(mayRead(returned.state, { ...actor('a.clerk'), roles: [] })).toBe(true);
    expect(codeOf(sign('a.head', '02T10:00', 3, 'agree'), returned)).toBe('NOT_YOUR_ASSIGNMENT');
  });

  it('he answers it for nobody: first he says whose it is', () => {
    expect(codeOf(sign('drc.head', '02T10:00', 3, 'agree'), returned)).toBe('RETURNED');
    const offered = allowedActions(returned.using, returned.state, actor('drc.head'));
    expect(offered.find(({ act }) => act === 'reassign')).toMatchObject({
      ways: ['reassigned', 'insisted', 'dropped'],
    });
    expect(offered.some(({ act }) => act === 'giveOpinion')).toBe(false);
  });

  it('another unit has it: same day 0, same due date, judged for that unit', () => {
    const given = playTimed(returned, [settle('02T15:00', 3, 'reassigned', TO_X)]);
    expect(given.state.work[3]).toMatchObject({ unit: 'x', post: 'head', is: { work: 'pending' } });
    expect(noticesOf(given)).toEqual(['reassigned x.head']);
    expect(clockOf(given, 3).startedOn).toBe('2026-06-01');
    const signed = playTimed(given, [sign('x.head', '04T09:00', 3, 'agree')]);
    expect(factsOf(signed, 'clockClosed')).toMatchObject([
      { scope: { no: 3, unit: 'x' }, dueOn: '2026-06-03', judgement: 'late' },
    ]);
    expect(signed.state.work[3]!.opinions).toHaveLength(1);
  });

  it('who has it now may return it in his turn, within a day of getting it, and never past the assigner', () => {
    const given = playTimed(returned, [settle('02T15:00', 3, 'reassigned', TO_X)]);
    expect(codeOf(back('x.head', '04T00:00', 3), given)).toBe('MAY_NOT_RETURN');
    const again = playTimed(given, [back('x.head', '03T23:59', 3)]);
    expect(again.state.work[3]).toMatchObject({ unit: 'drc', returns: [{ unit: 'a' }, { unit: 'x' }] });
    for (const unit of ['a', 'x'])
      expect(
        whyNotTimed(again, settle('04T09:00', 3, 'reassigned', { to: { unit, post: null } })),
      ).toMatchObject({ code: 'MAY_NOT_REASSIGN', details: [{ problem: 'returnedIt' }] });
  });

  it('insisted on, it is the unit’s again and cannot be returned', () => {
    const kept = playTimed(returned, [settle('02T10:00', 3, 'insisted')]);
    expect(kept.state.work[3]).toMatchObject({ unit: 'a', post: 'head' });
    expect(noticesOf(kept)).toEqual(['insisted a.head']);
    expect(whyNotTimed(kept, back('a.head', '02T11:00', 3))).toMatchObject({
      ...{ code: 'MAY_NOT_RETURN', details: [{ problem: 'insisted' }] },
    });
    expect(codeOf(sign('a.head', '02T11:00', 3, 'agree'), kept)).toBeUndefined();
  });

  it('dropped, nobody waits for it, and where the others have answered the stage goes on', () => {
    const [, ...others] = reviews('02T10:00');
    const waiting = playTimed(returned, others);
    expect(waiting.state.stage).toBe('review');
    const gone = playTimed(waiting, [settle('02T11:00', 3, 'dropped')]);
    expect(gone.state.work[3]!.is).toEqual({ work: 'cancelled', clock: 'stopped' });
    expect(factsOf(gone, 'clockClosed')[0]).not.toHaveProperty('judgement');
    expect(gone.state.stage).toBe('chain');
  });

  it('until 24:00 of the first working day after it was opened', () => {
    expect(codeOf(back('a.head', '02T23:59', 3))).toBeUndefined();
    expect(whyNotTimed(review, back('a.head', '03T00:00', 3))).toMatchObject({
      ...{ code: 'MAY_NOT_RETURN', details: [{ problem: 'tooLate', until: '2026-06-02' }] },
    });
    // What is opened on a Friday can be returned on Monday.
    const friday = playTimed(filedTimed({}, '05T09:00'), [sign('drc.clerk', '05T10:00', 2, 'accept')]);
    expect(codeOf(back('a.head', '08T23:59', 3), friday)).toBeUndefined();
    // By default; a definition may leave more time.
    const using = {
      ...review.using,
      definition: compileDefinition({ ...timed, returnWithin: 2 }),
    };
    expect(codeOf(back('a.head', '03T23:59', 3), { ...review, using })).toBeUndefined();
  });

  it('to whom the stage names as its assigner', () => {
    const stages = timed.stages.map((stage) =>
      stage.id === 'review' ? { ...stage, assigner: { unit: 'govoffice', post: 'head' } } : stage,
    );
    const { using } = review;
    const named = { ...review, using: { ...using, definition: compileDefinition({ ...timed, stages }) } };
    const { state } = playTimed(named, [back('a.head', '02T09:00', 3)]);
    expect(state.work[3]).toMatchObject({ unit: 'govoffice', post: 'head' });
  });

  it('T11: no consent is deemed for it while it lies with the assigner, or with another unit', () => {
    const b = playTimed(review, [back('b.officer', '02T09:00', 4), { until: '05T09:00' }]);
    expect(b.state.work[4]!.is).toEqual({ work: 'pending', clock: 'overdue' });
    expect(noticesOf(b)).toContain('overdue drc.head');
    expect(noticesOf(b)).toContain('escalated govoffice.deputy');
    const kept = playTimed(review, [back('b.officer', '02T09:00', 4), settle('02T10:00', 4, 'insisted')]);
    expect(playTimed(kept, [{ until: '05T09:00' }]).state.work[4]!.is.work).toBe('deemed');
  });

  it('O11, O13: what holds a veto stays with its unit', () => {
    const c = playTimed(review, [back('c.head', '02T09:00', 5)]);
    expect(whyNotTimed(c, settle('02T10:00', 5, 'reassigned', TO_X))).toMatchObject({
      ...{ code: 'MAY_NOT_REASSIGN', details: [{ problem: 'bound' }] },
    });
    expect(codeOf(settle('02T10:00', 5, 'dropped'), c)).toBe('MAY_NOT_DROP');
    expect(codeOf(settle('02T10:00', 5, 'insisted'), c)).toBeUndefined();
  });

  it('who was added returns it to who asked, and nobody waits for it', () => {
    const asked = playTimed(review, [
      {
        ...{ as: 'a.head', at: '02T09:00', type: 'ADD_REVIEWER', no: 3, where: 'before' },
        ...{ to: { unit: 'x', post: 'head' }, reason: 'the slope' },
      },
    ]);
    expect(codeOf(sign('a.head', '02T10:00', 3, 'agree'), asked)).toBe('WAITS_FOR_REVIEWER');
    const declined = playTimed(asked, [back('x.head', '02T10:00', 7)]);
    expect(declined.state.work[7]).toMatchObject({
      is: { work: 'cancelled' },
      returns: [{ to: { unit: 'a' } }],
    });
    expect(noticesOf(declined)).toEqual(['returnedToAsker a.head']);
    expect(codeOf(sign('a.head', '02T11:00', 3, 'agree'), declined)).toBeUndefined();
  });

  it('left behind, it is closed with the stage: not needed, cancelled', () => {
    const sent = playTimed(returned, [
      { as: 'drc.head', at: '02T12:00', type: 'SEND_BACK', reason: 'the map is wrong' },
    ]);
    expect(sent.state.work[3]!.is.work).toBe('cancelled');
    const gone = playTimed(returned, [{ as: 'gonghe.head', at: '02T12:00', type: 'WITHDRAW', reason: 'no' }]);
    expect(gone.state.work[3]!.is.work).toBe('cancelled');
  });

  it.each([
    ['by who does not hold it', back('x.head', '02T09:00', 3), 'NOT_YOUR_ASSIGNMENT'],
    ['without a reason', back('a.head', '02T09:00', 3, ' '), 'REASON_REQUIRED'],
    ['of what was never returned', settle('02T09:00', 3, 'insisted'), 'NOT_YOUR_ASSIGNMENT'],
  ])('is refused %s', (_, step, code) => {
    expect(codeOf(step)).toBe(code);
  });

  it.each([
    [
      'to a unit that is asked here',
      settle('02T10:00', 3, 'reassigned', { to: { unit: 'd', post: null } }),
      'ALREADY_ASKED',
    ],
    [
      'to the submitter',
      settle('02T10:00', 3, 'reassigned', { to: { unit: 'gonghe', post: 'head' } }),
      'MAY_NOT_REASSIGN',
    ],
    ['to nobody', settle('02T10:00', 3, 'reassigned'), 'BAD_INPUT'],
    ['without a reason', settle('02T10:00', 3, 'insisted', { reason: '' }), 'REASON_REQUIRED'],
    ['by another', { ...settle('02T10:00', 3, 'insisted'), as: 'drc.clerk' }, 'NOT_YOUR_ASSIGNMENT'],
  ])('is not settled %s', (_, step, code) => {
    expect(codeOf(step, returned)).toBe(code);
  });

  it('what was seen before it was returned is stale', () => {
    const { version } = review.state.work[3]!;
    const seen = { seen: { assignmentVersion: version } };
    expect(codeOf(settle('02T10:00', 3, 'insisted', seen), returned)).toBe('STALE');
  });

  it('not what is the assigner’s own, the submitter’s, or answered in person', () => {
    const why = (played: Played, step: Step) => whyNotTimed(played, step)?.details[0]?.problem;
    expect(why(filedTimed(), back('drc.clerk', '01T09:30', 2))).toBe('noAssigner');
    const sent = playTimed(review, [{ as: 'drc.head', at: '02T09:00', type: 'SEND_BACK', reason: 'x' }]);
    const own = Object.values(sent.state.work).at(-1)!.no;
    expect(why(sent, back('gonghe.officer', '02T10:00', own))).toBe('submitters');
    const decision = playTimed(review, [
      ...reviews('02T10:00'),
      ...['a.section', 'b.office'].map((as, index) => sign(as, '03T09:00', 7 + index, 'agree')),
      sign('gov.deputy', '03T10:00', 9, 'disagree'),
    ]);
    const mayors = Object.values(decision.state.work).at(-1)!.no;
    expect(why(decision, back('gov.mayor', '03T11:00', mayors))).toBe('inPerson');
  });

  it('a stand-in stands in for the unit that is named, and for no other', () => {
    const standIn = { unit: 'y', post: null };
    const held = { ...review.state.work[3]!, standIn };
    const assisted = { ...review, state: { ...review.state, work: { ...review.state.work, 3: held } } };
    expect(codeOf(back('y.officer', '02T09:00', 3), assisted)).toBe('NOT_YOUR_ASSIGNMENT');
    const { state } = playTimed(assisted, [back('a.head', '02T09:00', 3)]);
    expect(state.work[3]).not.toHaveProperty('standIn');
    expect(state.lastAt).toBe(at('02T09:00'));
  });
});
