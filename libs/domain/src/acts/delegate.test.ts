import { localDate } from '@countersign/calendar';
import { actor, actorFor, at, calendar } from '../../test/fixture.js';
import { mayNotDelegate, periodOf, type DelegationFacts, type DelegationInput } from './delegate.js';

const given: DelegationInput = {
  ...{ unit: 'a', post: 'head', to: 'a.deputy', reason: 'on leave' },
  ...{ fromOn: localDate('2026-06-08'), untilOn: localDate('2026-06-12') },
};
const facts: DelegationFacts = {
  ...{ now: at('08T09:00'), isHeld: true, delegate: 'eligible' },
  ...{ knownMatters: ['document', 'entry'], others: [] },
};
const why = (
  more: Partial<DelegationInput> = {},
  found: Partial<DelegationFacts> = {},
  by = actor('a.head'),
) => {
  const refused = mayNotDelegate(calendar, by, { ...given, ...more }, { ...facts, ...found });
  return refused && `${refused.code} ${refused.details[0]!.path} ${refused.details[0]!.problem}`;
};
const other = (fromOn: string, untilOn: string, more: object = {}) => ({
  ...periodOf(calendar, { fromOn: localDate(fromOn), untilOn: localDate(untilOn) }),
  ...more,
});

describe('giving a standing delegation (O9)', () => {
  it('is of one’s own post, from today on, for all matters or some', () => {
    expect(why()).toBeNull();
    expect(why({ matters: ['entry'] })).toBeNull();
    expect(why({ untilOn: given.fromOn })).toBeNull();
  });

  it('cannot be passed on: who acts for another gives nothing', () => {
    expect(why({ to: 'a.clerk' }, {}, actorFor('a.deputy', 'a.head'))).toBe('MAY_NOT_DELEGATE post passedOn');
  });

  it.each([
    ['of another’s post', {}, { isHeld: false }, 'NOT_YOUR_POST post notHeld'],
    ['to oneself', { to: 'a.head' }, {}, 'MAY_NOT_DELEGATE to toOneself'],
    ['to nobody who acts', {}, { delegate: 'nobody' }, 'BAD_INPUT to nobodyThere'],
    ['to another unit', {}, { delegate: 'ofAnotherUnit' }, 'MAY_NOT_DELEGATE to ofAnotherUnit'],
    ['from yesterday', { fromOn: localDate('2026-06-07') }, {}, 'BAD_INPUT fromOn inThePast'],
    ['backwards', { untilOn: localDate('2026-06-07') }, {}, 'BAD_INPUT untilOn endsBeforeItBegins'],
    ['for more than a year', { untilOn: localDate('2027-06-09') }, {}, 'BAD_INPUT untilOn tooLong'],
    ['for no matter', { matters: [] }, {}, 'BAD_INPUT matters required'],
    ['for a matter that is none', { matters: ['entry', 'x'] }, {}, 'BAD_INPUT matters.1 unknown'],
    ['without a reason', { reason: ' ' }, {}, 'REASON_REQUIRED reason required'],
  ] satisfies [string, Partial<DelegationInput>, Partial<DelegationFacts>, string][])(
    'is refused %s',
    (_, more, found, expected) => {
      expect(why(more, found)).toBe(expected);
    },
  );

  it('one at most for a moment and a matter: twice is refused, side by side is not', () => {
    const twice = 'ALREADY_DELEGATED fromOn overlaps';
    expect(why({}, { others: [other('2026-06-12', '2026-06-19')] })).toBe(twice);
    expect(why({}, { others: [other('2026-06-13', '2026-06-19')] })).toBeNull();
    const entry = other('2026-06-08', '2026-06-12', { matters: ['entry'] });
    expect(why({}, { others: [entry] })).toBe(twice);
    expect(why({ matters: ['document', 'entry'] }, { others: [entry] })).toBe(twice);
    expect(why({ matters: ['document'] }, { others: [entry] })).toBeNull();
  });

  it('what was ended leaves the rest of its time free, of the same day too', () => {
    const ended = (time: string) => [other('2026-06-01', '2026-06-12', { endedAt: at(time) })];
    expect(why({}, { others: ended('08T09:00') })).toBeNull();
    expect(why({}, { others: ended('08T09:01') })).toMatch('ALREADY_DELEGATED');
  });
});
