import { board, chain, scored } from '../../test/definitions.js';
import { actor, at, context, filed, play, SUBMIT, whyNot, type Step } from '../../test/fixture.js';
import { deepFreeze } from '../../test/freeze.js';
import { decide } from '../decide.js';
import { DomainError } from '../errors.js';
import { refusal } from './refusal.js';

const { using, state } = filed(board);
const sign = (rest: object = {}): Step => ({
  ...{ as: 'a.head', at: '15T10:00', type: 'SIGN', no: 2, opinion: { outcome: 'abstain' } },
  ...rest,
});
const code = (step: Step, from = state) => whyNot(using, from, step)?.code ?? null;

describe('refusal', () => {
  it('of filing: by kind of unit, by post, twice', () => {
    const event = { ...SUBMIT, actor: actor('gonghe.officer'), at: at('15T09:00') } as const;
    expect(refusal(context, null, event)).toBeNull();
    expect(refusal(context, null, { ...event, unitKind: 'department' })).toMatchObject({
      ...{ code: 'MAY_NOT_FILE', details: [{ path: 'actor.unit', allowed: 'town' }] },
    });
    expect(refusal(context, null, { ...event, actor: actor('gonghe.head') })).toMatchObject({
      ...{ code: 'MAY_NOT_FILE', details: [{ path: 'actor.post', allowed: 'officer' }] },
    });
    expect(refusal(using, state, event)?.code).toBe('BAD_INPUT');
  });

  it('of anything else before there is a submission', () => {
    expect(refusal(context, null, { type: 'TIME_PASSED', at: at('15T09:00') })?.code).toBe(
      'SUBMISSION_NOT_FOUND',
    );
  });

  it.each([1e9, -1, 0, NaN, Infinity, 2.5])('of assignment %d, which there is not', (no) => {
    for (const type of ['SIGN', 'CORRECT', 'TAKE_BACK', 'ADOPT'] as const)
      expect(code({ ...sign({ no }), type, reason: 'x' } as Step)).toBe('ASSIGNMENT_NOT_FOUND');
  });

  it('of what is another’s, another post’s, not open yet, or no longer', () => {
    expect(code(sign({ as: 'stranger.head' }))).toBe('NOT_YOUR_ASSIGNMENT');
    expect(code(sign({ as: 'a.officer' }))).toBe('NOT_YOUR_ASSIGNMENT');
    const signed = play([sign()], state, using);
    expect(code(sign(), signed)).toBe('ALREADY_SIGNED');
    const { using: inTurn, state: first } = filed(chain);
    expect(whyNot(inTurn, first, sign({ no: 3 }))).toMatchObject({
      ...{ code: 'ASSIGNMENT_NOT_OPEN', details: [{ problem: 'waiting' }] },
    });
    const over = play([sign({ opinion: { outcome: 'agree' } })], state, using);
    expect(whyNot(using, over, sign({ as: 'b.head', no: 3 }))).toMatchObject({
      ...{ code: 'ASSIGNMENT_NOT_OPEN', details: [{ problem: 'notNeeded' }] },
    });
  });

  describe('of what changed since the person looked', () => {
    const { version } = state.work[2]!;
    it('the assignment or the form, and not because somebody else signed or time passed', () => {
      expect(code(sign({ seen: { assignmentVersion: version, formRevision: 1 } }))).toBeNull();
      expect(code(sign({ seen: {} }))).toBeNull();
      for (const wrong of [0, -1, version + 1, version - 1, NaN, 1e9]) {
        expect(code(sign({ seen: { assignmentVersion: wrong } }))).toBe('STALE');
        if (wrong !== 1) expect(code(sign({ seen: { formRevision: wrong } }))).toBe('STALE');
      }
      const others = play([sign({ as: 'b.head', no: 3 })], state, using);
      const late = sign({ at: '24T10:00', seen: { assignmentVersion: version, formRevision: 1 } });
      expect(() => play([late], others, using)).not.toThrow();
    });

    it('an opinion that was corrected meanwhile is not corrected or taken back unseen', () => {
      const signed = play([sign()], state, using);
      const seen = { assignmentVersion: signed.work[2]!.version };
      const again = { ...sign({ at: '15T11:00', seen }), type: 'CORRECT', reason: 'x' } as Step;
      const corrected = play([again], signed, using);
      expect(code(again, corrected)).toBe('STALE');
      expect(code({ as: 'a.head', at: '15T12:00', type: 'TAKE_BACK', no: 2, seen }, corrected)).toBe('STALE');
    });

    it('what is over says so rather than that it changed', () => {
      const signed = play([sign()], state, using);
      expect(code(sign({ seen: { assignmentVersion: version } }), signed)).toBe('ALREADY_SIGNED');
    });
  });

  it('of anything on what is closed, but asking for it to be taken up again', () => {
    const closed = play(
      [{ as: 'gonghe.officer', at: '15T10:00', type: 'WITHDRAW', reason: 'x' }],
      state,
      using,
    );
    expect(code(sign(), closed)).toBe('SUBMISSION_CLOSED');
    expect(code({ as: 'gonghe.officer', at: '15T11:00', type: 'REOPEN', reason: 'x' }, closed)).toBe(
      'CANNOT_BE_REOPENED',
    );
    expect(code({ as: 'a.head', at: '15T11:00', type: 'REOPEN', reason: 'x' }, closed)).toBe(
      'NOT_THE_SUBMITTER',
    );
  });

  it('changes nothing, and is a DomainError with its code and details', () => {
    const frozen = deepFreeze(state);
    const before = JSON.stringify(frozen);
    const event = {
      type: 'SIGN',
      actor: actor('stranger.head'),
      at: at('15T10:00'),
      no: 2,
      opinion: { outcome: 'x' },
    } as const;
    const attempt = () => decide(using, frozen, event);
    expect(attempt).toThrow(DomainError);
    expect(attempt).toThrow(expect.objectContaining({ code: 'NOT_YOUR_ASSIGNMENT' }) as Error);
    expect(JSON.stringify(frozen)).toBe(before);
  });
});

describe('adopting an opinion (O12)', () => {
  const { using: sheet, state: began } = filed(scored, { title: 'x', amount: 1, kind: 'plain' });
  const opinion = (scores: object) => ({ outcome: 'disagree', text: 'x', scores });
  const consulted = play(
    [
      { as: 'a.head', at: '15T10:00', type: 'SIGN', no: 2, opinion: opinion({ safety: 30 }) as never },
      { as: 'b.head', at: '15T11:00', type: 'SIGN', no: 3, opinion: opinion({ land: 40, gate: 1 }) as never },
    ],
    began,
    sheet,
  );
  const adopt = (rest: object = {}): Step => ({
    ...{ as: 'drc.head', at: '16T09:00', type: 'ADOPT', no: 2, adoption: 'partly', reason: 'costly' },
    ...rest,
  });
  const why = (step: Step, from = consulted) => whyNot(sheet, from, step);

  it('is the lead’s, while it holds the stage that consolidates, and may be changed; the opinion stays', () => {
    const partly = play([adopt()], consulted, sheet);
    expect(partly.work[2]!.adoption).toMatchObject({
      adoption: 'partly',
      reason: 'costly',
      by: { unit: 'drc' },
    });
    expect(partly.work[2]!.opinions).toBe(consulted.work[2]!.opinions);
    const whole = play([adopt({ adoption: 'adopted', reason: undefined })], partly, sheet);
    expect(Object.keys(whole.work[2]!.adoption!)).toEqual(['adoption', 'by', 'at']);
  });

  it('is refused to others, of other opinions, at another time, without a reason', () => {
    expect(why(adopt({ as: 'a.head' }))?.code).toBe('MAY_NOT_ADOPT');
    expect(why(adopt({ no: 1 }))?.code).toBe('MAY_NOT_ADOPT');
    expect(why(adopt(), began)?.code).toBe('MAY_NOT_ADOPT');
    expect(why(adopt({ reason: ' ' }))?.code).toBe('REASON_REQUIRED');
    const again = { outcome: 'again', text: 'x', scores: { plan: 0 } };
    const anew = play(
      [{ as: 'drc.head', at: '16T10:00', type: 'SIGN', no: 4, opinion: again }],
      consulted,
      sheet,
    );
    expect(why(adopt({ at: '16T11:00' }), anew)?.code).toBe('MAY_NOT_ADOPT');
  });

  it('is not of a leader’s acknowledgement', () => {
    const late = play(
      [
        { as: 'govoffice.deputy', at: '24T09:00', type: 'SIGN', no: 4, opinion: { outcome: 'acknowledge' } },
        { as: 'a.head', at: '24T10:00', type: 'SIGN', no: 2, opinion: opinion({ safety: 30 }) as never },
        {
          as: 'b.head',
          at: '24T11:00',
          type: 'SIGN',
          no: 3,
          opinion: opinion({ land: 40, gate: 1 }) as never,
        },
      ],
      began,
      sheet,
    );
    expect(late.work[4]).toMatchObject({ kind: 'supervise', stage: 'second', is: { work: 'signed' } });
    expect(why(adopt({ at: '24T12:00', no: 4 }), late)?.code).toBe('MAY_NOT_ADOPT');
  });
});
