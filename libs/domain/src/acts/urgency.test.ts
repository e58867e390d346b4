import type { Step } from '../../test/fixture.js';
import {
  accepted,
  clockOf,
  factsOf,
  filedTimed,
  noticesOf,
  playTimed,
  sign,
  whyNotTimed,
} from '../../test/timed-play.js';

const urge = (time: string, urgency: string, rest: object = {}): Step =>
  ({ as: 'drc.head', at: time, type: 'CHANGE_URGENCY', urgency, reason: 'a flood', ...rest }) as Step;
const back = (time: string, no: number): Step => ({ as: 'a.head', at: time, type: 'TAKE_BACK', no });

describe('limits by urgency (T14)', () => {
  it('the form says how urgent it is; the least urgent where it does not, or says something else', () => {
    expect(accepted().state.urgency).toBe('ordinary');
    expect(filedTimed({ values: { urgency: 'whatever' } }).state.urgency).toBe('ordinary');
    const urgent = accepted({ values: { urgency: 'urgent' } });
    expect(clockOf(urgent, 'promised')).toMatchObject({ limit: { amount: 3 }, dueOn: '2026-06-04' });
    // A level that a limit does not name has the limit itself.
    expect(clockOf(urgent, 'statutory').limit.amount).toBe(8);
    expect(clockOf(urgent, 3).limit.amount).toBe(2);
  });

  it('top urgent: 24:00 of the day itself, a rest day or not', () => {
    const filed = filedTimed({ values: { urgency: 'topUrgent' } }, '06T09:00');
    const top = playTimed(filed, [sign('drc.clerk', '06T10:00', 2, 'accept')]);
    expect(clockOf(top, 'promised')).toMatchObject({ startedOn: '2026-06-06', dueOn: '2026-06-06' });
    expect(clockOf(top, 3)).toMatchObject({ startedOn: '2026-06-06', dueOn: '2026-06-06' });
    const late = playTimed(top, [{ until: '07T09:00' }]);
    // On Sunday, and not on Monday (T10).
    expect(noticesOf(late)).toEqual(
      expect.arrayContaining(['overdue a.head', 'overdueToHead drc.head', 'overdueToHead b.head']),
    );
  });

  it('raised: min(old due, new limit from the day of the raise)', () => {
    const review = accepted();
    const early = playTimed(review, [urge('02T10:00', 'urgent')]);
    expect(clockOf(early, 'promised').dueOn).toBe('2026-06-05');
    const late = playTimed(review, [urge('08T10:00', 'urgent')]);
    expect(clockOf(late, 'promised').dueOn).toBe('2026-06-09');
    expect(factsOf(late, 'dueMoved')).toEqual([]);
    expect(factsOf(early, 'urgencyChanged')).toEqual([
      { type: 'urgencyChanged', from: 'ordinary', to: 'urgent' },
    ]);
    expect(factsOf(early, 'dueMoved')).toMatchObject([
      { from: '2026-06-09', to: '2026-06-05', cause: 'urgency', scope: { clock: 'promised' } },
    ]);
    expect(noticesOf(early)).toContain('urgencyChanged gonghe.officer');
  });

  it('T9: pieces are due with the submission, whatever they had', () => {
    const top = playTimed(accepted(), [urge('02T10:00', 'topUrgent')]);
    for (const which of ['promised', 3, 4])
      expect(clockOf(top, which)).toMatchObject({ dueOn: '2026-06-02', limit: { onRestDays: true } });
    expect(clockOf(top, 'statutory').dueOn).toBe('2026-06-11');
    expect(top.state.work[3]!.is.clock).toBe('warned');
  });

  it('lowered, it gives nobody more time, unless the event says so', () => {
    const urgent = accepted({ values: { urgency: 'urgent' } });
    const lowered = playTimed(urgent, [urge('02T10:00', 'ordinary')]);
    expect(lowered.state.urgency).toBe('ordinary');
    expect(clockOf(lowered, 'promised')).toMatchObject({ dueOn: '2026-06-04', limit: { amount: 3 } });
    expect(factsOf(lowered, 'dueMoved')).toEqual([]);
    const lengthened = playTimed(urgent, [urge('02T10:00', 'ordinary', { lengthen: true })]);
    expect(clockOf(lengthened, 'promised')).toMatchObject({ dueOn: '2026-06-09', limit: { amount: 6 } });
    // What opens from now on has the limit of the level in force.
    expect(clockOf(lengthened, 3).dueOn).toBe('2026-06-03');
  });

  it('lengthens nothing that is overdue: it stays late', () => {
    const urgent = accepted({ values: { urgency: 'urgent' } });
    const late = playTimed(urgent, [urge('05T10:00', 'ordinary', { lengthen: true })]);
    expect(clockOf(late, 'promised').dueOn).toBe('2026-06-04');
  });

  it('T6: raised in a pause, nothing goes by until it is over', () => {
    const raised = playTimed(accepted(), [
      {
        ...{ as: 'drc.clerk', at: '02T10:00', type: 'PAUSE', reason: 'expertReview' },
        ...{ text: 'x', expectedDays: 5 },
      },
      urge('03T10:00', 'urgent'),
    ]);
    expect(clockOf(raised, 'promised').paused).toBeDefined();
    expect(factsOf(raised, 'dueMoved')).toHaveLength(7);
    const again = playTimed(raised, [{ as: 'drc.clerk', at: '05T10:00', type: 'RESUME' }]);
    expect(clockOf(again, 'promised').dueOn).toBe('2026-06-10');
  });

  it('O10: what was raised while it was signed holds for what is taken back', () => {
    const signed = playTimed(accepted(), [
      sign('a.head', '02T09:00', 3, 'agree'),
      urge('02T10:00', 'topUrgent'),
    ]);
    const again = playTimed(signed, [back('02T11:00', 3)]);
    expect(clockOf(again, 3)).toMatchObject({ dueOn: '2026-06-02', limit: { amount: 0, onRestDays: true } });
    // Lowered again, nothing becomes longer, and nothing is noted that did not happen.
    const lowered = playTimed(accepted(), [
      sign('a.head', '02T09:00', 3, 'agree'),
      urge('02T10:00', 'topUrgent'),
      urge('02T10:30', 'ordinary'),
      back('02T11:00', 3),
    ]);
    expect(clockOf(lowered, 3).events.map(({ type }) => type)).not.toContain('urgencyChanged');
  });
});

describe('why the urgency may not be changed (T14)', () => {
  const review = accepted();
  const why = (step: Step, from = review) => whyNotTimed(from, step);

  it('to a level that there is not, or that is in force', () => {
    expect(why(urge('02T10:00', 'constructor'))).toMatchObject({
      ...{ code: 'URGENCY_UNKNOWN', details: [{ levels: 'ordinary, urgent, topUrgent' }] },
    });
    expect(why(urge('02T10:00', 'ordinary'))).toMatchObject({
      ...{ code: 'URGENCY_UNCHANGED', details: [{ urgency: 'ordinary' }] },
    });
  });

  it('by another post, without a reason, once closed', () => {
    expect(why(urge('02T10:00', 'urgent', { as: 'drc.clerk' }))).toMatchObject({
      ...{ code: 'MAY_NOT_CHANGE_URGENCY', details: [{ unit: 'drc', post: 'head' }] },
    });
    expect(why(urge('02T10:00', 'urgent', { reason: ' ' }))?.code).toBe('REASON_REQUIRED');
    const closed = playTimed(review, [
      { as: 'gonghe.officer', at: '02T09:00', type: 'WITHDRAW', reason: 'x' },
    ]);
    expect(why(urge('02T10:00', 'urgent'), closed)?.code).toBe('SUBMISSION_CLOSED');
  });
});
