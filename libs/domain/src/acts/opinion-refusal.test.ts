import { board, scored } from '../../test/definitions.js';
import { filed, play, whyNot, type Step } from '../../test/fixture.js';
import type { OpinionInput } from '../events.js';

const { using, state } = filed(scored, { title: 'x', amount: 1, kind: 'plain' });
const [A, B] = [2, 3];
const why = (as: string, no: number, opinion: OpinionInput, from = state) =>
  whyNot(using, from, { as, at: '15T10:00', type: 'SIGN', no, opinion });
const byA = (opinion: Partial<OpinionInput>) =>
  why('a.head', A, { outcome: 'agree', text: 'why', scores: { safety: 30 }, ...opinion });

describe('an opinion (O1)', () => {
  it('is one of the outcomes of its stage', () => {
    for (const outcome of ['constructor', '__proto__', 'toString', '', 'Agree', 'recommend'])
      expect(byA({ outcome })).toMatchObject({ code: 'OUTCOME_NOT_OFFERED', details: [{ outcome }] });
  });

  it('gives reasons where they are asked for; blanks are none', () => {
    expect(byA({ outcome: 'disagree', text: ' \n' })?.code).toBe('TEXT_REQUIRED');
    expect(byA({ outcome: 'disagree' })).toBeNull();
    expect(byA({ outcome: 'agreeWithConditions', conditions: ' ' })?.code).toBe('CONDITIONS_REQUIRED');
    expect(byA({ outcome: 'agreeWithConditions', conditions: 'a wall' })).toBeNull();
  });

  it('brings a form where one is asked for, and only there', () => {
    const step: Step = { as: 'a.head', at: '15T10:00', type: 'SIGN', no: A, opinion: { outcome: 'agree' } };
    const form = { revision: 2, digest: 'd2' };
    expect(whyNot(using, state, { ...step, form })).toMatchObject({
      ...{ code: 'BAD_INPUT', details: [{ path: 'revision', problem: 'notAskedFor' }] },
    });
  });

  it('names every condition that closes an outcome by its text', () => {
    const scores = { land: 20, gate: 1 };
    const consulted = play(
      [
        {
          as: 'a.head',
          at: '15T10:00',
          type: 'SIGN',
          no: A,
          opinion: { outcome: 'agree', text: 'x', scores: { safety: 30 } },
        },
        {
          as: 'b.head',
          at: '15T10:00',
          type: 'SIGN',
          no: B,
          opinion: { outcome: 'agree', text: 'x', scores },
        },
      ],
      state,
      using,
    );
    const conclude = (outcome: string) =>
      why('drc.head', 4, { outcome, text: 'x', scores: { plan: 0 } }, consulted);
    expect(conclude('recommend')?.code).toBe('OUTCOME_NOT_AVAILABLE');
    expect(conclude('doNot')).toBeNull();
  });

  it('counts the scores that are being given towards the condition', () => {
    const { using: other, state: at59 } = filed(scored, { title: 'x', amount: 1, kind: 'plain' });
    const consulted = play(
      [
        {
          as: 'a.head',
          at: '15T10:00',
          type: 'SIGN',
          no: A,
          opinion: { outcome: 'agree', text: 'x', scores: { safety: 39.5 } },
        },
        {
          as: 'b.head',
          at: '15T10:00',
          type: 'SIGN',
          no: B,
          opinion: { outcome: 'agree', text: 'x', scores: { land: 20, gate: 1 } },
        },
      ],
      at59,
      other,
    );
    const recommend = (plan: number) =>
      why('drc.head', 4, { outcome: 'recommend', text: 'x', scores: { plan } }, consulted)?.code ?? null;
    expect([recommend(0.49), recommend(0.5)]).toEqual(['OUTCOME_NOT_AVAILABLE', null]);
  });
});

describe('scores (O11)', () => {
  it('are those that the unit owns, all of them, and no others', () => {
    expect(byA({ scores: {} })).toMatchObject({
      code: 'SCORE_REQUIRED',
      details: [{ path: 'opinion.scores.safety', max: 40 }],
    });
    expect(byA({ scores: { safety: 30, land: 3 } })).toMatchObject({
      ...{ code: 'SCORE_NOT_YOURS', details: [{ path: 'opinion.scores.land' }] },
    });
    expect(why('b.head', B, { outcome: 'agree', text: 'x' })).toMatchObject({
      ...{
        code: 'SCORE_REQUIRED',
        details: [{ path: 'opinion.scores.land' }, { path: 'opinion.scores.gate' }],
      },
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
    'refuses a criterion named %j',
    (id) => {
      const scores = JSON.parse(`{ "safety": 30, ${JSON.stringify(id)}: 3 }`) as Record<string, number>;
      expect(byA({ scores })).toMatchObject({
        code: 'SCORE_NOT_YOURS',
        details: [{ path: `opinion.scores.${id}` }],
      });
    },
  );

  it('names every score that is out of range', () => {
    for (const safety of [NaN, Infinity, -Infinity, -1, -0, 40.01, 1e308, 0.005])
      expect(byA({ scores: { safety } })).toMatchObject({
        code: 'SCORE_OUT_OF_RANGE',
        details: [{ max: 40 }],
      });
    expect(
      why('b.head', B, { outcome: 'agree', text: 'x', scores: { land: 61, gate: 0.5 } })?.details,
    ).toMatchObject([
      { path: 'opinion.scores.land', problem: 'outOfRange' },
      { path: 'opinion.scores.gate', problem: 'notAGate' },
    ]);
  });

  it('that are judged come with their reason', () => {
    expect(byA({ text: ' ' })?.code).toBe('TEXT_REQUIRED');
  });
});

describe('a veto (O13)', () => {
  const veto = { ground: 'danger' };
  it('is put by a holder, on a disagreement, with its ground', () => {
    expect(byA({ outcome: 'disagree', veto })).toBeNull();
    expect(byA({ outcome: 'agree', veto })?.code).toBe('VETO_NEEDS_DISAGREEMENT');
    expect(byA({ outcome: 'disagree', veto: { ground: ' ' } })?.code).toBe('VETO_NEEDS_GROUND');
    const scores = { land: 20, gate: 1 };
    expect(why('b.head', B, { outcome: 'disagree', text: 'x', scores, veto })?.code).toBe('VETO_NOT_YOURS');
  });
});

describe('a leader’s to-do after an escalation (T12)', () => {
  const { using: late, state: filedLate } = filed(board);
  // Due on Thursday, 18 June; on Tuesday, 23 June, three to-dos for the supervising leader, 5 to 7.
  const acknowledge = (as: string, no: number, rest: object = {}): Step => ({
    ...{ as, at: '23T10:00', type: 'SIGN', no, opinion: { outcome: 'acknowledge', ...rest } },
  });

  it('is acknowledged by the leader, not voted, vetoed or scored on', () => {
    const noted = play([acknowledge('govoffice.deputy', 5)], filedLate, late);
    expect(noted.work[5]).toMatchObject({ kind: 'supervise', is: { work: 'signed' }, about: 2 });
    expect([noted.stage, noted.work[2]!.is.work]).toEqual(['first', 'pending']);
    const why6 = (rest: object) => whyNot(late, noted, acknowledge('govoffice.deputy', 6, rest))?.code;
    expect(why6({ outcome: 'agree' })).toBe('OUTCOME_NOT_OFFERED');
    expect(why6({ veto: { ground: 'x' } })).toBe('VETO_NOT_YOURS');
    expect(why6({ scores: { safety: 1 } })).toBe('SCORE_NOT_YOURS');
  });

  it('is not for the stand-in of the unit that is late', () => {
    const noted = play([acknowledge('govoffice.deputy', 5)], filedLate, late);
    expect(noted.work[7]).toMatchObject({ kind: 'supervise', seat: 'c' });
    expect(whyNot(late, noted, acknowledge('b.officer', 7))?.code).toBe('NOT_YOUR_ASSIGNMENT');
  });

  it('is not corrected or taken back, and settles with its stage', () => {
    const noted = play([acknowledge('govoffice.deputy', 5)], filedLate, late);
    const back: Step = { as: 'govoffice.deputy', at: '23T11:00', type: 'TAKE_BACK', no: 5 };
    expect(whyNot(late, noted, back)?.code).toBe('STAGE_SETTLED');
    const opinion = { outcome: 'agree' };
    const after = play([{ as: 'a.head', at: '23T12:00', type: 'SIGN', no: 2, opinion }], noted, late);
    expect(after.stage).toBe('second');
    expect([5, 6, 7].map((no) => after.work[no]!.is.work)).toEqual(['signed', 'notNeeded', 'notNeeded']);
  });
});
