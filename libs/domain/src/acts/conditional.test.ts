import type { Step } from '../../test/fixture.js';
import {
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
import { wakeAt } from '../flow/time.js';

const defer = (time = '01T10:00', outstanding: unknown = ['funds'], rest: object = {}): Step => ({
  ...sign('drc.clerk', time, 2, 'acceptConditionally', { fields: { outstanding } }),
  ...rest,
});
const supply = (time: string, brings: Brings, as = 'gonghe.head') =>
  ({ as, at: time, type: 'SUPPLY', brings }) as Step & { brings: Brings };
const FUNDS = { materials: { funds: 'now' } };
const details = (from: Played, step: Parameters<typeof whyNotTimed>[1]) => {
  const reason = whyNotTimed(from, step);
  return reason && [reason.code, ...reason.details.map(({ path, problem }) => `${path} ${problem}`)];
};
/** All that comes before the decision, at once. */
const upToDecision = (from: Played, time: string) => {
  const no = (seat: string) => (so: Played) =>
    Object.values(so.state.work).findLast((one) => one.seat === seat)!.no;
  const reviewed = playTimed(from, reviews(time, no('a')(from)));
  return [
    ['a.section', 'section', 'agree'],
    ['b.office', 'office', 'agree'],
    ['gov.deputy', 'leader', 'agree'],
    ['drc.officer', 'publication', 'objection'],
  ].reduce((so, [as, seat, outcome]) => playTimed(so, [sign(as!, time, no(seat!)(so), outcome!)]), reviewed);
};

describe('conditional acceptance (T15)', () => {
  const filed = filedTimed({ materials: { funds: null } });
  const open = playTimed(filed, [defer()]);

  it('the submitter gets what is outstanding to do, with a limit of its own', () => {
    expect(open.state).toMatchObject({
      stage: 'review',
      conditional: { items: ['funds'], on: '2026-06-01', no: 7 },
    });
    expect(open.state.work[7]).toMatchObject({
      ...{ kind: 'complete', unit: 'gonghe', post: 'officer', is: { work: 'pending', clock: 'onTime' } },
      clock: { limit: { amount: 3 }, dueOn: '2026-06-04' },
    });
    expect(factsOf(open, 'conditional')).toEqual([
      { type: 'conditional', items: ['funds'], dueOn: '2026-06-04' },
    ]);
    expect(noticesOf(open)).toContain('conditional gonghe.officer');
    expect(clockOf(open, 'promised').startedOn).toBe('2026-06-01');
  });

  it('T9: its limit is at most the matter’s', () => {
    const urgent = filedTimed({ values: { urgency: 'topUrgent' }, materials: { funds: null } });
    expect(clockOf(playTimed(urgent, [defer()]), 7).dueOn).toBe('2026-06-01');
    const second = playTimed(open, [
      { as: 'drc.head', at: '02T09:00', type: 'CHANGE_URGENCY', urgency: 'topUrgent', reason: 'x' },
    ]);
    expect(clockOf(second, 7).dueOn).toBe('2026-06-02');
  });

  it('nothing is decided before it is there', () => {
    const decision = upToDecision(open, '02T09:00');
    expect(decision.state.stage).toBe('decision');
    const { no } = Object.values(decision.state.work).at(-1)!;
    expect(details(decision, sign('gov.mayor', '02T10:00', no, 'approve'))).toEqual([
      ...['ITEMS_OUTSTANDING', 'materials.funds outstanding'],
    ]);
    const complete = playTimed(decision, [supply('02T11:00', FUNDS)]);
    expect(details(complete, sign('gov.mayor', '02T12:00', no, 'approve'))).toBeNull();
  });

  it('supplied, it is complete; whoever answers for the matter is told', () => {
    const complete = playTimed(open, [supply('03T09:00', FUNDS)]);
    expect(complete.state.conditional).toMatchObject({ completedAt: complete.state.lastAt });
    expect(complete.state.work[7]).toMatchObject({
      ...{ is: { work: 'signed', clock: 'stopped' }, opinions: [] },
    });
    expect(clockOf(complete, 7).closed!.judgement).toBeUndefined();
    expect(factsOf(complete, 'completed')).toEqual([{ type: 'completed', items: ['funds'] }]);
    expect(noticesOf(complete).at(-1)).toBe('completed drc.head');
    expect(complete.state.form.revision).toBe(2);
  });

  it('not there in time, the submission lapses at 24:00, nobody’s fault, and the applicant loses the right', () => {
    const last = playTimed(open, [{ until: '04T23:59' }]);
    expect(last.state.stage).toBe('review');
    const lapsed = playTimed(last, [{ until: '05T00:00' }]);
    expect(lapsed.state).toMatchObject({ stage: 'lapsed', closed: { ending: 'lapsed' } });
    expect(lapsed.effects).toContainEqual({
      ...{ type: 'loseRight', applicant: '91440784MA0000000X', reason: '2026-0001' },
    });
    expect(factsOf(lapsed, 'lapsed')).toEqual([{ type: 'lapsed', items: ['funds'] }]);
    // What closes with it is not judged; b was deemed, and d handed on, at the same instant.
    const judged = factsOf(lapsed, 'clockClosed').filter(({ judgement }) => judgement);
    expect(judged.map(({ scope }) => scope)).toMatchObject([{ no: 4 }, { no: 6 }]);
    expect(factsOf(lapsed, 'clockClosed').filter(({ scope }) => scope.of === 'submission')).toHaveLength(2);
    expect(wakeAt(lapsed.state)).toBeNull();
    expect(details(last, supply('04T23:59', FUNDS))).toBeNull();
    expect(details(lapsed, supply('05T00:00', FUNDS))?.[0]).toBe('SUBMISSION_CLOSED');
  });

  it('T6: rests with the submission, where the pause says so', () => {
    const paused = playTimed(open, [
      {
        ...{ as: 'drc.clerk', at: '02T10:00', type: 'PAUSE', reason: 'expertReview' },
        ...{ text: 'x', expectedDays: 3 },
      },
    ]);
    expect(clockOf(paused, 7).paused).toBeDefined();
    const again = playTimed(paused, [{ as: 'drc.clerk', at: '05T10:00', type: 'RESUME' }]);
    expect([again.state.stage, clockOf(again, 7).dueOn]).toEqual(['review', '2026-06-09']);
    const going = playTimed(open, [
      {
        ...{ as: 'drc.head', at: '02T10:00', type: 'PAUSE', reason: 'higherAuthority' },
        ...{ text: 'x', expectedDays: 3 },
      },
      { until: '05T00:00' },
    ]);
    expect(going.state.stage).toBe('lapsed');
  });

  it('T8: runs on when it is sent back, and what is filed again may bring it', () => {
    const back = playTimed(open, [{ as: 'drc.head', at: '02T09:00', type: 'SEND_BACK', reason: 'x' }]);
    expect(back.state.work[7]!.is.work).toBe('pending');
    const brought = playTimed(back, [
      { ...sign('gonghe.officer', '03T09:00', 8, 'resubmit'), brings: FUNDS },
    ]);
    expect(brought.state.conditional?.completedAt).toBeDefined();
    expect(brought.state.work[7]!.is.work).toBe('signed');
    const lapsed = playTimed(back, [{ until: '05T00:00' }]);
    expect(lapsed.state.stage).toBe('lapsed');
  });

  it('taken up again after it lapsed, it is outstanding still, with a limit anew', () => {
    const lapsed = playTimed(open, [{ until: '05T00:00' }]);
    const reopen = { as: 'gonghe.officer', at: '08T09:00', type: 'REOPEN', reason: 'x' } as const;
    const again = playTimed(lapsed, [reopen]);
    expect(again.state).toMatchObject({
      stage: 'review',
      conditional: { items: ['funds'], on: '2026-06-08' },
    });
    const { no } = again.state.conditional!;
    expect(clockOf(again, no)).toMatchObject({ startedOn: '2026-06-08', dueOn: '2026-06-11' });
    expect(details(again, supply('08T10:00', FUNDS))).toBeNull();
    const complete = playTimed(lapsed, [{ ...reopen, brings: FUNDS }]);
    expect(complete.state.conditional?.completedAt).toBe(complete.state.lastAt);
    expect(factsOf(complete, 'completed')).toHaveLength(1);
  });
});

describe('why nothing may come later (T15)', () => {
  const filed = filedTimed({ materials: { funds: null } });

  it('off the list, there already, or not all that is missing', () => {
    expect(details(filed, defer('01T10:00', ['plan', 'funds']))).toEqual([
      ...['ITEM_NOT_DEFERRABLE', 'opinion.items.plan notDeferrable'],
    ]);
    expect(details(filedTimed(), defer())).toEqual(['ITEM_NOT_DEFERRABLE', 'opinion.items.funds isThere']);
    const bare = filedTimed({ values: { amount: 200_000 }, materials: { funds: null } });
    expect(details(bare, defer())).toEqual(['ITEM_NOT_DEFERRABLE', 'opinion.items.map notDeferrable']);
    expect(details(filed, defer('01T10:00', []))).toEqual(['ITEMS_REQUIRED', 'opinion.items required']);
  });

  it('without the undertaking', () => {
    const bare = filedTimed({ materials: { funds: null, undertaking: null } });
    expect(details(bare, defer())).toEqual(['UNDERTAKING_REQUIRED', 'materials.undertaking required']);
  });

  it('to an applicant with bad credit, or whose right was lost', () => {
    const of = (badCredit: boolean, rightLost: boolean) =>
      details(filed, defer('01T10:00', ['funds'], { applicant: { badCredit, rightLost } }));
    expect(of(true, true)).toEqual(['APPLICANT_REFUSED', 'applicant badCredit']);
    expect(of(false, true)).toEqual(['APPLICANT_REFUSED', 'applicant rightLost']);
    expect(() => details(filed, defer('01T10:00', ['funds'], { applicant: undefined }))).toThrow('applicant');
  });
});

describe('why it may not be supplied (T15)', () => {
  const open = playTimed(filedTimed({ materials: { funds: null } }), [defer()]);

  it('nothing is outstanding, or not by another unit', () => {
    expect(details(filedTimed(), supply('01T10:00', FUNDS))).toEqual([
      ...['NOTHING_OUTSTANDING', 'submission nothingOutstanding'],
    ]);
    expect(details(open, supply('02T10:00', FUNDS, 'a.head'))?.[0]).toBe('NOT_THE_SUBMITTER');
    const complete = playTimed(open, [supply('02T10:00', FUNDS)]);
    expect(details(complete, supply('02T11:00', FUNDS))?.[0]).toBe('NOTHING_OUTSTANDING');
  });

  it('with anything else, or with nothing', () => {
    const more = { values: { amount: 1 }, materials: { ...FUNDS.materials, plan: 'x' } };
    expect(details(open, supply('02T10:00', more))).toEqual([
      ...['BAD_INPUT', 'form.amount onlyDeferredItems', 'materials.plan onlyDeferredItems'],
    ]);
    expect(details(open, supply('02T10:00', {}))).toEqual([
      ...['SUPPLEMENT_INCOMPLETE', 'materials nothingNew'],
    ]);
  });

  it('it is brought, and not signed', () => {
    expect(details(open, sign('gonghe.officer', '02T10:00', 7, 'agree'))?.[0]).toBe('OUTCOME_NOT_OFFERED');
  });
});

describe('T8, T15: sent back after a conditional acceptance', () => {
  const filed = filedTimed({ materials: { funds: null } });
  const open = playTimed(filed, [defer()]);
  const sendBack = { as: 'drc.head', at: '02T10:00', type: 'SEND_BACK', reason: 'x' } as Step;
  const resubmit = (from: Played, brings: Brings) => {
    const { no } = Object.values(from.state.work).findLast(({ seat }) => seat === 'submitter')!;
    return { ...sign('gonghe.officer', '02T11:00', no, 'resubmit'), brings };
  };

  it('what has come since, and what is required, cannot be taken out again', () => {
    const back = playTimed(open, [supply('02T09:00', FUNDS), sendBack]);
    expect(details(back, resubmit(back, { materials: { funds: null } }))).toEqual([
      ...['FORM_INVALID', 'revision.materials.funds required'],
    ]);
    expect(details(back, resubmit(back, { materials: { plan: null } }))).toEqual([
      ...['FORM_INVALID', 'revision.materials.plan required'],
    ]);
    expect(details(back, resubmit(back, { materials: { plan: 'other' } }))).toBeNull();
  });

  it('who lapses is who was accepted, whatever the form says now', () => {
    const back = playTimed(open, [sendBack]);
    const again = playTimed(back, [resubmit(back, { values: { credit: 'ANOTHER' } }), { until: '08T09:00' }]);
    expect(again.state.closed?.ending).toBe('lapsed');
    expect(again.effects.filter(({ type }) => type === 'loseRight')).toEqual([
      { type: 'loseRight', applicant: '91440784MA0000000X', reason: again.state.number },
    ]);
  });
});
