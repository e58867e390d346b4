import { at } from '../../test/fixture.js';
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
} from '../../test/timed-play.js';
import type { Step } from '../../test/fixture.js';
import { wakeAt } from '../flow/time.js';

const pause = (time: string, rest: object = {}): Step =>
  ({
    ...{ as: 'drc.clerk', at: time, type: 'PAUSE', reason: 'expertReview' },
    ...{ text: 'experts look at the site', expectedDays: 3, ...rest },
  }) as Step;
const resume = (time: string, as = 'drc.clerk'): Step => ({ as, at: time, type: 'RESUME' });
const higher = (time: string) => pause(time, { reason: 'higherAuthority', as: 'drc.head' });

describe('pausing (T6)', () => {
  // Accepted on Monday the 1st: promised until the 9th, statutory until the 11th, the pieces until the 3rd.
  const review = accepted();

  it('lets every open clock rest, without a due date, and tells the submitter and who holds it', () => {
    const paused = playTimed(review, [pause('02T10:00')]);
    expect(paused.state.pause).toEqual({
      ...{ reason: 'expertReview', text: 'experts look at the site', expectedDays: 3 },
      ...{ expectedOn: '2026-06-05', by: expect.objectContaining({ unit: 'drc' }), at: at('02T10:00') },
      remindAt: at('08T00:00'),
    });
    expect(paused.state.work[3]!.is).toEqual({ work: 'pending', clock: 'paused' });
    for (const which of ['promised', 'statutory', 3, 6])
      expect(clockOf(paused, which)).toMatchObject({ paused: { on: '2026-06-02' }, alarms: [] });
    expect(factsOf(paused, 'paused')).toEqual([
      { type: 'paused', reason: 'expertReview', expectedOn: '2026-06-05' },
    ]);
    const moved = factsOf(paused, 'dueMoved');
    expect(moved.map(({ from, to, cause }) => [from, to, cause])).toContainEqual([
      ...['2026-06-03', null, 'pause'],
    ]);
    expect(moved).toHaveLength(7);
    expect(noticesOf(paused).slice(4)).toEqual([
      ...['paused gonghe.officer', 'paused a.head', 'paused b.*', 'paused c.head', 'paused d.head'],
    ]);
  });

  it('moves every due date by the working days in (pause, resumption]; a weekend gives nothing away', () => {
    const friday = playTimed(review, [{ until: '03T09:00' }, ...reviews('03T09:00'), pause('05T16:00')]);
    const again = playTimed(friday, [resume('08T09:00')]);
    expect([clockOf(again, 'promised').dueOn, clockOf(again, 'statutory').dueOn]).toEqual([
      ...['2026-06-10', '2026-06-12'],
    ]);
    expect(factsOf(again, 'dueMoved')).toContainEqual({
      ...{ type: 'dueMoved', from: null, to: '2026-06-10', cause: 'resume' },
      scope: { of: 'submission', clock: 'promised', unit: 'drc' },
    });
    expect(noticesOf(again)).toEqual(['resumed gonghe.officer', 'resumed a.section']);
  });

  it('paused and resumed on one day changes nothing', () => {
    const again = playTimed(review, [pause('02T10:00'), resume('02T16:00')]);
    for (const which of ['promised', 'statutory', 3, 4, 5, 6])
      expect(clockOf(again, which).dueOn).toBe(clockOf(review, which).dueOn);
    expect(again.state.pause).toBeUndefined();
    expect(again.state.work[3]!.is.clock).toBe('warned');
  });

  it('adds up over two pauses', () => {
    const twice = playTimed(review, [
      ...[pause('02T10:00'), resume('03T10:00'), pause('04T10:00'), resume('08T10:00')],
    ]);
    expect(clockOf(twice, 'promised').dueOn).toBe('2026-06-12');
  });

  it('for a reason that the law does not know, a statutory clock runs on; pieces too, where it says so', () => {
    const paused = playTimed(review, [higher('02T10:00')]);
    expect(clockOf(paused, 'promised').paused).toBeDefined();
    expect(clockOf(paused, 'statutory').paused).toBeUndefined();
    expect(clockOf(paused, 3)).toMatchObject({ dueOn: '2026-06-03' });
    expect(paused.state.work[3]!.is.clock).toBe('warned');
  });

  it('T9: what opens meanwhile rests from the start, and people are told without a date', () => {
    const opened = playTimed(review, [pause('02T10:00'), ...reviews('02T11:00')]);
    expect(opened.state.stage).toBe('chain');
    expect(opened.state.work[7]!.is).toEqual({ work: 'pending', clock: 'paused' });
    expect(noticesOf(opened)).toContain('assignedWithoutLimit a.section');
    const again = playTimed(opened, [resume('08T09:00')]);
    // Opened on the 2nd with two days; the four in (2nd, 8th] do not count.
    expect(clockOf(again, 7).dueOn).toBe('2026-06-10');
  });

  it('what is overdue stays overdue: each clock by itself (T9)', () => {
    const paused = playTimed(review, [pause('04T10:00')]);
    expect(paused.state.work[3]!.is.clock).toBe('overdue');
    expect(clockOf(paused, 3).paused).toBeUndefined();
    expect(clockOf(paused, 'promised').paused).toBeDefined();
    // The promised clock is overdue on the 10th; the law's may rest still.
    const late = playTimed(review, [pause('10T10:00')]);
    expect([clockOf(late, 'promised').paused, clockOf(late, 'statutory').paused?.on]).toEqual([
      ...[undefined, '2026-06-10'],
    ]);
    expect(wakeAt(late.state)).not.toBeNull();
  });

  it('reminds whoever paused, once, on a working day, when the time stated is over', () => {
    const paused = playTimed(review, [pause('02T10:00')]);
    const reminded = playTimed(paused, [{ until: '12T10:00' }]);
    expect(factsOf(reminded, 'pauseOverdue')).toEqual([{ type: 'pauseOverdue', reason: 'expertReview' }]);
    expect(noticesOf(reminded)).toEqual(['pauseOverdue drc.clerk']);
    expect(reminded.state.pause).toMatchObject({ expectedOn: '2026-06-05' });
    expect(reminded.state.pause?.remindAt).toBeUndefined();
    expect(wakeAt(reminded.state)).toBeNull();
  });

  it('O10: a signature that is taken back during the pause rests; after it, the pause has counted', () => {
    const signed = playTimed(review, [sign('a.head', '02T09:00', 3, 'agree'), pause('02T10:00')]);
    const back = { as: 'a.head', type: 'TAKE_BACK', no: 3 } as const;
    const during = playTimed(signed, [{ ...back, at: '04T10:00' }]);
    expect(during.state.work[3]!.is).toEqual({ work: 'pending', clock: 'paused' });
    expect(clockOf(during, 3).paused).toMatchObject({ on: '2026-06-02' });
    const later = playTimed(during, [resume('05T10:00')]);
    expect(clockOf(later, 3).dueOn).toBe('2026-06-08');
    // Signed before it, taken back after it: as if it had not stopped.
    const after = playTimed(signed, [resume('05T10:00'), { ...back, at: '05T11:00' }]);
    expect(clockOf(after, 3).dueOn).toBe('2026-06-08');
    expect(after.state.work[3]!.is.clock).toBe('warned');
    // Signed during it, taken back after it.
    const within = playTimed(review, [
      ...[pause('02T10:00'), sign('a.head', '03T09:00', 3, 'agree'), resume('05T10:00')],
      { ...back, at: '08T10:00' },
    ]);
    expect(clockOf(within, 3).dueOn).toBe('2026-06-08');
  });

  it('ends when nothing of the submission rests for it any more: it was decided', () => {
    const decided = playTimed(review, [
      ...reviews('02T09:00'),
      ...[sign('a.section', '02T10:00', 7, 'agree'), sign('b.office', '02T10:10', 8, 'agree')],
      ...[sign('gov.deputy', '02T10:20', 9, 'agree'), sign('drc.officer', '02T10:30', 10, 'objection')],
      ...[pause('02T11:00'), sign('gov.mayor', '02T11:30', 11, 'approve')],
    ]);
    expect([decided.state.stage, decided.state.pause]).toEqual(['delivery', undefined]);
    expect(factsOf(decided, 'resumed')).toHaveLength(1);
    expect(clockOf(decided, 'delivery').paused).toBeUndefined();
    expect(clockOf(decided, 12).paused).toBeUndefined();
    expect(factsOf(decided, 'clockClosed').at(-1)).toMatchObject({ pausedDays: 0, judgement: 'onTime' });
  });

  it('closes with its figures where it is closed in the pause', () => {
    const paused = playTimed(review, [pause('02T10:00')]);
    const withdrawn = playTimed(paused, [
      { as: 'gonghe.officer', at: '08T09:00', type: 'WITHDRAW', reason: 'x' },
    ]);
    const [promised] = factsOf(withdrawn, 'clockClosed').filter(({ scope }) => scope.of === 'submission');
    expect(promised).toMatchObject({ used: 1, elapsed: 5, pausedDays: 4, judgement: 'onTime' });
    expect([withdrawn.state.pause, wakeAt(withdrawn.state)]).toEqual([undefined, null]);
  });
});

describe('why it may not be paused or resumed (T6)', () => {
  const review = accepted();
  const why = (step: Step, from = review) => whyNotTimed(from, step);

  it('a reason off the list, with the list', () => {
    expect(why(pause('02T10:00', { reason: 'survey' }))).toMatchObject({
      code: 'REASON_NOT_LISTED',
      details: [{ path: 'reason', reason: 'survey', allowed: 'expertReview, higherAuthority' }],
    });
  });

  it('another unit; another post, where the reason names one', () => {
    expect(why(pause('02T10:00', { as: 'nr.head' }))).toMatchObject({
      ...{ code: 'NOT_ANSWERABLE', details: [{ unit: 'drc', post: null }] },
    });
    expect(why(higher('02T10:00'))).toBeNull();
    expect(why({ ...higher('02T10:00'), as: 'drc.clerk' })).toMatchObject({
      ...{ code: 'NOT_ANSWERABLE', details: [{ unit: 'drc', post: 'head' }] },
    });
    const paused = playTimed(review, [higher('02T10:00')]);
    expect(why(resume('03T10:00', 'nr.head'), paused)?.code).toBe('NOT_ANSWERABLE');
    expect(why(resume('03T10:00', 'drc.clerk'), paused)?.code).toBe('NOT_ANSWERABLE');
    expect(why(resume('03T10:00', 'drc.head'), paused)).toBeNull();
  });

  it('what is paused; what is not paused', () => {
    const paused = playTimed(review, [pause('02T10:00')]);
    expect(why(higher('02T11:00'), paused)).toMatchObject({
      ...{ code: 'ALREADY_PAUSED', details: [{ reason: 'expertReview' }] },
    });
    expect(why(resume('02T11:00'))?.code).toBe('NOT_PAUSED');
  });

  it('what does not run: not yet accepted, sent back, decided, closed', () => {
    expect(why(pause('01T09:30'), filedTimed())?.code).toBe('NO_CLOCK_RUNS');
    const back = playTimed(review, [{ as: 'drc.head', at: '02T09:00', type: 'SEND_BACK', reason: 'x' }]);
    expect(why(pause('02T10:00'), back)?.code).toBe('NO_CLOCK_RUNS');
    const refused = playTimed(filedTimed(), [sign('drc.clerk', '01T10:00', 2, 'refuse')]);
    expect(why(pause('02T10:00'), refused)?.code).toBe('SUBMISSION_CLOSED');
  });

  it('what is overdue, from the very instant: 24:00 of the due date', () => {
    const due = playTimed(review, [{ until: '10T00:00' }]);
    expect(why(higher('10T00:00'), due)).toMatchObject({
      ...{ code: 'ALREADY_OVERDUE', details: [{ dueOn: '2026-06-09' }] },
    });
    expect(why(higher('09T23:59'), review)).toBeNull();
    const both = playTimed(review, [{ until: '12T09:00' }]);
    expect(why(pause('12T09:00'), both)?.code).toBe('ALREADY_OVERDUE');
  });

  it('without a written notice that states how long', () => {
    expect(why(pause('02T10:00', { text: ' ' }))?.code).toBe('TEXT_REQUIRED');
    for (const expectedDays of [0, -1, 1.5, 251, NaN])
      expect(why(pause('02T10:00', { expectedDays }))).toMatchObject({
        ...{ code: 'BAD_INPUT', details: [{ path: 'expectedDays', least: 1, most: 250 }] },
      });
  });
});
