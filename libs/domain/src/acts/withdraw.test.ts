import { board } from '../../test/definitions.js';
import { filed, play, playAll, whyNot, type Step } from '../../test/fixture.js';
import { wakeAt } from '../flow/time.js';

const withdraw = (time: string, as = 'gonghe.officer'): Step => ({
  ...{ as, at: time, type: 'WITHDRAW', reason: 'the investor changed his mind' },
});
const sign = (as: string, time: string, no: number, outcome: string): Step => ({
  ...{ as, at: time, type: 'SIGN', no, opinion: { outcome, text: 'because' } },
});

describe('withdrawing (O10)', () => {
  const { using, state } = filed(board);

  it('closes everything as of that day, judges the clocks, not what was not signed, and tells who held it', () => {
    const voting = play([sign('a.head', '15T10:00', 2, 'agree')], state, using);
    const { state: after, effects, facts } = playAll([withdraw('25T10:00')], voting, using);
    expect(after).toMatchObject({
      stage: 'withdrawn',
      closed: { ending: 'withdrawn', reason: expect.any(String) },
    });
    expect(wakeAt(after)).toBeNull();
    expect(after.clocks['promised']!.closed).toMatchObject({ judgement: 'late', overdueDays: 1 });
    expect(after.visits.at(-1)).toMatchObject({ result: 'left', clock: { closed: { judgement: 'late' } } });
    expect(after.work[5]!.is).toEqual({ work: 'cancelled', clock: 'stopped' });
    expect(after.work[5]!.clock!.closed!.judgement).toBeUndefined();
    expect(after.work[2]!.opinions).toHaveLength(1);
    const [told] = effects.filter((effect) => effect.type === 'notice' && effect.notice === 'withdrawn');
    expect(told).toMatchObject({ params: { reason: 'the investor changed his mind' } });
    const units = told?.type === 'notice' ? told.to.map(({ unit }) => unit) : [];
    expect(units).toEqual(expect.arrayContaining(['a', 'b', 'c', 'gov', 'govoffice']));
    expect(units).not.toContain('gonghe');
    expect(facts.filter(({ type }) => type === 'withdrawn')).toHaveLength(1);
  });

  it('is the submitting unit’s, with a reason, once, and not after the final decision', () => {
    expect(whyNot(using, state, withdraw('15T10:00', 'a.head'))?.code).toBe('NOT_THE_SUBMITTER');
    expect(whyNot(using, state, withdraw('15T10:00', 'gonghe.head'))).toBeNull();
    expect(whyNot(using, state, { ...withdraw('15T10:00'), reason: '\t' } as Step)?.code).toBe(
      'REASON_REQUIRED',
    );
    const once = play([withdraw('15T10:00')], state, using);
    expect(whyNot(using, once, withdraw('15T11:00'))?.code).toBe('SUBMISSION_CLOSED');
    const voted = ['gov.mayor', 'a.head', 'b.head', 'c.head'].map((as, i) =>
      sign(as, '15T11:00', 5 + i, 'agree'),
    );
    const decided = play([sign('a.head', '15T10:00', 2, 'agree'), ...voted], state, using);
    expect([decided.stage, decided.decided?.result]).toEqual(['followUps', 'yes']);
    expect(whyNot(using, decided, withdraw('15T12:00'))?.code).toBe('ALREADY_DECIDED');
  });
});

describe('taking up again after a negative ending (T8)', () => {
  const { using, state } = filed(board);
  const against = ['gov.mayor', 'a.head', 'b.head'].map((as, i) => sign(as, '15T11:00', 5 + i, 'disagree'));
  const rejected = play([sign('a.head', '15T10:00', 2, 'agree'), ...against], state, using);
  const reopen = (time: string, rest: object = {}): Step => ({
    ...{ as: 'gonghe.head', at: time, type: 'REOPEN', reason: 'the plan was mended', ...rest },
  });

  it('begins a cycle with new clocks; what was signed stays, and the decision is open again', () => {
    expect(rejected).toMatchObject({ stage: 'rejected', decided: { result: 'no' } });
    const again = play([reopen('16T09:00')], rejected, using);
    expect(again).toMatchObject({ stage: 'second', cycle: 2, reopened: 1 });
    expect([again.decided, again.closed]).toEqual([undefined, undefined]);
    expect(again.clocks['promised']).toMatchObject({ startedOn: '2026-06-16', dueOn: '2026-06-25' });
    expect(again.clocks['promised']!.closed).toBeUndefined();
    expect(again.clocks['statutory']).toBeUndefined();
    expect(again.pastClocks.map(({ id, cycle, clock }) => [id, cycle, clock.closed !== undefined])).toEqual([
      ['promised', 1, true],
      ['statutory', 1, true],
    ]);
    expect(again.work[5]!.opinions).toHaveLength(1);
    expect(
      whyNot(using, again, { as: 'gonghe.officer', at: '16T10:00', type: 'WITHDRAW', reason: 'x' }),
    ).toBeNull();
  });

  it('T1: asked for on a rest day it is received, and day 0 is, on the next working day', () => {
    const again = play([reopen('20T09:00', { form: { revision: 2, digest: 'd2' } })], rejected, using);
    expect(again.receivedOn).toBe('2026-06-22');
    expect(again.clocks['promised']).toMatchObject({ startedOn: '2026-06-22', dueOn: '2026-06-30' });
    expect(again.work[11]!.clock).toMatchObject({ startedOn: '2026-06-22', dueOn: '2026-06-23' });
    expect(again.form).toEqual({ revision: 2, digest: 'd2' });
  });

  it('is the submitter’s, with a reason, as often as the definition says', () => {
    expect(whyNot(using, rejected, reopen('16T09:00', { as: 'a.head' }))?.code).toBe('NOT_THE_SUBMITTER');
    expect(whyNot(using, rejected, reopen('16T09:00', { reason: '' }))?.code).toBe('REASON_REQUIRED');
    const lose = (from: typeof rejected, first: number, time: string) =>
      play(
        ['gov.mayor', 'a.head', 'b.head'].map((as, i) => sign(as, time, first + i, 'disagree')),
        from,
        using,
      );
    const twice = lose(play([reopen('16T09:00')], rejected, using), 11, '16T10:00');
    const thrice = lose(play([reopen('16T11:00')], twice, using), 17, '16T12:00');
    expect([thrice.cycle, thrice.reopened]).toEqual([3, 2]);
    expect(whyNot(using, thrice, reopen('16T13:00'))).toMatchObject({
      ...{ code: 'CANNOT_BE_REOPENED', details: [{ problem: 'usedUp', times: 2 }] },
    });
    expect(whyNot(using, state, reopen('16T13:00'))).toMatchObject({
      ...{ code: 'CANNOT_BE_REOPENED', details: [{ problem: 'notByThisEnding' }] },
    });
  });
});
