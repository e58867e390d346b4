import { actor, filed, play, playAll, whyNot, type Step } from '../../test/fixture.js';
import { board, scored } from '../../test/definitions.js';
import {
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
import { definitionSchema } from '../definition/schema.js';
import type { SubmissionEvent } from '../events.js';
import { allowedActions } from '../read/allowed-actions.js';
import { standing } from '../read/standing.js';
import { seesOpinion } from '../read/view-opinions.js';
import { checkRefusal } from './check-refusal.js';

const add = (as: string, time: string, no: number, rest: object = {}): Step =>
  ({
    ...{ as, at: time, type: 'ADD_REVIEWER', no, where: 'beside', to: { unit: 'x', post: 'head' } },
    ...{ reason: 'is the slope safe?', ...rest },
  }) as Step;
const remove = (as: string, time: string, no: number, rest: object = {}): Step =>
  ({ as, at: time, type: 'REMOVE_REVIEWER', no, reason: 'answered by telephone', ...rest }) as Step;
const workOf = ({ state }: Played, no: number) => state.work[no]!.is.work;

const review = playTimed(accepted(), [{ until: '02T08:30' }]);
const added = (where: string, time = '02T09:00', as = 'a.head', no = 3) =>
  playTimed(review, [add(as, time, no, { where })]);

describe('a reviewer added (O9)', () => {
  it('beside: both sign when they like, and the stage waits for both', () => {
    const beside = added('beside');
    expect(beside.state.work[7]).toMatchObject({
      ...{ kind: 'review', unit: 'x', post: 'head', stage: 'review', visit: 3, is: { work: 'pending' } },
      added: { where: 'beside', to: 3, text: 'is the slope safe?', by: { unit: 'a' } },
    });
    expect(noticesOf(beside)).toEqual(['reviewerAdded x.head']);
    expect(factsOf(beside, 'reviewerAdded')).toMatchObject([{ no: 7, unit: 'x', where: 'beside', by: 'a' }]);
    const allOthers = playTimed(beside, reviews('02T10:00'));
    expect(allOthers.state.stage).toBe('review');
    expect(playTimed(allOthers, [sign('x.head', '02T11:00', 7, 'disagree')]).state.stage).toBe('chain');
  });

  it('before: who asked cannot sign until there is an answer', () => {
    const before = added('before');
    expect(whyNotTimed(before, sign('a.head', '02T10:00', 3, 'agree'))).toMatchObject({
      ...{ code: 'WAITS_FOR_REVIEWER', details: [{ no: 7, unit: 'x' }] },
    });
    const answered = playTimed(before, [sign('x.head', '02T10:00', 7, 'agree')]);
    expect(whyNotTimed(answered, sign('a.head', '02T11:00', 3, 'agree'))).toBeNull();
    // O10: who asked has acted upon the answer.
    const signed = playTimed(answered, [sign('a.head', '02T11:00', 3, 'agree')]);
    const back: Step = { as: 'x.head', at: '02T12:00', type: 'TAKE_BACK', no: 7 };
    expect(whyNotTimed(signed, back)?.code).toBe('SOMEONE_ACTED_AFTER');
    expect(whyNotTimed(answered, back)).toBeNull();
  });

  it('after: the turn comes with the signature of who asked, and goes with it', () => {
    const after = added('after');
    expect(workOf(after, 7)).toBe('waiting');
    expect(noticesOf(after)).toEqual([]);
    const signed = playTimed(after, [sign('a.head', '02T10:00', 3, 'agree')]);
    expect(workOf(signed, 7)).toBe('pending');
    expect(noticesOf(signed)).toContain('reviewerAdded x.head');
    const back = playTimed(signed, [{ as: 'a.head', at: '02T11:00', type: 'TAKE_BACK', no: 3 }]);
    expect(workOf(back, 7)).toBe('waiting');
    const both = playTimed(signed, [sign('x.head', '02T11:00', 7, 'agree')]);
    const tooLate: Step = { as: 'a.head', at: '02T12:00', type: 'TAKE_BACK', no: 3 };
    expect(whyNotTimed(both, tooLate)?.code).toBe('SOMEONE_ACTED_AFTER');
  });

  it('in a sequence has the place of who asked: whoever comes next waits for both', () => {
    const chain = playTimed(review, reviews('02T10:00'));
    const asked = playTimed(chain, [add('a.section', '02T11:00', 7, { where: 'after' })]);
    const signed = playTimed(asked, [sign('a.section', '02T12:00', 7, 'agree')]);
    expect([workOf(signed, 10), workOf(signed, 8)]).toEqual(['pending', 'waiting']);
    const both = playTimed(signed, [sign('x.head', '02T14:00', 10, 'agree')]);
    expect(workOf(both, 8)).toBe('pending');
  });

  it('moves no due date: the stage’s stays, and the new one is never due after it', () => {
    const before = review.state.visits.at(-1)!.clock!;
    const late = added('beside', '03T10:00');
    expect(late.state.visits.at(-1)!.clock).toEqual(before);
    expect(clockOf(late, 7).dueOn).toBe(before.dueOn);
    expect(clockOf(late, 3)).toEqual(clockOf(review, 3));
  });

  it('decides nothing by silence, even where others’ consent is deemed (T11): a leader is to urge', () => {
    const asked = playTimed(review, [add('b.officer', '02T09:00', 4)]);
    const late = playTimed(asked, [{ until: '05T10:00' }]);
    expect([workOf(late, 4), workOf(late, 7)]).toEqual(['deemed', 'pending']);
    const todo = Object.values(late.state.work).find(
      ({ kind, about }) => kind === 'supervise' && about === 7,
    );
    expect(todo).toMatchObject({ is: { work: 'pending' } });
  });

  it('after who is late: the turn comes when consent is deemed, or when another, asked instead, has signed (T12)', () => {
    const deemed = playTimed(added('after', '02T09:00', 'b.officer', 4), [{ until: '05T10:00' }]);
    expect([workOf(deemed, 4), workOf(deemed, 7)]).toEqual(['deemed', 'pending']);
    const handed = playTimed(added('after', '02T09:00', 'd.head', 6), [{ until: '05T10:00' }]);
    const instead = Object.values(handed.state.work).find(({ unit }) => unit === 'e')!.no;
    expect([workOf(handed, 6), workOf(handed, instead), workOf(handed, 7)]).toEqual([
      ...['missed', 'pending', 'waiting'],
    ]);
    expect(workOf(playTimed(handed, [sign('e.head', '05T11:00', instead, 'agree')]), 7)).toBe('pending');
  });

  it('shows its answer to who asked for it, before one’s own signature; to others as ever (O12)', () => {
    const answered = playTimed(added('before'), [sign('x.head', '02T10:00', 7, 'disagree')]);
    const sees = (account: string, no: number) =>
      seesOpinion(
        ...[answered.using.definition, answered.state],
        { ...actor(account), roles: [] },
        answered.state.work[no]!,
      );
    expect([sees('a.head', 7), sees('b.officer', 7)]).toEqual([true, false]);
  });

  it('gives no scores, nor a veto: those are the seats’ (O11, O13)', () => {
    const { using, state } = filed(scored, { title: 'x', amount: 500, kind: 'plain' });
    const asked = play([add('a.head', '15T10:00', 2, { to: { unit: 'b', post: 'officer' } })], state, using);
    const piece = Object.values(asked.work).at(-1)!;
    const offer = allowedActions(using, asked, actor('b.officer')).find(({ act }) => act === 'giveOpinion');
    expect(offer).toMatchObject({ assignment: piece.no, criteria: [], mayVeto: false });
  });

  it('is asked for no figures: those are taken from the seats’ alone', () => {
    const amount = { type: 'object', required: ['amount'], properties: { amount: { type: 'number' } } };
    const given = {
      id: 'given',
      test: 'given.amount != null',
      fields: ['amount'],
      text: { zh: '金额', en: 'amount' },
    };
    const asking = definitionSchema.parse({
      ...timed,
      stages: timed.stages.map((one) =>
        one.id === 'review' ? { ...one, fields: amount, checks: [given] } : one,
      ),
    });
    const accepted = playTimed(filedTimed({}, '01T09:00', asking), [
      sign('drc.clerk', '01T10:00', 2, 'accept'),
    ]);
    const asked = playTimed(accepted, [add('a.head', '02T09:00', 3)]);
    const fieldsOf = (as: string) =>
      allowedActions(asked.using, asked.state, actor(as)).flatMap((one) =>
        one.act === 'giveOpinion' ? [one.fields ?? null] : [],
      );
    expect([fieldsOf('a.head'), fieldsOf('x.head')]).toEqual([[amount], [null]]);
    const checked = (as: string, no: number) =>
      checkRefusal(asked.using, asked.state, {
        ...{ type: 'SIGN', actor: actor(as), no, opinion: { outcome: 'agree' } },
      } as unknown as SubmissionEvent);
    expect([checked('a.head', 3)?.code, checked('x.head', 7)]).toEqual(['CHECK_FAILED', null]);
  });

  const to = (unit: string, post: string | null) => ({ to: { unit, post } });
  it.each([
    ['by who does not hold the piece', add('c.head', '02T10:00', 3), 'NOT_YOUR_ASSIGNMENT'],
    ['to a piece that is not there', add('c.head', '02T10:00', 99), 'ASSIGNMENT_NOT_FOUND'],
    ['who is asked here', add('a.head', '02T10:00', 3, to('c', 'head')), 'ALREADY_ASKED'],
    ['any post of a unit that is asked here', add('a.head', '02T10:00', 3, to('c', null)), 'ALREADY_ASKED'],
    ['of a unit of which any post is asked', add('a.head', '02T10:00', 3, to('b', 'head')), 'ALREADY_ASKED'],
    ['who asks', add('a.head', '02T10:00', 3, to('a', 'head')), 'ALREADY_ASKED'],
    ['without saying what is asked', add('a.head', '02T10:00', 3, { reason: ' ' }), 'REASON_REQUIRED'],
  ])('is refused %s', (_, step, code) => {
    expect(whyNotTimed(review, step)?.code).toBe(code);
  });

  it('is refused after one’s own signature, of who signed here, and in a circle', () => {
    const signed = playTimed(review, [sign('a.head', '02T09:00', 3, 'agree')]);
    expect(whyNotTimed(signed, add('a.head', '02T10:00', 3))?.code).toBe('ASSIGNMENT_NOT_OPEN');
    const again = add('c.head', '02T10:00', 5, to('a', 'head'));
    expect(whyNotTimed(signed, again)?.code).toBe('ALREADY_ASKED');
    const circle = add('a.head', '02T10:00', 3, { where: 'before', ...to('y', 'head') });
    expect(whyNotTimed(added('before'), circle)?.code).toBe('WAITS_FOR_REVIEWER');
  });

  it('is refused where the stage takes none, and beyond twenty', () => {
    const { using, state } = filed(board);
    expect(whyNot(using, state, add('a.head', '15T10:00', 2))).toMatchObject({
      ...{ code: 'MAY_NOT_ADD', details: [{ problem: 'notHere' }] },
    });
    const many = Array.from({ length: 20 }, (_, n) => add('a.head', '02T10:00', 3, to(`x${n}`, null)));
    expect(whyNotTimed(playTimed(review, many), add('a.head', '02T11:00', 3))).toMatchObject({
      ...{ code: 'MAY_NOT_ADD', details: [{ problem: 'tooMany', most: 20 }] },
    });
  });
});

describe('one who was added is removed (O9)', () => {
  it('is asked no more, is told, and the stage goes on without', () => {
    const others = playTimed(added('beside'), reviews('02T10:00'));
    const gone = playTimed(others, [remove('a.head', '02T11:00', 7)]);
    expect(workOf(gone, 7)).toBe('cancelled');
    expect(gone.state.work[7]!.clock!.closed!.judgement).toBeUndefined();
    expect(gone.state.stage).toBe('chain');
    expect(noticesOf(gone)).toContain('reviewerRemoved x.head');
    expect(factsOf(gone, 'reviewerRemoved')).toMatchObject([{ no: 7, unit: 'x' }]);
  });

  it('is told nothing whose turn had not come; counts no more; may be asked again', () => {
    const gone = playTimed(added('after'), [remove('a.head', '02T11:00', 7)]);
    expect(noticesOf(gone)).toEqual([]);
    expect(standing(gone.using, gone.state)).toMatchObject({ assigned: 4, signed: 0 });
    expect(whyNotTimed(gone, add('a.head', '02T12:00', 3))).toBeNull();
  });

  it('before: who asked may sign at once', () => {
    const gone = playTimed(added('before'), [remove('a.head', '02T11:00', 7)]);
    expect(whyNotTimed(gone, sign('a.head', '02T12:00', 3, 'agree'))).toBeNull();
  });

  it('in a sequence: the next one’s turn comes', () => {
    const chain = playTimed(review, reviews('02T10:00'));
    const waits = playTimed(chain, [
      add('a.section', '02T11:00', 7, { where: 'after' }),
      sign('a.section', '02T12:00', 7, 'agree'),
    ]);
    expect(workOf(playTimed(waits, [remove('a.section', '02T13:00', 10)]), 8)).toBe('pending');
  });

  it('takes with it what a leader was to urge about it', () => {
    const late = playTimed(added('beside'), [{ until: '05T10:00' }]);
    const todo = Object.values(late.state.work).find(
      ({ kind, about }) => kind === 'supervise' && about === 7,
    )!;
    const gone = playTimed(late, [remove('a.head', '05T11:00', 7)]);
    expect(workOf(gone, todo.no)).toBe('notNeeded');
  });

  it('is refused of who was not added, by who did not ask, without a reason, and once signed', () => {
    const beside = added('beside');
    expect(whyNotTimed(beside, remove('a.head', '02T10:00', 5))?.code).toBe('NOT_ADDED');
    expect(whyNotTimed(beside, remove('a.head', '02T10:00', 99))?.code).toBe('ASSIGNMENT_NOT_FOUND');
    expect(whyNotTimed(beside, remove('c.head', '02T10:00', 7))?.code).toBe('NOT_YOUR_ASSIGNMENT');
    expect(whyNotTimed(beside, remove('x.head', '02T10:00', 7))?.code).toBe('NOT_YOUR_ASSIGNMENT');
    expect(whyNotTimed(beside, remove('a.head', '02T10:00', 7, { reason: '' }))?.code).toBe(
      'REASON_REQUIRED',
    );
    const signed = playTimed(beside, [sign('x.head', '02T10:00', 7, 'agree')]);
    expect(whyNotTimed(signed, remove('a.head', '02T11:00', 7))?.code).toBe('ASSIGNMENT_NOT_OPEN');
  });

  it('is the business of who holds the piece now, if it was transferred since', () => {
    const passed = playTimed(added('beside'), [
      { as: 'a.head', at: '02T10:00', type: 'TRANSFER', no: 3, post: 'officer', reason: 'his field' },
    ]);
    expect(whyNotTimed(passed, remove('a.head', '02T11:00', 7))?.code).toBe('NOT_YOUR_ASSIGNMENT');
    expect(whyNotTimed(passed, remove('a.officer', '02T11:00', 7))).toBeNull();
  });
});

it('a vote of who was added counts like any other (O2)', () => {
  const { using, state } = filed(scored, { title: 'x', amount: 500, kind: 'plain' });
  const asked = play([add('a.head', '15T10:00', 2)], state, using);
  const score = (as: string, no: number, scores: object): Step =>
    sign(as, '15T11:00', no, 'agree', { scores });
  const two = [score('a.head', 2, { safety: 40 }), score('b.head', 3, { land: 60, gate: 1 })];
  const { state: waits } = playAll(two, asked, using);
  expect(waits.stage).toBe('second');
  expect(play([sign('x.head', '15T12:00', 4, 'agree')], waits, using).stage).toBe('assessment');
});
