import type { Step } from '../../test/fixture.js';
import {
  clockOf,
  factsOf,
  filedTimed,
  noticesOf,
  playTimed,
  sign,
  whyNotTimed,
  type Brings,
  type Played,
} from '../../test/timed-play.js';
import { wakeAt } from '../flow/time.js';

const ask = (time: string, no: number, missing: unknown): Step =>
  sign('drc.clerk', time, no, 'ask', { fields: { missing } });
const supplement = (time: string, no: number, brings: Brings) => ({
  ...sign('gonghe.officer', time, no, 'supplement'),
  brings,
});
const details = (from: Played, step: Parameters<typeof whyNotTimed>[1]) => {
  const reason = whyNotTimed(from, step);
  return reason && [reason.code, ...reason.details.map(({ path, problem }) => `${path} ${problem}`)];
};

describe('everything missing is named once, in time (T5)', () => {
  const withoutPlan = filedTimed({ materials: { plan: null } });

  it('asks for items; no clock has started: not a pause, and nothing is used', () => {
    const asked = playTimed(withoutPlan, [ask('02T10:00', 2, ['plan', 'form'])]);
    expect(asked.state).toMatchObject({ stage: 'supplement', clocks: {}, cycle: 1 });
    expect(asked.state.supplement?.notices).toEqual([
      { at: asked.state.lastAt, items: ['plan', 'form'], revision: 1, missing: ['plan'] },
    ]);
    expect(factsOf(asked, 'supplementAsked')).toEqual([{ type: 'supplementAsked', items: ['plan', 'form'] }]);
    expect(asked.state.work[2]!.clock!.closed).toMatchObject({ judgement: 'onTime' });
  });

  it('all of it: what the definition requires and is not there cannot be left for later', () => {
    const bare = filedTimed({ values: { amount: 200_000 }, materials: { plan: null, map: null } });
    expect(details(bare, ask('02T10:00', 2, ['plan']))).toEqual([
      ...['ITEMS_REQUIRED', 'opinion.items.map isMissingToo'],
    ]);
    expect(details(bare, ask('02T10:00', 2, ['plan', 'map']))).toBeNull();
    for (const none of [[], undefined, 'plan', [1]])
      expect(details(withoutPlan, ask('02T10:00', 2, none))).toEqual([
        ...['ITEMS_REQUIRED', 'opinion.items required', 'opinion.items.plan isMissingToo'],
      ]);
  });

  it('only what there is: nobody could bring the rest', () => {
    expect(details(withoutPlan, ask('02T10:00', 2, ['plan', 'constructor']))).toEqual([
      ...['MATERIAL_UNKNOWN', 'opinion.items.constructor unknown'],
    ]);
  });

  it('the clocks start, and do not resume, on the day the last item arrives', () => {
    const asked = playTimed(withoutPlan, [ask('02T10:00', 2, ['plan', 'form'])]);
    const part = supplement('03T10:00', 3, { materials: { plan: 'now' } });
    expect(details(asked, part)).toEqual(['SUPPLEMENT_INCOMPLETE', 'materials.form notSupplemented']);
    // Saturday: received on Monday the 8th, accepted on Tuesday.
    const all = { materials: { plan: 'now' }, values: { amount: 1 } };
    const brought = playTimed(asked, [supplement('06T10:00', 3, all)]);
    expect(brought.state).toMatchObject({ stage: 'acceptance', receivedOn: '2026-06-08' });
    expect(factsOf(brought, 'supplemented')).toEqual([{ type: 'supplemented', on: '2026-06-08' }]);
    const accepted = playTimed(brought, [sign('drc.clerk', '09T10:00', 4, 'accept')]);
    expect(clockOf(accepted, 'promised')).toMatchObject({ startedOn: '2026-06-08', dueOn: '2026-06-16' });
  });

  it('without a notice they start on the day of acceptance', () => {
    const accepted = playTimed(filedTimed(), [sign('drc.clerk', '02T10:00', 2, 'accept')]);
    expect(clockOf(accepted, 'promised').startedOn).toBe('2026-06-02');
  });

  it('what was there and is to be replaced has to be another', () => {
    const asked = playTimed(filedTimed(), [ask('02T10:00', 2, ['funds'])]);
    const same = supplement('03T10:00', 3, { materials: { funds: 'first' }, values: { amount: 1 } });
    expect(details(asked, same)).toEqual(['SUPPLEMENT_INCOMPLETE', 'materials.funds notSupplemented']);
    expect(details(asked, supplement('03T10:00', 3, { materials: { funds: 'second' } }))).toBeNull();
    expect(details(asked, supplement('03T10:00', 3, { materials: { funds: null } }))?.[0]).toBe(
      'SUPPLEMENT_INCOMPLETE',
    );
  });

  it('what the form does not require any more need not come', () => {
    const large = filedTimed({ values: { amount: 200_000 } });
    const asked = playTimed(large, [ask('02T10:00', 2, ['map', 'form'])]);
    expect(details(asked, supplement('03T10:00', 3, { values: { title: 'x' } }))?.[0]).toBe(
      'SUPPLEMENT_INCOMPLETE',
    );
    expect(details(asked, supplement('03T10:00', 3, { values: { amount: 1 } }))).toBeNull();
  });
});

describe('a later notice (T5)', () => {
  const asked = playTimed(filedTimed(), [ask('02T10:00', 2, ['funds'])]);

  it('is refused for what the first should have named, or what has not changed since', () => {
    const brought = playTimed(asked, [supplement('03T10:00', 3, { materials: { funds: 'second' } })]);
    expect(details(brought, ask('03T11:00', 4, ['plan', 'form']))).toEqual([
      ...['ITEM_WAS_KNOWN', 'opinion.items.plan wasKnown', 'opinion.items.form wasKnown'],
    ]);
    expect(details(brought, ask('03T11:00', 4, ['funds']))).toBeNull();
    const again = playTimed(brought, [ask('03T11:00', 4, ['funds'])]);
    expect(again.state.supplement?.notices.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(details(again, supplement('03T12:00', 5, { materials: { funds: 'second' } }))?.[0]).toBe(
      'SUPPLEMENT_INCOMPLETE',
    );
  });

  it('may name what only the changed form requires, and then must', () => {
    const larger = { materials: { funds: 'second' }, values: { amount: 200_000 } };
    const brought = playTimed(asked, [supplement('03T10:00', 3, larger)]);
    expect(details(brought, ask('03T11:00', 4, ['map']))).toBeNull();
    expect(details(brought, ask('03T11:00', 4, ['form']))).toEqual([
      ...['ITEMS_REQUIRED', 'opinion.items.map isMissingToo'],
    ]);
  });

  it('a new cycle’s acceptance has notices of its own', () => {
    const refused = playTimed(asked, [
      supplement('03T10:00', 3, { materials: { funds: 'second' } }),
      sign('drc.clerk', '03T11:00', 4, 'refuse'),
      {
        as: 'gonghe.officer',
        at: '04T09:00',
        type: 'REOPEN',
        reason: 'mended',
        brings: { values: { amount: 1 } },
      },
    ]);
    expect(refused.state).toMatchObject({ stage: 'acceptance', cycle: 2 });
    expect(refused.state.supplement).toBeUndefined();
    expect(details(refused, ask('04T10:00', 5, ['plan']))).toBeNull();
    // Nor does the arrival of the last cycle start this one's clocks.
    const accepted = playTimed(refused, [sign('drc.clerk', '05T10:00', 5, 'accept')]);
    expect(clockOf(accepted, 'promised').startedOn).toBe('2026-06-05');
  });
});

describe('silence (T5)', () => {
  it('of the accepting unit: accepted from the day of receipt; its fault; no notice is possible any more', () => {
    const filed = filedTimed({}, '05T09:00');
    const silent = playTimed(filed, [{ until: '10T00:00' }]);
    expect(silent.state).toMatchObject({ stage: 'review', results: { acceptance: 'silence' } });
    expect(silent.state.visits[1]).toMatchObject({ result: 'silence', bySystem: true });
    expect(silent.state.work[2]).toMatchObject({
      ...{ is: { work: 'missed', clock: 'stopped' }, opinions: [] },
      clock: { closed: { judgement: 'late', used: 3 } },
    });
    expect(factsOf(silent, 'acceptedBySilence')).toEqual([
      { type: 'acceptedBySilence', unit: 'drc', from: '2026-06-05' },
    ]);
    expect(noticesOf(silent)).toEqual(
      expect.arrayContaining(
        ['drc.clerk', 'drc.head', 'govoffice.deputy', 'gonghe.officer'].map(
          (who) => `acceptedBySilence ${who}`,
        ),
      ),
    );
    expect(clockOf(silent, 'promised')).toMatchObject({ startedOn: '2026-06-05', dueOn: '2026-06-15' });
    expect(clockOf(silent, 3)).toMatchObject({ startedOn: '2026-06-10' });
    expect(details(silent, ask('10T10:00', 2, ['plan']))?.[0]).toBe('ASSIGNMENT_NOT_OPEN');
  });

  it('at 24:00 of the last day, not before; who acts at that very instant is too late', () => {
    const filed = filedTimed({}, '01T09:00');
    const last = playTimed(filed, [{ until: '03T23:59' }]);
    expect(last.state.stage).toBe('acceptance');
    expect(details(last, sign('drc.clerk', '03T23:59', 2, 'accept'))).toBeNull();
    const over = playTimed(last, [{ until: '04T00:00' }]);
    expect(details(over, sign('drc.clerk', '04T00:00', 2, 'accept'))?.[0]).toBe('ASSIGNMENT_NOT_OPEN');
  });

  it('what it starts may be overdue at once: that is said, and people are told on a working day', () => {
    // Urgent: three working days from Wednesday the 3rd; the acceptance has two, until Friday. Then a weekend.
    const filed = filedTimed({ values: { urgency: 'topUrgent' } }, '03T09:00');
    const silent = playTimed(filed, [{ until: '06T00:00' }]);
    expect(silent.state.stage).toBe('review');
    expect(clockOf(silent, 'promised')).toMatchObject({ startedOn: '2026-06-03', dueOn: '2026-06-03' });
    const rang = factsOf(silent, 'alarm').filter(({ scope }) => scope.of === 'submission');
    expect(rang.map(({ kind }) => kind)).toEqual(['fallDue', 'tellOverdue']);
    // T9: the pieces are not late before anybody could act.
    expect(clockOf(silent, 3)).toMatchObject({ startedOn: '2026-06-06', dueOn: '2026-06-06' });
    expect(wakeAt(silent.state)! > silent.state.lastAt).toBe(true);
    // Three days are over as well when the notice is late by as much; nobody is told on Saturday.
    const urgent = filedTimed({ values: { urgency: 'urgent' }, materials: { plan: null } }, '01T09:00');
    const late = playTimed(urgent, [
      ask('01T10:00', 2, ['plan']),
      supplement('02T09:00', 3, { materials: { plan: 'now' } }),
      { until: '05T00:00' },
    ]);
    expect(late.state.stage).toBe('review');
    expect(clockOf(late, 'promised').dueOn).toBe('2026-06-05');
  });

  it('of the submitter: deemed withdrawn after the limit, told before', () => {
    const asked = playTimed(filedTimed(), [ask('02T10:00', 2, ['funds'])]);
    const told = playTimed(asked, [{ until: '07T09:00' }]);
    expect(noticesOf(told)).toEqual(['warned gonghe.*']);
    expect(told.state.work[3]!.is.clock).toBe('warned');
    const over = playTimed(told, [{ until: '10T00:00' }]);
    expect(over.state).toMatchObject({ stage: 'deemedWithdrawn' });
    expect(factsOf(over, 'missed')).toEqual([{ type: 'missed', no: 3, unit: 'gonghe' }]);
    expect(clockOf(over, 3).closed!.judgement).toBeUndefined();
    expect(wakeAt(over.state)).toBeNull();
  });
});
