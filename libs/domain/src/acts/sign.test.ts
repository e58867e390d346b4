import { board, chain, mixed } from '../../test/definitions.js';
import { actor, at, filed, play, playAll, whyNot, type Step } from '../../test/fixture.js';
import { decide } from '../decide.js';
import type { SubmissionState } from '../model.js';

const sign = (as: string, time: string, no: number, outcome: string, rest: object = {}): Step => ({
  ...{ as, at: time, type: 'SIGN', no, opinion: { outcome, text: 'because', ...rest } },
});
const takeBack = (as: string, time: string, no: number): Step => ({ as, at: time, type: 'TAKE_BACK', no });
const correct = (as: string, time: string, no: number, outcome: string): Step => ({
  ...{ as, at: time, type: 'CORRECT', no, opinion: { outcome, text: 'on second thoughts' } },
  reason: 'a figure was wrong',
});
const works = ({ work }: SubmissionState) => Object.values(work).map(({ no, is }) => `${no} ${is.work}`);

describe('signing', () => {
  it('O3: what is still open when the stage settles is not needed: no opinion, nobody’s act, not late', () => {
    const { using, state } = filed(board);
    const after = play([sign('a.head', '22T09:00', 2, 'agree')], state, using);
    expect(after.stage).toBe('second');
    for (const no of [3, 4]) {
      expect(after.work[no]).toMatchObject({ is: { work: 'notNeeded', clock: 'stopped' }, opinions: [] });
      expect(after.work[no]!.clock!.closed!.judgement).toBeUndefined();
    }
    expect(after.work[2]!.clock!.closed).toMatchObject({ judgement: 'late', overdueDays: 1 });
  });

  it('O4: a stand-in signs for the seat’s unit, and it is marked so', () => {
    const { using, state } = filed(board);
    const after = play([sign('b.officer', '15T10:00', 4, 'abstain')], state, using);
    expect(after.work[4]!.opinions[0]).toMatchObject({ forUnit: 'c', by: { unit: 'b', post: 'officer' } });
    expect(whyNot(using, state, sign('b.section', '15T10:00', 4, 'agree'))?.code).toBe('NOT_YOUR_ASSIGNMENT');
  });

  it('keeps of an opinion what an opinion has, and nothing undefined', () => {
    const { using, state } = filed(board);
    const opinion = { outcome: 'abstain', text: undefined, conditions: undefined, admin: true } as never;
    const event = { type: 'SIGN', actor: actor('a.head'), at: at('15T10:00'), no: 2, opinion } as const;
    const [kept] = decide(using, state, event).state.work[2]!.opinions;
    expect(Object.keys(kept!)).toEqual(['outcome', 'seq', 'by', 'formRevision', 'at']);
  });

  it('carries a text of a megabyte, whatever is in it', () => {
    const { using, state } = filed(board);
    const text = '意见\u0000\u2028"\\🀄'.repeat(100_000);
    const after = play([sign('a.head', '15T10:00', 2, 'abstain', { text })], state, using);
    expect(JSON.parse(JSON.stringify(after))).toEqual(after);
  });

  it('an assignment that did not change keeps its identity', () => {
    const { using, state } = filed(board);
    const after = play([sign('a.head', '15T10:00', 2, 'abstain')], state, using);
    expect([after.work[1] === state.work[1], after.work[2] === state.work[2]]).toEqual([true, false]);
    expect([after.work[3] === state.work[3], after.visits === state.visits]).toEqual([true, true]);
  });
});

describe('in sequence', () => {
  it('T1: opens one after another, each with the stage’s due date', () => {
    const { using, state } = filed(chain);
    expect(works(state)).toEqual(['1 signed', '2 pending', '3 waiting', '4 waiting', '5 waiting']);
    const after = play([sign('a.section', '16T09:00', 2, 'agree')], state, using);
    expect(works(after)).toEqual(['1 signed', '2 signed', '3 pending', '4 waiting', '5 waiting']);
    expect([after.work[2]!.clock!.dueOn, after.work[3]!.clock!.dueOn]).toEqual(['2026-06-22', '2026-06-22']);
    expect(after.work[3]!.clock!.startedOn).toBe('2026-06-16');
  });

  it('where the stage settles, the next is not opened, not told and cannot read', () => {
    const { using, state } = filed(mixed, { title: 'x', amount: 1, kind: 'plain' });
    const {
      state: after,
      facts,
      effects,
    } = playAll([sign('a.officer', '15T10:00', 2, 'agree')], state, using);
    expect(after.stage).toBe('severe');
    expect(after.work[3]).toMatchObject({ unit: 'b', is: { work: 'notNeeded', clock: 'none' } });
    expect(after.work[3]!.openedAt).toBeUndefined();
    expect(facts.filter((fact) => fact.type === 'assigned' && fact.no === 3)).toEqual([]);
    expect(effects.filter((effect) => effect.type === 'notice' && effect.no === 3)).toEqual([]);
  });

  it('O10: who signed takes it back while nobody after has acted; those whose turn had come wait again', () => {
    const { using, state } = filed(chain);
    const first = play([sign('a.section', '16T09:00', 2, 'agree')], state, using);
    const back = play([takeBack('a.section', '16T10:00', 2)], first, using);
    expect(works(back)).toEqual(['1 signed', '2 pending', '3 waiting', '4 waiting', '5 waiting']);
    expect(back.work[3]!.openedAt).toBeUndefined();
    const { events: _, ...clock } = back.work[2]!.clock!;
    const { events: __, ...before } = state.work[2]!.clock!;
    expect(clock).toEqual(before);
    expect(back.work[2]!.opinions).toMatchObject([{ outcome: 'agree', takenBack: { at: at('16T10:00') } }]);
    const again = play([sign('a.section', '16T11:00', 2, 'agree')], back, using);
    expect(works(again)).toEqual(works(first));
    expect(again.work[2]!.opinions.map(({ seq }) => seq)).toEqual([1, 2]);

    const second = play([sign('a.head', '16T12:00', 3, 'agree')], again, using);
    expect(whyNot(using, second, takeBack('a.section', '16T13:00', 2))?.code).toBe('SOMEONE_ACTED_AFTER');
    const undone = play([takeBack('a.head', '16T13:00', 3)], second, using);
    expect(whyNot(using, undone, takeBack('a.section', '16T14:00', 2))).toBeNull();
  });

  it('O10: a leader’s to-do about the delay is not an act after it', () => {
    const { using, state } = filed(chain);
    // Due on Monday the 22nd; on Wednesday the 24th the supervising leader is given a to-do, number 6.
    const noted = play([sign('govoffice.deputy', '24T09:00', 6, 'acknowledge')], state, using);
    const signed = play([sign('a.section', '24T10:00', 2, 'agree')], noted, using);
    expect(whyNot(using, signed, takeBack('a.section', '24T11:00', 2))).toBeNull();
  });

  it('O10: taking back past the due date is overdue at once, and told once', () => {
    const { using, state } = filed(chain);
    const signed = play([sign('a.section', '22T09:00', 2, 'agree')], state, using);
    const { state: back, facts } = playAll([takeBack('a.section', '23T09:00', 2)], signed, using);
    expect(back.work[2]!.is).toEqual({ work: 'pending', clock: 'overdue' });
    const rang = (which: typeof facts) =>
      which.flatMap((fact) => (fact.type === 'alarm' && fact.scope.of === 'assignment' ? fact.kind : []));
    // That it turns yellow was told on the 18th, before the signature.
    expect(rang(facts)).toEqual(['fallDue', 'tellOverdue']);
    expect(back.work[2]!.clock!.alarms.map(({ kind }) => kind)).toEqual(['escalate']);
  });

  it('T10: taking back on a rest day tells nobody before the next working day', () => {
    const { using, state } = filed(board);
    const signed = play([sign('a.head', '16T09:00', 2, 'abstain')], state, using);
    const { state: back, effects } = playAll([takeBack('a.head', '20T09:00', 2)], signed, using);
    expect(back.work[2]!.is.clock).toBe('overdue');
    expect(effects).toEqual([]);
    expect(back.work[2]!.clock!.alarms).toContainEqual({ kind: 'tellOverdue', at: at('22T00:00') });
  });
});

describe('taking back', () => {
  it('O10: is of one’s own signature, not of a colleague’s or of the one who was stood in for', () => {
    const { using, state } = filed(board);
    const stoodIn = play([sign('b.officer', '15T10:00', 4, 'abstain')], state, using);
    expect(whyNot(using, stoodIn, takeBack('c.head', '15T11:00', 4))).toMatchObject({
      ...{ code: 'NOT_YOUR_ASSIGNMENT', details: [{ problem: 'signedByAnother' }] },
    });
    expect(whyNot(using, stoodIn, takeBack('b.officer', '15T11:00', 4))).toBeNull();
  });

  it('is refused once the stage has settled, and of what is not signed', () => {
    const { using, state } = filed(board);
    const after = play([sign('a.head', '15T10:00', 2, 'agree')], state, using);
    expect(whyNot(using, after, takeBack('a.head', '15T11:00', 2))?.code).toBe('STAGE_SETTLED');
    expect(whyNot(using, state, takeBack('a.head', '15T11:00', 2))?.code).toBe('NOT_SIGNED');
    expect(whyNot(using, after, takeBack('b.head', '15T11:00', 3))?.code).toBe('NOT_SIGNED');
  });
});

describe('correcting', () => {
  it('O6: is a new opinion that points at the old one; the old one and the time of the first stay', () => {
    const { using, state } = filed(board);
    const steps = [sign('a.head', '16T09:00', 2, 'abstain'), correct('a.head', '19T09:00', 2, 'disagree')];
    const after = play(steps, state, using);
    expect(after.work[2]!.opinions).toMatchObject([
      { seq: 1, outcome: 'abstain', at: at('16T09:00') },
      { seq: 2, outcome: 'disagree', corrects: { seq: 1, reason: 'a figure was wrong' }, at: at('19T09:00') },
    ]);
    expect(after.work[2]!.clock!.closed).toMatchObject({ on: '2026-06-16', judgement: 'onTime' });
  });

  it('O6: settles the stage where it changes the tally so', () => {
    const { using, state } = filed(board);
    const { state: after, facts } = playAll(
      [sign('a.head', '16T09:00', 2, 'abstain'), correct('a.head', '16T10:00', 2, 'agree')],
      state,
      using,
    );
    expect([after.stage, after.results['first']]).toEqual(['second', 'yes']);
    expect(facts.map(({ type }) => type).slice(0, 2)).toEqual(['corrected', 'clockClosed']);
    expect(after.work[3]!.is.work).toBe('notNeeded');
  });

  it('O13: may put a veto or lift it, while the stage is open', () => {
    const { using, state } = filed(board);
    const vetoed = play(
      [sign('b.head', '16T09:00', 3, 'disagree', { veto: { ground: 'danger' } })],
      state,
      using,
    );
    const all = play([sign('a.head', '16T10:00', 2, 'agree')], vetoed, using);
    expect(all.stage).toBe('first');
    const lifted = play([correct('b.head', '16T11:00', 3, 'agree')], all, using);
    expect([lifted.stage, lifted.results['first']]).toEqual(['second', 'yes']);
  });

  it('needs a reason, a stage that is open, and what an opinion needs', () => {
    const { using, state } = filed(board);
    const signed = play([sign('a.head', '16T09:00', 2, 'abstain')], state, using);
    const again = correct('a.head', '16T10:00', 2, 'disagree');
    expect(whyNot(using, signed, { ...again, reason: ' ' } as Step)?.code).toBe('REASON_REQUIRED');
    expect(whyNot(using, signed, { ...again, opinion: { outcome: 'disagree' } } as Step)?.code).toBe(
      'TEXT_REQUIRED',
    );
    expect(whyNot(using, state, again)?.code).toBe('NOT_SIGNED');
    const settled = play(
      [sign('b.head', '16T10:00', 3, 'agree'), sign('c.head', '16T11:00', 4, 'agree')],
      signed,
      using,
    );
    expect(settled.stage).toBe('second');
    expect(whyNot(using, settled, again)?.code).toBe('STAGE_SETTLED');
  });
});

describe('a leader’s to-do after an escalation (T12)', () => {
  it('is not needed any more once the late unit has signed', () => {
    const { using, state } = filed(board);
    const late = play([sign('a.head', '24T10:00', 2, 'abstain')], state, using);
    const todos = Object.values(late.work).filter(({ kind }) => kind === 'supervise');
    expect(todos.map(({ about, is }) => [about, is.work])).toEqual([
      [2, 'notNeeded'],
      ...todos.slice(1).map(({ about }) => [about, 'pending']),
    ]);
  });
});
