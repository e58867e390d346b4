import { localDate } from '@countersign/calendar';
import { actorFor, at, calendar } from '../../test/fixture.js';
import { accepted, playTimed, reviews, sign, whyNotTimed } from '../../test/timed-play.js';
import type { Delegation } from '../model.js';
import { mayRead } from '../read/may-read.js';
import { allowedActions } from '../read/allowed-actions.js';
import { periodOf } from './delegate.js';

const days = (fromOn: string, untilOn: string) =>
  periodOf(calendar, { fromOn: localDate(fromOn), untilOn: localDate(untilOn) });
const FIRST_WEEK: Delegation = days('2026-06-01', '2026-06-05');

/** `a.deputy` signs for `a.head`. */
const forHead = (time: string, delegation: Delegation | undefined = FIRST_WEEK, rest: object = {}) => ({
  ...sign('a.deputy', time, 3, 'agree'),
  ...{ for: 'a.head', ...(delegation && { delegation }), ...rest },
});

const review = playTimed(accepted(), [{ until: '02T08:30' }]);
const codeOf = (step: Parameters<typeof whyNotTimed>[1], played = review) => whyNotTimed(played, step)?.code;

describe('acting by a standing delegation (O9)', () => {
  it('O4: signs "A (for B)": the opinion and the event say both', () => {
    const { state } = playTimed(review, [forHead('02T09:00')]);
    expect(state.work[3]!.opinions[0]!.by).toEqual({
      ...{ person: 'a.deputy', name: 'a.deputy', unit: 'a', post: 'head' },
      for: { person: 'a.head', name: 'a.head', delegation: 'd' },
    });
  });

  it('until 24:00 of the last day, by the moment of the act', () => {
    expect(codeOf(forHead('05T23:59'))).toBeUndefined();
    expect(codeOf(forHead('06T00:00'))).toBe('DELEGATION_OVER');
    const nextDay: Delegation = days('2026-06-03', '2026-06-03');
    expect(whyNotTimed(review, forHead('02T23:59', nextDay))?.details[0]).toMatchObject({
      problem: 'notYet',
    });
    expect(codeOf(forHead('03T00:00', nextDay))).toBeUndefined();
  });

  it('not after it was ended, and not where who gave it holds the post no more: the shell then finds none', () => {
    const ended: Delegation = { ...FIRST_WEEK, endedAt: at('02T09:00') };
    expect(codeOf(forHead('02T08:59', ended))).toBeUndefined();
    expect(codeOf(forHead('02T09:00', ended))).toBe('DELEGATION_OVER');
    const { delegation: _, ...without } = forHead('02T09:00');
    expect(codeOf(without)).toBe('DELEGATION_OVER');
  });

  it('in the matters that it is for, and sees no others', () => {
    const { id } = review.using.definition.definition;
    expect(codeOf(forHead('02T09:00', { ...FIRST_WEEK, matters: [id] }))).toBeUndefined();
    expect(codeOf(forHead('02T09:00', { ...FIRST_WEEK, matters: ['another'] }))).toBe('NOT_DELEGATED');
    const viewer = { ...actorFor('a.deputy', 'a.head'), roles: [] };
    expect(mayRead(review.state, { ...viewer, matters: [id] })).toBe(true);
    expect(mayRead(review.state, { ...viewer, matters: ['another'] })).toBe(false);
  });

  it('who filed it does not sign on it for another (O15), and is not offered to', () => {
    const own = { ...forHead('02T09:00'), as: 'gonghe.officer' };
    expect(codeOf(own)).toBe('OWN_SUBMISSION');
    const offered = (delegate: string) =>
      allowedActions(review.using, review.state, actorFor(delegate, 'a.head')).map(({ act }) => act);
    expect(offered('a.deputy')).toContain('giveOpinion');
    expect(offered('gonghe.officer')).toEqual(['circulate']);
  });

  it('nobody signs for who is named in person, nor for who alone may grant an extension (T7)', () => {
    const decision = playTimed(review, [
      ...reviews('02T10:00'),
      ...['a.section', 'b.office'].map((as, index) => sign(as, '03T09:00', 7 + index, 'agree')),
      sign('gov.deputy', '03T10:00', 9, 'disagree'),
    ]);
    const mayors = Object.values(decision.state.work).at(-1)!.no;
    const forMayor = { ...sign('gov.deputy', '03T11:00', mayors, 'approve'), for: 'gov.mayor' };
    expect(codeOf({ ...forMayor, delegation: FIRST_WEEK }, decision)).toBe('IN_PERSON');
    const offered = allowedActions(decision.using, decision.state, actorFor('gov.deputy', 'gov.mayor'));
    expect(offered.some(({ act }) => act === 'giveOpinion')).toBe(false);
    const asked = playTimed(review, [
      { as: 'drc.head', at: '02T10:00', type: 'REQUEST_EXTENSION', clock: 'statutory', reason: 'hard' },
    ]);
    const grant = { ...sign('gov.deputy', '02T11:00', 7, 'grant'), for: 'gov.mayor', delegation: FIRST_WEEK };
    expect(codeOf(grant, asked)).toBe('IN_PERSON');
  });

  it('who gave it may act meanwhile: the first who does has it; his own signature the delegate takes back', () => {
    const first = playTimed(review, [sign('a.head', '02T09:00', 3, 'agree')]);
    expect(codeOf(forHead('02T09:01'), first)).toBe('ALREADY_SIGNED');
    const second = playTimed(review, [forHead('02T09:00')]);
    expect(codeOf(sign('a.head', '02T09:01', 3, 'agree'), second)).toBe('ALREADY_SIGNED');
    const back = { at: '02T09:02', type: 'TAKE_BACK', no: 3 } as const;
    expect(codeOf({ ...back, as: 'a.head' }, second)).toBe('NOT_YOUR_ASSIGNMENT');
    const own = { ...back, as: 'a.deputy', for: 'a.head', delegation: FIRST_WEEK };
    expect(codeOf(own, second)).toBeUndefined();
  });

  it('cancels nothing: that is the administrator’s own (A4)', () => {
    const cancel = { at: '02T10:00', type: 'CANCEL', reason: 'filed twice' } as const;
    const step = { ...cancel, as: 'drc.deputy', for: 'drc.head', delegation: FIRST_WEEK };
    expect(codeOf(step)).toBe('MAY_NOT_CANCEL');
  });
});

it('a period has its last day whole', () => {
  const { startsAt, endsAt } = FIRST_WEEK;
  expect([startsAt, endsAt]).toEqual([at('01T00:00'), at('06T00:00')]);
});
