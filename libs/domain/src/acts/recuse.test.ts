import { actor, actorFor, type Step } from '../../test/fixture.js';
import { allowedActions } from '../read/allowed-actions.js';
import {
  accepted,
  factsOf,
  noticesOf,
  playTimed,
  reviews,
  sign,
  whyNotTimed,
  type Played,
} from '../../test/timed-play.js';

const recuse = (as: string, time: string, no: number, rest: object = { post: 'deputy' }): Step =>
  ({ as, at: time, type: 'RECUSE', no, reason: 'my brother owns it', ...rest }) as Step;
const mark = (as: string, time: string, person: string, rest: object = {}): Step =>
  ({
    ...{ as, at: time, type: 'MARK_RELATED', person, name: person, units: [person.split('.')[0]!] },
    ...{ reason: 'a shareholder', ...rest },
  }) as Step;

const review = playTimed(accepted(), [{ until: '01T12:00' }]);
const why = (step: Parameters<typeof whyNotTimed>[1], played: Played = review) => whyNotTimed(played, step);
const codeOf = (step: Parameters<typeof whyNotTimed>[1], played: Played = review) => why(step, played)?.code;
const offered = ({ using, state }: Played, account: string) =>
  allowedActions(using, state, actor(account)).map(({ act }) => act);

describe('who has an interest does not sign (O15)', () => {
  const gone = playTimed(review, [recuse('a.head', '02T09:00', 3)]);

  it('a holder who says so leaves the work to another post of the unit, and signs nothing here', () => {
    expect(gone.state.work[3]).toMatchObject({ unit: 'a', post: 'deputy', is: { work: 'pending' } });
    expect(gone.state.related).toMatchObject([{ person: 'a.head', reason: 'my brother owns it' }]);
    expect(noticesOf(gone)).toContain('recused a.deputy');
    expect(factsOf(gone, 'recused')).toMatchObject([{ no: 3, unit: 'a', to: 'deputy' }]);
    expect(codeOf(sign('a.deputy', '02T10:00', 3, 'agree'), gone)).toBeUndefined();
    // Given back to him, he does not sign it either.
    const again = playTimed(gone, [
      { as: 'a.deputy', at: '02T10:00', type: 'TRANSFER', no: 3, post: 'head', reason: 'x' },
    ]);
    expect(codeOf(sign('a.head', '02T11:00', 3, 'agree'), again)).toBe('RECUSED');
    expect(codeOf(recuse('a.head', '02T11:00', 3), again)).toBeUndefined();
  });

  it('also where he answers in person, and what he alone may grant (T7)', () => {
    const decision = playTimed(review, [
      ...reviews('02T10:00'),
      ...['a.section', 'b.office'].map((as, index) => sign(as, '03T09:00', 7 + index, 'agree')),
      sign('gov.deputy', '03T10:00', 9, 'disagree'),
    ]);
    const mayors = Object.values(decision.state.work).at(-1)!.no;
    expect(codeOf(recuse('gov.mayor', '03T11:00', mayors), decision)).toBeUndefined();
    const asked = playTimed(review, [
      { as: 'drc.head', at: '02T10:00', type: 'REQUEST_EXTENSION', clock: 'statutory', reason: 'hard' },
    ]);
    expect(codeOf(recuse('gov.mayor', '02T11:00', 7), asked)).toBeUndefined();
  });

  it('to the stand-in, or to the others who may sign, without naming a post', () => {
    expect(codeOf(recuse('b.officer', '02T09:00', 4, {}))).toBeUndefined();
    expect(codeOf(recuse('a.head', '02T09:00', 3, {}))).toBe('MAY_NOT_RECUSE');
    const held = { ...review.state.work[3]!, standIn: { unit: 'y', post: 'head' } };
    const state = { ...review.state, work: { ...review.state.work, 3: held } };
    const left = playTimed({ ...review, state }, [recuse('a.head', '02T09:00', 3, {})]);
    expect(noticesOf(left)).toContain('recused y.head');
    expect(codeOf(sign('y.head', '02T10:00', 3, 'agree'), left)).toBeUndefined();
    expect(why(sign('a.head', '02T10:00', 3, 'agree'), left)?.details[0]).toMatchObject({
      ...{ instead: 'standIn', unit: 'y', post: 'head' },
    });
  });

  it('is marked by the head of his unit, or by the matter’s administrator, and is refused every answer', () => {
    const marked = playTimed(review, [mark('drc.head', '02T09:00', 'a.head')]);
    expect(noticesOf(marked)).toContain('related a.head');
    expect(factsOf(marked, 'related')).toEqual([{ type: 'related', person: 'a.head', name: 'a.head' }]);
    expect(why(sign('a.head', '02T10:00', 3, 'agree'), marked)).toMatchObject({
      code: 'RECUSED',
      details: [{ reason: 'a shareholder', instead: 'anotherPost', unit: 'a' }],
    });
    expect(offered(marked, 'a.head')).not.toContain('giveOpinion');
    expect(offered(marked, 'a.head')).toEqual(expect.arrayContaining(['transfer', 'recuse', 'returnWork']));
    const officer = playTimed(review, [mark('b.head', '02T09:00', 'b.officer')]);
    expect(why(sign('b.officer', '02T10:00', 4, 'agree'), officer)?.details[0]).toMatchObject({
      ...{ instead: 'head', unit: 'b', post: 'head' },
    });
    expect(codeOf(sign('b.clerk', '02T10:00', 4, 'agree'), officer)).toBeUndefined();
  });

  it('neither corrects, nor asks others, nor prepares, nor sends back', () => {
    const signed = playTimed(review, [
      sign('a.head', '02T09:00', 3, 'agree'),
      mark('drc.head', '02T09:30', 'a.head'),
    ]);
    expect(
      codeOf({ ...sign('a.head', '02T10:00', 3, 'disagree'), type: 'CORRECT', reason: 'x' } as Step, signed),
    ).toBe('RECUSED');
    expect(offered(signed, 'a.head')).not.toContain('correctOpinion');
    const marked = playTimed(review, [
      mark('b.head', '02T09:00', 'b.officer'),
      { as: 'b.clerk', at: '02T09:10', type: 'ENTRUST', no: 4, post: 'officer', reason: 'draft it' },
    ]);
    expect(codeOf({ as: 'b.officer', at: '02T10:00', type: 'PREPARE', no: 4 }, marked)).toBe('RECUSED');
  });

  it('nor does a delegate for him (O9), and a delegate says nothing of the kind for another', () => {
    const marked = playTimed(review, [mark('drc.head', '02T09:00', 'a.head')]);
    const delegation = { startsAt: review.state.lastAt, endsAt: review.state.lastAt + 9e8 } as never;
    const forHead = { ...sign('a.clerk', '02T10:00', 3, 'agree'), for: 'a.head', delegation };
    expect(codeOf(forHead, marked)).toBe('RECUSED');
    const said = { ...recuse('a.clerk', '02T10:00', 3), for: 'a.head', delegation };
    expect(codeOf(said)).toBe('MAY_NOT_RECUSE');
    const offer = allowedActions(marked.using, marked.state, actorFor('a.clerk', 'a.head'));
    expect(offer.some(({ act }) => act === 'giveOpinion')).toBe(false);
  });

  it('who filed it judges nothing, in whatever post; what the submitter does is no judgement', () => {
    const step = { ...sign('a.head', '02T10:00', 3, 'agree') };
    const filer = { ...review, state: { ...review.state, submitter: actor('a.head') } };
    expect(codeOf(step, filer)).toBe('OWN_SUBMISSION');
    const delivery = { ...review.state.work[3]!, stage: 'delivery' };
    const state = { ...filer.state, work: { ...filer.state.work, 3: delivery } };
    expect(codeOf({ ...step, opinion: { outcome: 'deliver' } } as Step, { ...filer, state })).toBeUndefined();
  });

  it('who has signed in one post decides in no other, where the definition says so', () => {
    const decision = playTimed(review, [
      ...reviews('02T10:00'),
      ...['a.section', 'b.office'].map((as, index) => sign(as, '03T09:00', 7 + index, 'agree')),
      sign('gov.deputy', '03T10:00', 9, 'disagree'),
    ]);
    const { no } = Object.values(decision.state.work).at(-1)!;
    const piece = decision.state.work[3]!;
    const by = { ...actor('a.head'), person: 'gov.mayor' };
    const opinions = [{ ...piece.opinions[0]!, by }];
    const work = { ...decision.state.work, 3: { ...piece, opinions } };
    const both = { ...decision, state: { ...decision.state, work } };
    expect(why(sign('gov.mayor', '03T11:00', no, 'approve'), both)).toMatchObject({
      ...{ code: 'TWO_ROLES', details: [{ unit: 'a', post: 'head' }] },
    });
    expect(offered(both, 'gov.mayor')).not.toContain('giveOpinion');
    expect(codeOf(sign('gov.mayor', '03T11:00', no, 'approve'), decision)).toBeUndefined();
  });

  it.each([
    ['by who does not hold it', recuse('c.head', '02T09:00', 3), 'NOT_YOUR_ASSIGNMENT'],
    ['to the post that has it', recuse('a.head', '02T09:00', 3, { post: 'head' }), 'SAME_POST'],
    ['without a reason', recuse('a.head', '02T09:00', 3, { post: 'x', reason: '' }), 'REASON_REQUIRED'],
    ['marked by anybody', mark('c.clerk', '02T09:00', 'a.head'), 'MAY_NOT_MARK_RELATED'],
    ['marked by another unit’s head', mark('c.head', '02T09:00', 'a.head'), 'MAY_NOT_MARK_RELATED'],
    ['marked by himself', mark('a.head', '02T09:00', 'a.head'), 'MAY_NOT_MARK_RELATED'],
    ['marked without a reason', mark('drc.head', '02T09:00', 'a.head', { reason: ' ' }), 'REASON_REQUIRED'],
  ])('is refused %s', (_, step, code) => {
    expect(codeOf(step)).toBe(code);
  });

  it('is marked once', () => {
    expect(codeOf(mark('drc.head', '02T10:00', 'a.head'), gone)).toBe('ALREADY_MARKED');
  });
});
