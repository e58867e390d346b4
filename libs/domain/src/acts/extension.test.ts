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

const ask = (time: string, rest: object = {}): Step =>
  ({
    ...{ as: 'drc.clerk', at: time, type: 'REQUEST_EXTENSION', clock: 'statutory', reason: 'it is large' },
    ...rest,
  }) as Step;
const grant = (time: string, no: number) => sign('gov.mayor', time, no, 'grant');
const decline = (time: string, no: number) => sign('gov.mayor', time, no, 'decline');

describe('extending (T7)', () => {
  // Accepted on Monday, 1 June: statutory 8 working days until the 11th, promised 6 until the 9th.
  const review = accepted();

  it('asked for by who answers, decided by the approver named; told to the submitter and who holds it', () => {
    const asked = playTimed(review, [ask('02T10:00')]);
    expect(asked.state.work[7]).toMatchObject({
      ...{ kind: 'extend', seat: 'statutory', unit: 'gov', post: 'mayor', about: 1 },
      is: { work: 'pending', clock: 'none' },
    });
    expect(factsOf(asked, 'extensionAsked')).toEqual([{ type: 'extensionAsked', no: 7, clock: 'statutory' }]);
    expect(asked.effects.at(-1)).toMatchObject({
      ...{ notice: 'extensionAsked', no: 7 },
      params: { reason: 'it is large', amount: 4, dueOn: '2026-06-11' },
    });
    const granted = playTimed(asked, [grant('03T10:00', 7)]);
    // Day 12 counted from the start; the 19th is a holiday's.
    expect(clockOf(granted, 'statutory')).toMatchObject({ dueOn: '2026-06-17', extended: 4 });
    expect(clockOf(granted, 'promised').dueOn).toBe('2026-06-09');
    expect(factsOf(granted, 'extended')).toEqual([{ type: 'extended', clock: 'statutory', amount: 4 }]);
    expect(factsOf(granted, 'dueMoved')).toEqual([
      {
        ...{ type: 'dueMoved', from: '2026-06-11', to: '2026-06-17', cause: 'extension' },
        scope: { of: 'submission', clock: 'statutory', unit: 'drc' },
      },
    ]);
    expect(noticesOf(granted)).toContain('extended gonghe.officer');
    // Which limit, and why (Administrative Licensing Law, art. 42).
    expect(granted.effects.find((one) => one.type === 'notice' && one.notice === 'extended')).toMatchObject({
      params: { clock: 'statutory', reason: 'it is large', amount: 4, dueOn: '2026-06-17' },
    });
  });

  it('declined, with the reason, the limit stays, and it may be asked for again', () => {
    const asked = playTimed(review, [ask('02T10:00')]);
    expect(whyNotTimed(asked, sign('gov.mayor', '03T10:00', 7, 'decline', { text: '' }))?.code).toBe(
      'TEXT_REQUIRED',
    );
    const declined = playTimed(asked, [decline('03T10:00', 7)]);
    expect(clockOf(declined, 'statutory')).toMatchObject({ dueOn: '2026-06-11' });
    expect(clockOf(declined, 'statutory').extended).toBeUndefined();
    // Whose page has shown it as asked for is told as well.
    expect(noticesOf(declined)).toEqual(
      expect.arrayContaining(['extensionDeclined drc.*', 'extensionDeclined gonghe.officer']),
    );
    expect(whyNotTimed(declined, ask('03T11:00'))).toBeNull();
  });

  it('not granted by the due date it lapses, at 24:00, and the work is overdue', () => {
    const asked = playTimed(review, [ask('10T10:00')]);
    const no = Object.values(asked.state.work).find(({ kind }) => kind === 'extend')!.no;
    expect(whyNotTimed(asked, grant('11T23:59', no))).toBeNull();
    const lapsed = playTimed(asked, [{ until: '12T00:00' }]);
    expect(lapsed.state.work[no]!.is.work).toBe('notNeeded');
    expect(factsOf(lapsed, 'extensionLapsed')).toEqual([{ type: 'extensionLapsed', no, clock: 'statutory' }]);
    expect(noticesOf(lapsed)).toEqual(
      expect.arrayContaining(['drc.*', 'gov.mayor', 'gonghe.officer'].map((who) => `extensionLapsed ${who}`)),
    );
    // At the very instant at which it falls due, what fell due is first.
    expect(whyNotTimed(lapsed, grant('12T00:00', no))).toMatchObject({
      ...{ code: 'ASSIGNMENT_NOT_OPEN', details: [{ problem: 'notNeeded' }] },
    });
    expect(whyNotTimed(lapsed, ask('12T00:00'))).toMatchObject({
      ...{ code: 'ALREADY_OVERDUE', details: [{ dueOn: '2026-06-11' }] },
    });
  });

  it('T9: lifts the caps of the stage and the pieces that were due with it', () => {
    // Sent back on the 9th with two days left by law, resubmitted on the 10th: due on the 12th, promised until the 18th.
    const again = playTimed(review, [
      { as: 'drc.head', at: '09T09:00', type: 'SEND_BACK', reason: 'x' },
      { until: '10T09:00' },
    ]);
    const piece = ({ state }: typeof again, seat: string) =>
      Object.values(state.work).findLast((one) => one.seat === seat)!.no;
    const resubmit = sign('gonghe.officer', '10T09:00', piece(again, 'submitter'), 'resubmit');
    const second = playTimed(again, [{ ...resubmit, brings: { values: { amount: 1 } } }]);
    const chain = playTimed(second, reviews('11T09:00', piece(second, 'a')));
    const section = piece(chain, 'section');
    expect([clockOf(chain, 'statutory').dueOn, clockOf(chain, 'promised').dueOn]).toEqual([
      ...['2026-06-12', '2026-06-18'],
    ]);
    expect([chain.state.visits.at(-1)!.clock!.dueOn, clockOf(chain, section).dueOn]).toEqual([
      ...['2026-06-12', '2026-06-12'],
    ]);
    const asked = playTimed(chain, [ask('11T10:00')]);
    const granted = playTimed(asked, [grant('11T11:00', piece(asked, 'statutory'))]);
    expect([granted.state.visits.at(-1)!.clock!.dueOn, clockOf(granted, section).dueOn]).toEqual([
      ...['2026-06-15', '2026-06-15'],
    ]);
    expect(factsOf(granted, 'dueMoved').map(({ scope, to }) => [scope.of, to])).toEqual([
      ...[
        ['assignment', '2026-06-15'],
        ['stage', '2026-06-15'],
        ['submission', '2026-06-18'],
      ],
    ]);
  });

  it('in a pause: asked for and granted without a due date; it counts when the clock goes on', () => {
    const paused = playTimed(review, [
      {
        ...{ as: 'drc.clerk', at: '02T10:00', type: 'PAUSE', reason: 'expertReview' },
        ...{ text: 'x', expectedDays: 5 },
      },
      ask('03T10:00'),
    ]);
    expect(paused.effects.at(-1)).toMatchObject({ notice: 'extensionAskedInPause', no: 7 });
    const granted = playTimed(paused, [grant('04T10:00', 7)]);
    expect(factsOf(granted, 'dueMoved')).toEqual([]);
    expect(noticesOf(granted)).toContain('extendedInPause gonghe.officer');
    expect(
      granted.effects.find((one) => one.type === 'notice' && one.notice === 'extendedInPause'),
    ).toMatchObject({ params: { clock: 'statutory', reason: 'it is large' } });
    const again = playTimed(granted, [{ as: 'drc.clerk', at: '05T10:00', type: 'RESUME' }]);
    // Day 12 is the 17th, and three days of pause; the 19th to 21st are off.
    expect(clockOf(again, 'statutory').dueOn).toBe('2026-06-23');
  });

  it('T7, T8: what was overdue when it was sent back is not cured between the cycles', () => {
    const late = playTimed(review, [
      sign('a.head', '02T09:00', 3, 'agree'),
      { until: '12T09:00' },
      { as: 'drc.head', at: '12T10:00', type: 'SEND_BACK', reason: 'incomplete' },
    ]);
    expect(clockOf(late, 'statutory').paused).toBeDefined();
    expect(whyNotTimed(late, ask('12T11:00'))?.code).toBe('ALREADY_OVERDUE');
  });

  it('is asked of nobody any more once the clock stopped, or the submission closed', () => {
    const asked = playTimed(review, [ask('02T08:00')]);
    const done = [
      ...reviews('02T09:00'),
      ...[sign('a.section', '02T10:00', 8, 'agree'), sign('b.office', '02T10:10', 9, 'agree')],
      ...[sign('gov.deputy', '02T10:20', 10, 'agree'), sign('drc.officer', '02T10:30', 11, 'objection')],
    ];
    const decided = playTimed(asked, [...done, sign('gov.mayor', '02T11:30', 12, 'approve')]);
    expect(decided.state.stage).toBe('delivery');
    expect(decided.state.work[7]!.is.work).toBe('notNeeded');
    expect(factsOf(decided, 'notNeeded')).toContainEqual({ type: 'notNeeded', no: 7, unit: 'gov' });
    expect(whyNotTimed(decided, grant('02T12:00', 7))?.code).toBe('ASSIGNMENT_NOT_OPEN');
    expect(whyNotTimed(decided, ask('02T12:00'))?.code).toBe('NO_CLOCK_RUNS');
    const withdrawn = playTimed(asked, [
      { as: 'gonghe.officer', at: '02T09:00', type: 'WITHDRAW', reason: 'x' },
    ]);
    expect(withdrawn.state.work[7]!.is.work).toBe('cancelled');
  });

  it('T8: outlives being sent back: the statutory clock waits, and may be extended meanwhile', () => {
    const back = playTimed(review, [
      ask('02T08:00'),
      { as: 'drc.head', at: '02T09:00', type: 'SEND_BACK', reason: 'x' },
    ]);
    expect(back.state.work[7]!.is.work).toBe('pending');
    const granted = playTimed(back, [grant('02T10:00', 7)]);
    expect(clockOf(granted, 'statutory')).toMatchObject({ extended: 4, paused: { cause: { of: 'cycle' } } });
  });
});

describe('why it may not be extended (T7)', () => {
  const review = accepted();
  const why = (step: Step, from = review) => whyNotTimed(from, step);

  it('a clock that has no extension, or that there is not', () => {
    for (const clock of ['promised', 'delivery', 'other', 'constructor'])
      expect(why(ask('02T10:00', { clock }))).toMatchObject({ code: 'NO_EXTENSION', details: [{ clock }] });
  });

  it('by another unit, before it runs, without a reason', () => {
    expect(why(ask('02T10:00', { as: 'a.head' }))).toMatchObject({
      ...{ code: 'NOT_ANSWERABLE', details: [{ unit: 'drc', post: null }] },
    });
    expect(why(ask('02T10:00', { reason: ' ' }))?.code).toBe('REASON_REQUIRED');
    expect(why(sign('a.head', '02T10:00', 7, 'grant'))?.code).toBe('ASSIGNMENT_NOT_FOUND');
  });

  it('twice: pending, or granted once', () => {
    const asked = playTimed(review, [ask('02T10:00')]);
    expect(why(ask('02T11:00'), asked)?.code).toBe('EXTENSION_PENDING');
    const granted = playTimed(asked, [grant('02T12:00', 7)]);
    expect(why(ask('02T13:00'), granted)?.code).toBe('ALREADY_EXTENDED');
  });

  it('the approver’s answer is one of two, his alone, and neither corrected nor taken back', () => {
    const asked = playTimed(review, [ask('02T10:00')]);
    expect(why(sign('gov.mayor', '02T11:00', 7, 'agree'), asked)).toMatchObject({
      ...{ code: 'OUTCOME_NOT_OFFERED', details: [{ offered: 'grant, decline' }] },
    });
    expect(why(sign('gov.deputy', '02T11:00', 7, 'grant'), asked)?.code).toBe('NOT_YOUR_ASSIGNMENT');
    const granted = playTimed(asked, [grant('02T12:00', 7)]);
    const back = { as: 'gov.mayor', at: '02T13:00', type: 'TAKE_BACK', no: 7 } as const;
    expect(why(back, granted)?.code).toBe('STAGE_SETTLED');
  });
});
