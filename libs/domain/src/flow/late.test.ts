import { definitionSchema } from '../definition/schema.js';
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
  type Played,
} from '../../test/timed-play.js';
import { timed } from '../../test/timed.js';
import { standing } from '../read/standing.js';
import { wakeAt } from './time.js';

const latest = ({ state }: Played, seat: string) =>
  Object.values(state.work).findLast((one) => one.seat === seat)!;

describe('deemed consent (T11)', () => {
  // The review is due on Wednesday the 3rd; b's consent is deemed on the 2nd overdue working day, the 5th.
  const review = accepted();

  it('on the working day named, by the system; nothing of it is the unit’s signature', () => {
    const waiting = playTimed(review, [{ until: '04T23:59' }]);
    expect(waiting.state.work[4]!.is).toEqual({ work: 'pending', clock: 'overdue' });
    const deemed = playTimed(waiting, [{ until: '05T00:00' }]);
    expect(deemed.state.work[4]).toMatchObject({
      is: { work: 'deemed', clock: 'stopped' },
      opinions: [{ seq: 1, outcome: 'agree', by: 'system', formRevision: 1 }],
      clock: { closed: { judgement: 'late', deemed: true, overdueDays: 2 } },
    });
    expect(factsOf(deemed, 'deemed')).toEqual([{ type: 'deemed', no: 4, unit: 'b', outcome: 'agree' }]);
    expect(factsOf(deemed, 'signed')).toEqual([]);
    expect(noticesOf(deemed)).toEqual(expect.arrayContaining(['deemed b.*', 'deemed b.head']));
    // Nor does a leader hear of it as well (T12).
    expect(Object.values(deemed.state.work).some(({ about }) => about === 4)).toBe(false);
  });

  it('counts in the tally, and the stage goes on', () => {
    const others = ['a.head', 'c.head', 'd.head'].map((as, i) =>
      sign(as, '02T09:00', [3, 5, 6][i]!, 'agree'),
    );
    const deemed = playTimed(review, [...others, { until: '05T00:00' }]);
    expect(deemed.state).toMatchObject({ stage: 'chain', results: { review: 'reviewed' } });
  });

  it('a Saturday is no overdue working day', () => {
    const friday = playTimed(filedTimed({}, '03T09:00'), [sign('drc.clerk', '03T10:00', 2, 'accept')]);
    expect(clockOf(friday, 4).dueOn).toBe('2026-06-05');
    expect(playTimed(friday, [{ until: '08T23:00' }]).state.work[4]!.is.work).toBe('pending');
    expect(playTimed(friday, [{ until: '09T00:00' }]).state.work[4]!.is.work).toBe('deemed');
  });

  it('what the unit signs afterwards is kept, and changes nothing before it, until the submission closes', () => {
    const deemed = playTimed(review, [{ until: '05T00:00' }]);
    const late = sign('b.officer', '05T10:00', 4, 'disagree');
    const added = playTimed(deemed, [late]);
    expect(added.state.work[4]).toMatchObject({
      is: { work: 'deemed', clock: 'stopped' },
      opinions: [{ by: 'system' }, { seq: 2, outcome: 'disagree', supplementary: true, by: { unit: 'b' } }],
    });
    expect(added.state.work[4]!.closedAt).toBe(deemed.state.work[4]!.closedAt);
    expect(factsOf(added, 'supplementary')).toEqual([
      { type: 'supplementary', no: 4, unit: 'b', outcome: 'disagree' },
    ]);
    expect(factsOf(added, 'signed')).toEqual([]);
    // O6: said once; what is signed is never changed, and nothing takes its place.
    expect(whyNotTimed(added, sign('b.officer', '05T12:00', 4, 'agree'))?.code).toBe('ALREADY_SUPPLEMENTED');
    expect(whyNotTimed(added, late)?.code).toBe('ALREADY_SUPPLEMENTED');
    const onward = playTimed(deemed, [
      ...[sign('a.head', '05T11:00', 3, 'agree'), sign('c.head', '05T11:00', 5, 'agree')],
      sign('e.head', '05T11:00', latest(deemed, 'd').no, 'agree'),
    ]);
    expect(onward.state.stage).toBe('chain');
    expect(whyNotTimed(onward, late)).toBeNull();
    const closed = playTimed(onward, [
      { as: 'gonghe.officer', at: '05T12:00', type: 'WITHDRAW', reason: 'x' },
    ]);
    expect(whyNotTimed(closed, sign('b.officer', '05T13:00', 4, 'agree'))?.code).toBe('SUBMISSION_CLOSED');
  });

  it('in a sequence, the next one’s turn has come', () => {
    const chain = playTimed(review, [...reviews('01T11:00'), sign('a.section', '01T12:00', 7, 'agree')]);
    // The office has until the stage's due date, the 3rd, and is deemed on the first overdue working day.
    const deemed = playTimed(chain, [{ until: '04T00:00' }]);
    expect(['section', 'office', 'leader'].map((seat) => latest(deemed, seat).is.work)).toEqual([
      ...['signed', 'deemed', 'pending'],
    ]);
    // T9: what opens when the stage is overdue is due that day.
    expect(latest(deemed, 'leader').clock).toMatchObject({ startedOn: '2026-06-04', dueOn: '2026-06-04' });
    expect(noticesOf(deemed)).toContain('assigned gov.deputy');
  });

  it('T8: nobody’s opinion, it is not carried over', () => {
    const late = { restsOn: { form: ['title'], materials: [] }, late: { then: 'deem', outcome: 'agree' } };
    const draft = structuredClone(timed) as unknown as { stages: { seats: object[] }[] };
    draft.stages[4]!.seats[1] = { id: 'b', unit: 'b', ...late };
    const definition = definitionSchema.parse(draft);
    const deemed = playTimed(filedTimed({}, '01T09:00', definition), [ACCEPT, { until: '05T00:00' }]);
    const back = playTimed(deemed, [{ as: 'drc.head', at: '05T09:00', type: 'SEND_BACK', reason: 'x' }]);
    const { no } = latest(back, 'submitter');
    const again = playTimed(back, [
      { ...sign('gonghe.officer', '05T10:00', no, 'resubmit'), brings: { values: { amount: 1 } } },
    ]);
    expect(latest(again, 'b').is.work).toBe('pending');
  });
});

describe('handed to another (T12)', () => {
  const review = accepted();
  const handed = playTimed(review, [{ until: '05T00:00' }]);

  it('whoever missed it has no vote any more; another is asked, with a limit of its own', () => {
    expect(handed.state.work[6]).toMatchObject({
      ...{ is: { work: 'missed', clock: 'stopped' }, opinions: [] },
      clock: { closed: { judgement: 'late' } },
    });
    const other = latest(handed, 'd');
    expect(other).toMatchObject({
      ...{ kind: 'review', unit: 'e', post: 'head', about: 6, visit: 3, is: { work: 'pending' } },
      clock: { startedOn: '2026-06-05', dueOn: '2026-06-09' },
    });
    expect(factsOf(handed, 'missed')).toEqual([{ type: 'missed', no: 6, unit: 'd' }]);
    expect(factsOf(handed, 'handed')).toEqual([{ type: 'handed', no: 6, unit: 'd', to: 'e' }]);
    expect(noticesOf(handed)).toEqual(expect.arrayContaining(['handed d.head', 'assigned e.head']));
    expect(whyNotTimed(handed, sign('d.head', '05T09:00', 6, 'agree'))).toMatchObject({
      ...{ code: 'ASSIGNMENT_NOT_OPEN', details: [{ problem: 'missed' }] },
    });
  });

  it('the stage waits for the other, and counts as many as it did', () => {
    expect(standing(handed.using, handed.state)).toMatchObject({ assigned: 4, holders: ['a', 'c', 'e'] });
    const some = playTimed(handed, [
      ...[sign('a.head', '05T09:00', 3, 'agree'), sign('c.head', '05T09:00', 5, 'agree')],
    ]);
    expect(some.state.stage).toBe('review');
    const all = playTimed(some, [sign('e.head', '05T10:00', latest(some, 'd').no, 'agree')]);
    expect(all.state.stage).toBe('chain');
  });

  it('a quorum of those who were asked is not made smaller or larger by it', () => {
    const draft = structuredClone(timed) as unknown as { stages: { settle: object }[] };
    draft.stages[4]!.settle = {
      ...{ rule: 'quorum', need: { of: [3, 4] }, for: 'reviewed', against: 'reviewed', waitForAll: false },
    };
    const definition = definitionSchema.parse(draft);
    const open = playTimed(filedTimed({}, '01T09:00', definition), [ACCEPT, { until: '05T00:00' }]);
    // Of a, b, c and d: b is deemed to agree, and d's vote is e's now.
    const one = playTimed(open, [sign('a.head', '05T09:00', 3, 'agree')]);
    expect(one.state.stage).toBe('review');
    expect(playTimed(one, [sign('e.head', '05T10:00', latest(one, 'd').no, 'agree')]).state.stage).toBe(
      'chain',
    );
  });

  it('late in his turn, he is not handed on again: a leader is told', () => {
    const later = playTimed(handed, [{ until: '12T09:00' }]);
    const pieces = Object.values(later.state.work).filter(({ seat }) => seat === 'd');
    expect(
      pieces.filter(({ kind }) => kind === 'review').map(({ unit, is }) => `${unit} ${is.work}`),
    ).toEqual([...['d missed', 'e pending']]);
    expect(pieces.at(-1)).toMatchObject({
      kind: 'supervise',
      unit: 'govoffice',
      about: latest(handed, 'd').no,
    });
  });
});

describe('handed on in a sequence (T12)', () => {
  const draft = structuredClone(timed) as unknown as { stages: { seats: { late?: object }[] }[] };
  draft.stages[5]!.seats[0]!.late = { then: 'hand', on: 1, to: { unit: 'e', post: 'section' } };
  const definition = definitionSchema.parse(draft);
  const handed = playTimed(filedTimed({}, '01T09:00', definition), [
    ...[ACCEPT, ...reviews('01T11:00'), { until: '04T00:00' }],
  ]);

  it('stands where it stood: those after it wait, and it is not taken back once they have acted', () => {
    const { no } = latest(handed, 'section');
    expect(no).toBeGreaterThan(9);
    expect([8, 9].map((one) => handed.state.work[one]!.is.work)).toEqual(['waiting', 'waiting']);
    const signed = playTimed(handed, [sign('e.section', '04T09:00', no, 'agree')]);
    expect(signed.state.work[8]!.is.work).toBe('pending');
    const back: Step = { as: 'e.section', at: '04T10:00', type: 'TAKE_BACK', no };
    const taken = playTimed(signed, [back]);
    expect([no, 8].map((one) => taken.state.work[one]!.is.work)).toEqual(['pending', 'waiting']);
    const after = playTimed(signed, [sign('b.office', '04T09:30', 8, 'agree')]);
    expect(whyNotTimed(after, back)).toMatchObject({
      ...{ code: 'SOMEONE_ACTED_AFTER', details: [{ unit: 'b' }] },
    });
  });
});

describe('sent back by the system (T12)', () => {
  const chain = playTimed(accepted(), [
    ...reviews('01T11:00'),
    ...[sign('a.section', '01T12:00', 7, 'agree'), sign('b.office', '01T12:10', 8, 'agree')],
  ]);

  it('on the overdue working day named, with everything that sending back does', () => {
    const back = playTimed(chain, [{ until: '08T00:00' }]);
    expect(back.state).toMatchObject({ stage: 'resubmission', cycle: 1 });
    expect(back.state.work[9]).toMatchObject({
      is: { work: 'missed' },
      clock: { closed: { judgement: 'late' } },
    });
    expect(clockOf(back, 'statutory').paused?.cause).toEqual({ of: 'cycle' });
    expect(factsOf(back, 'sentBack')).toEqual([{ type: 'sentBack', reason: '' }]);
    expect(noticesOf(back)).toContain('sentBackLate gonghe.officer');
    expect(noticesOf(back).some((one) => one.startsWith('sentBack '))).toBe(false);
  });

  it('a pause of the submission is over then', () => {
    const paused = playTimed(chain, [
      { until: '04T00:00' },
      {
        ...{ as: 'drc.clerk', at: '04T10:00', type: 'PAUSE', reason: 'expertReview' },
        ...{ text: 'x', expectedDays: 5 },
      },
    ]);
    // Overdue on the 3rd, the leader's piece does not rest.
    const back = playTimed(paused, [{ until: '08T00:00' }]);
    expect([back.state.stage, back.state.pause]).toEqual(['resubmission', undefined]);
  });
});

describe('a publication (T9)', () => {
  const toPublication = (time: string) => [
    ...reviews(time),
    ...[sign('a.section', time, 7, 'agree'), sign('b.office', time, 8, 'agree')],
    sign('gov.deputy', time, 9, 'agree'),
  ];

  it('lasts its time, nobody is warned or late, and then the stage has its result', () => {
    const open = playTimed(accepted(), toPublication('02T09:00'));
    expect(clockOf(open, 10)).toMatchObject({ dueOn: '2026-06-05', alarms: [{ kind: 'expire' }] });
    const over = playTimed(open, [{ until: '06T00:00' }]);
    expect(over.state).toMatchObject({ stage: 'decision', results: { publication: 'published' } });
    expect(over.state.visits.at(-2)).toMatchObject({ result: 'published', bySystem: true });
    expect(over.state.work[10]!.is.work).toBe('notNeeded');
    const closed = factsOf(over, 'clockClosed').filter(({ scope }) => scope.of !== 'submission');
    expect(closed.map(({ judgement }) => judgement)).toEqual([undefined, undefined]);
    expect(noticesOf(over)).toEqual(['assigned gov.mayor']);
  });

  it('is not cut short by the submission’s due date', () => {
    const open = playTimed(accepted(), [{ until: '02T00:00' }, ...toPublication('02T09:00')].slice(1));
    const urgent = playTimed(open, [
      { as: 'drc.head', at: '02T10:00', type: 'CHANGE_URGENCY', urgency: 'topUrgent', reason: 'x' },
    ]);
    expect(clockOf(urgent, 10).dueOn).toBe('2026-06-05');
    expect(wakeAt(urgent.state)).not.toBeNull();
  });
});
