import type { Step } from '../../test/fixture.js';
import {
  ACCEPT,
  accepted,
  clockOf,
  factsOf,
  filedTimed,
  noticesOf,
  playTimed,
  reviews,
  sign,
  whyNotTimed,
  type Brings,
  type Played,
} from '../../test/timed-play.js';
import { timed } from '../../test/timed.js';
import { definitionSchema } from '../definition/schema.js';
import { wakeAt } from '../flow/time.js';

const sendBack = (time: string, rest: object = {}): Step =>
  ({ as: 'drc.head', at: time, type: 'SEND_BACK', reason: 'the plan does not fit', ...rest }) as Step;
const latest = ({ state }: Played, seat: string) =>
  Object.values(state.work).findLast((one) => one.seat === seat)!;
const resubmit = (from: Played, time: string, brings: Brings = {}) =>
  playTimed(from, [{ ...sign('gonghe.officer', time, latest(from, 'submitter').no, 'resubmit'), brings }]);

describe('sent back after acceptance (T8)', () => {
  const review = accepted();
  const signed = playTimed(review, [sign('a.head', '02T09:00', 3, 'agree')]);
  const back = playTimed(signed, [sendBack('03T10:00')]);

  it('cancels what is open, keeps what is signed, and closes the cycle with its own judgement', () => {
    expect(back.state).toMatchObject({ stage: 'resubmission', cycle: 1 });
    expect([3, 4, 5, 6].map((no) => back.state.work[no]!.is.work)).toEqual([
      ...['signed', 'cancelled', 'cancelled', 'cancelled'],
    ]);
    expect(clockOf(back, 'promised').closed).toMatchObject({ judgement: 'onTime', used: 2 });
    expect(back.state.visits.at(-2)).toMatchObject({ stage: 'review', result: 'left' });
    expect(factsOf(back, 'sentBack')).toEqual([{ type: 'sentBack', reason: 'the plan does not fit' }]);
    expect(noticesOf(back)).toEqual(expect.arrayContaining(['sentBack gonghe.officer', 'sentBack b.*']));
  });

  it('is not a pause: a statutory clock waits between the cycles, without a due date', () => {
    expect(clockOf(back, 'statutory').paused).toMatchObject({ on: '2026-06-03', cause: { of: 'cycle' } });
    expect(back.state.pause).toBeUndefined();
    expect(factsOf(back, 'dueMoved')).toMatchObject([
      { scope: { clock: 'statutory' }, from: '2026-06-11', to: null, cause: 'cycle' },
    ]);
  });

  it('resubmitted, there is no second acceptance: a cycle with new clocks from the day of resubmission', () => {
    const again = resubmit(back, '05T10:00', { values: { amount: 1 } });
    expect(again.state).toMatchObject({ stage: 'review', cycle: 2, results: {} });
    expect(clockOf(again, 'promised')).toMatchObject({ startedOn: '2026-06-05', dueOn: '2026-06-15' });
    expect(again.state.pastClocks.map(({ id, cycle }) => [id, cycle])).toEqual([['promised', 1]]);
    expect(factsOf(again, 'cycleBegun')).toEqual([{ type: 'cycleBegun', cycle: 2 }]);
    // Two used until the 3rd, two with the submitter: six are left from the 5th.
    expect(clockOf(again, 'statutory')).toMatchObject({ startedOn: '2026-06-01', dueOn: '2026-06-15' });
    expect(factsOf(again, 'dueMoved')).toContainEqual(
      expect.objectContaining({ from: null, to: '2026-06-15', cause: 'cycle' }),
    );
  });

  it('T1: resubmitted on a rest day, it is received, and goes on, on the next working day', () => {
    const again = resubmit(back, '06T10:00', { values: { amount: 1 } });
    expect(again.state.receivedOn).toBe('2026-06-08');
    expect(clockOf(again, 'promised').startedOn).toBe('2026-06-08');
    expect(clockOf(again, 'statutory').dueOn).toBe('2026-06-16');
  });

  it('a statutory clock adds up over the cycles, and is judged once, at the end', () => {
    const second = resubmit(back, '05T10:00', { values: { amount: 1 } });
    const third = resubmit(playTimed(second, [sendBack('10T10:00')]), '15T10:00', { values: { amount: 2 } });
    expect(third.state.cycle).toBe(3);
    expect(third.state.pastClocks.map(({ id, cycle }) => [id, cycle])).toEqual([
      ...[
        ['promised', 1],
        ['promised', 2],
      ],
    ]);
    // 2 in the first, 3 in the second: three of eight are left.
    expect(clockOf(third, 'statutory').dueOn).toBe('2026-06-18');
    const closed = playTimed(third, [
      { as: 'gonghe.officer', at: '22T09:00', type: 'WITHDRAW', reason: 'x' },
    ]);
    const statutory = factsOf(closed, 'clockClosed').find(
      ({ scope }) => scope.of === 'submission' && scope.clock === 'statutory',
    );
    expect(statutory).toMatchObject({
      used: 9,
      elapsed: 14,
      pausedDays: 5,
      judgement: 'late',
      overdueDays: 1,
    });
  });

  it('overdue when it is sent back, it is overdue when it goes on, and told once', () => {
    const late = playTimed(review, [{ until: '16T09:00' }, sendBack('16T09:00')]);
    expect(clockOf(late, 'statutory').paused).toBeDefined();
    const again = resubmit(late, '18T10:00', { values: { amount: 1 } });
    expect(clockOf(again, 'statutory').paused).toBeUndefined();
    expect(clockOf(again, 'statutory').dueOn).toBe('2026-06-11');
    const later = playTimed(again, [{ until: '23T09:00' }]);
    const rang = factsOf(later, 'alarm').filter(({ scope }) => scope.of === 'submission');
    expect(rang).toEqual([]);
  });

  it('overdue when it is sent back, and closed between the cycles, it was late', () => {
    const late = playTimed(review, [{ until: '16T09:00' }, sendBack('16T09:00')]);
    const closed = playTimed(late, [{ as: 'gonghe.officer', at: '17T09:00', type: 'WITHDRAW', reason: 'x' }]);
    expect(clockOf(closed, 'statutory').closed).toMatchObject({ judgement: 'late', overdueDays: 3 });
  });

  it('in a pause, the pause is over; a request for an extension outlives it', () => {
    const paused = playTimed(review, [
      {
        ...{ as: 'drc.clerk', at: '02T10:00', type: 'PAUSE', reason: 'expertReview' },
        ...{ text: 'x', expectedDays: 5 },
      },
      sendBack('04T10:00'),
    ]);
    expect(paused.state.pause).toBeUndefined();
    expect(factsOf(paused, 'resumed')).toHaveLength(1);
    expect(noticesOf(paused)).not.toContain('resumed gonghe.officer');
    expect(clockOf(paused, 'statutory').paused).toMatchObject({ cause: { of: 'cycle' }, on: '2026-06-04' });
    const again = resubmit(paused, '08T10:00', { values: { amount: 1 } });
    // One used until the 2nd; pause and cycle took the rest of the week.
    expect(clockOf(again, 'statutory').dueOn).toBe('2026-06-17');
  });

  it('nothing comes back within its limit: deemed withdrawn, told before, nobody’s fault', () => {
    const silent = playTimed(back, [{ until: '11T00:00' }]);
    expect(silent.state).toMatchObject({ stage: 'deemedWithdrawn', closed: { ending: 'deemedWithdrawn' } });
    expect(noticesOf(silent)).toEqual(['warned gonghe.*', 'closed gonghe.officer']);
    expect(wakeAt(silent.state)).toBeNull();
    const own = factsOf(silent, 'clockClosed').filter(({ scope }) => scope.of !== 'submission');
    expect(own.map(({ judgement }) => judgement)).toEqual([undefined, undefined]);
  });

  it('withdrawing ends in the ending for that, not in the one for what is deemed to be', () => {
    const withdrawn = playTimed(back, [
      { as: 'gonghe.officer', at: '04T09:00', type: 'WITHDRAW', reason: 'x' },
    ]);
    expect(withdrawn.state.stage).toBe('withdrawn');
  });
});

describe('carried over into the next cycle (T8)', () => {
  // a rests on the amount and the plan; its section on the title.
  const signed = playTimed(accepted(), [
    sign('a.head', '02T09:00', 3, 'agreeWithConditions', { conditions: 'a wall' }),
    sign('c.head', '02T09:10', 5, 'agree'),
  ]);
  const back = playTimed(signed, [sendBack('02T10:00')]);

  it('where what it rests on is unchanged: shown as such, and the unit is not asked again', () => {
    const again = resubmit(back, '03T10:00', { values: { title: 'Another' }, materials: { map: 'new' } });
    const [a, b, c] = ['a', 'b', 'c'].map((seat) => latest(again, seat));
    expect(a).toMatchObject({
      ...{ cycle: 2, is: { work: 'signed', clock: 'none' } },
      opinions: [
        {
          ...{ seq: 1, outcome: 'agreeWithConditions', conditions: 'a wall', formRevision: 1 },
          carriedFrom: { no: 3, cycle: 1 },
        },
      ],
    });
    expect(a!.clock).toBeUndefined();
    expect([b!.is.work, c!.is.work]).toEqual(['pending', 'pending']);
    expect(factsOf(again, 'carriedOver')).toEqual([{ type: 'carriedOver', no: a!.no, unit: 'a', from: 3 }]);
    expect(noticesOf(again)).not.toContain('assigned a.head');
  });

  it('not where a field or a material of it changed, in any revision since', () => {
    for (const brings of [{ values: { amount: 1 } }, { materials: { plan: 'second' } }])
      expect(latest(resubmit(back, '03T10:00', brings), 'a').is.work).toBe('pending');
  });

  it('the unit may replace it, with a reason, and not take back what it did not sign in this cycle', () => {
    const again = resubmit(back, '03T10:00', { values: { title: 'Another' } });
    const { no } = latest(again, 'a');
    const taken = { as: 'a.head', at: '03T11:00', type: 'TAKE_BACK', no } as const;
    expect(whyNotTimed(again, taken)).toMatchObject({
      ...{ code: 'NOT_SIGNED', details: [{ problem: 'carriedOver' }] },
    });
    const correction = {
      ...sign('a.head', '03T11:00', no, 'disagree'),
      type: 'CORRECT',
      reason: 'x',
    } as Step;
    const replaced = playTimed(again, [correction]);
    expect(replaced.state.work[no]!.opinions).toMatchObject([
      { carriedFrom: { no: 3, cycle: 1 } },
      { outcome: 'disagree', corrects: { seq: 1 }, formRevision: 2 },
    ]);
    expect(replaced.state.work[no]!.opinions[1]!.carriedFrom).toBeUndefined();
    expect(whyNotTimed(replaced, taken)?.code).toBe('NOT_SIGNED');
  });

  it('again into the cycle after, from where it was given', () => {
    const second = resubmit(back, '03T10:00', { values: { title: 'Another' } });
    const third = resubmit(playTimed(second, [sendBack('03T11:00')]), '03T12:00', { values: { title: 'x' } });
    const first = latest(second, 'a');
    expect(latest(third, 'a').opinions).toMatchObject([
      { formRevision: 1, carriedFrom: { no: first.no, cycle: 2 } },
    ]);
    const touched = playTimed(second, [sendBack('03T11:00')]);
    expect(latest(resubmit(touched, '03T12:00', { values: { amount: 2 } }), 'a').is.work).toBe('pending');
  });

  it('in a sequence the next one’s turn has come', () => {
    const chain = playTimed(accepted(), [
      ...reviews('02T09:00'),
      ...[sign('a.section', '02T10:00', 7, 'agree'), sendBack('02T11:00')],
    ]);
    const again = resubmit(chain, '03T09:00', { values: { amount: 1 } });
    const reviewed = playTimed(again, reviews('03T10:00', latest(again, 'a').no));
    expect(['section', 'office', 'leader'].map((seat) => latest(reviewed, seat).is.work)).toEqual([
      ...['signed', 'pending', 'waiting'],
    ]);
    expect(noticesOf(reviewed)).toContain('assigned b.office');
    // What was carried over is no act after anybody's.
    expect(latest(reviewed, 'section').opinions[0]!.carriedFrom).toMatchObject({ cycle: 1 });
  });

  it('settles the stage by itself where nobody is left to ask: by the system (O5), and nobody is told to sign', () => {
    const draft = structuredClone(timed) as unknown as { stages: { seats: { restsOn?: object }[] }[] };
    for (const seat of draft.stages[4]!.seats) seat.restsOn = { form: ['amount'], materials: [] };
    const definition = definitionSchema.parse(draft);
    const chain = playTimed(filedTimed({}, '01T09:00', definition), [ACCEPT, ...reviews('02T09:00')]);
    const again = resubmit(playTimed(chain, [sendBack('02T10:00')]), '03T09:00', { values: { title: 'x' } });
    expect(again.state).toMatchObject({ stage: 'chain', cycle: 2, results: { review: 'reviewed' } });
    expect(again.state.visits.at(-2)).toMatchObject({ stage: 'review', result: 'reviewed', bySystem: true });
    expect(noticesOf(again)).toEqual(['assigned a.section']);
  });

  it('once in a cycle: a stage that is entered again asks anew', () => {
    const draft = structuredClone(timed) as unknown as {
      stages: { seats: { restsOn?: object }[]; results: { id: string; next: object[] }[] }[];
    };
    const rests = { form: ['amount'], materials: [] };
    for (const seat of draft.stages[4]!.seats) seat.restsOn = rests;
    draft.stages[5]!.results[1]!.next = [{ to: 'review' }];
    const definition = definitionSchema.parse(draft);
    const chain = playTimed(filedTimed({}, '01T09:00', definition), [ACCEPT, ...reviews('02T09:00')]);
    const again = resubmit(playTimed(chain, [sendBack('02T10:00')]), '03T09:00', { values: { title: 'x' } });
    const back = playTimed(again, [sign('a.section', '03T10:00', latest(again, 'section').no, 'disagree')]);
    expect(back.state.stage).toBe('review');
    expect(['a', 'b', 'c', 'd'].map((seat) => latest(back, seat).is.work)).toEqual([
      ...['pending', 'pending', 'pending', 'pending'],
    ]);
  });

  it('is for resubmission only: a re-evaluation asks everybody anew', () => {
    const rejected = playTimed(accepted(), [
      ...reviews('02T09:00'),
      sign('a.section', '02T10:00', 7, 'disagree'),
      sign('gov.mayor', '02T11:00', 10, 'reject'),
    ]);
    expect(rejected.state.stage).toBe('rejected');
    const again = playTimed(rejected, [
      { as: 'gonghe.officer', at: '03T09:00', type: 'REOPEN', reason: 'mended' },
    ]);
    expect(again.state).toMatchObject({ stage: 'review', cycle: 2 });
    expect(latest(again, 'a').is.work).toBe('pending');
    // And the law's clock is a new one: what was decided is over.
    expect(clockOf(again, 'statutory')).toMatchObject({ startedOn: '2026-06-03', dueOn: '2026-06-15' });
  });
});

describe('why it may not be sent back (T8)', () => {
  const review = accepted();
  const why = (step: Step, from = review) => whyNotTimed(from, step);

  it('from where it stands: before acceptance, or lying with the submitter', () => {
    expect(why(sendBack('01T09:30'), filedTimed())).toMatchObject({
      ...{ code: 'MAY_NOT_SEND_BACK', details: [{ problem: 'notFromHere', stage: 'acceptance' }] },
    });
    const back = playTimed(review, [sendBack('02T09:00')]);
    expect(why(sendBack('02T10:00'), back)?.code).toBe('MAY_NOT_SEND_BACK');
  });

  it('by another, or without saying what to change', () => {
    expect(why(sendBack('02T10:00', { as: 'drc.clerk' }))).toMatchObject({
      ...{ code: 'MAY_NOT_SEND_BACK', details: [{ problem: 'notTheirs', unit: 'drc', post: 'head' }] },
    });
    expect(why(sendBack('02T10:00', { reason: '\n' }))?.code).toBe('REASON_REQUIRED');
  });
});
