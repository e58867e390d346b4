import { at, contextOf, type Step } from '../../test/fixture.js';
import {
  accepted,
  clockOf,
  factsOf,
  noticesOf,
  playTimed,
  sign,
  whyNotTimed,
} from '../../test/timed-play.js';
import { timed } from '../../test/timed.js';
import { definitionSchema } from '../definition/schema.js';

const urge = (as: string, time: string, no = 3, rest: object = {}): Step =>
  ({ as, at: time, type: 'URGE', no, reason: 'the investor waits', ...rest }) as Step;
const review = playTimed(accepted(), [{ until: '02T08:30' }]);

describe('urging who holds a piece', () => {
  it('tells the holder, is kept, and moves no clock', () => {
    const urged = playTimed(review, [urge('gonghe.officer', '02T09:00')]);
    expect(noticesOf(urged)).toEqual(['urged a.head']);
    expect(factsOf(urged, 'urged')).toEqual([{ type: 'urged', no: 3, unit: 'a' }]);
    expect(urged.state.work[3]).toEqual({ ...review.state.work[3], urgedAt: at('02T09:00') });
    expect(clockOf(urged, 3)).toEqual(clockOf(review, 3));
  });

  it('is of the submitting unit, and of who answers for one of the limits; nobody urges his own unit', () => {
    expect(whyNotTimed(review, urge('gonghe.head', '02T09:00'))).toBeNull();
    expect(whyNotTimed(review, urge('drc.clerk', '02T09:00'))).toBeNull();
    expect(whyNotTimed(review, urge('c.head', '02T09:00'))?.code).toBe('MAY_NOT_URGE');
    expect(whyNotTimed(review, urge('a.officer', '02T09:00'))?.code).toBe('MAY_NOT_URGE');
  });

  it('once about one piece in so many working days, by whomever; another piece is another matter', () => {
    const urged = playTimed(review, [urge('gonghe.officer', '02T09:00')]);
    expect(whyNotTimed(urged, urge('drc.head', '02T23:59'))).toMatchObject({
      ...{ code: 'URGED_ALREADY', details: [{ on: '2026-06-02', every: 1 }] },
    });
    expect(whyNotTimed(urged, urge('gonghe.officer', '02T10:00', 4))).toBeNull();
    expect(whyNotTimed(urged, urge('drc.head', '03T00:00'))).toBeNull();
  });

  it('a rest day is no new day: what was urged on Friday evening may be urged again on Monday', () => {
    const friday = playTimed(review, [urge('gonghe.officer', '05T18:00')]);
    expect(whyNotTimed(friday, urge('gonghe.officer', '06T10:00'))).toBeNull();
    const saturday = playTimed(friday, [urge('gonghe.officer', '06T10:00')]);
    // What is urged on a rest day counts as urged on the next working day.
    expect(whyNotTimed(saturday, urge('gonghe.officer', '08T10:00'))?.code).toBe('URGED_ALREADY');
    expect(whyNotTimed(saturday, urge('gonghe.officer', '09T10:00'))).toBeNull();
  });

  it('as often as the definition says', () => {
    const rare = definitionSchema.parse({ ...timed, late: { ...timed.late, urgeEvery: 3 } });
    const using = { ...review.using, definition: contextOf(rare).definition };
    const urged = playTimed({ ...review, using }, [urge('gonghe.officer', '02T09:00')]);
    expect(whyNotTimed(urged, urge('gonghe.officer', '04T10:00'))?.code).toBe('URGED_ALREADY');
    expect(whyNotTimed(urged, urge('gonghe.officer', '05T10:00'))).toBeNull();
  });

  it('is refused of what is not there or not open, without a reason, and after the end', () => {
    expect(whyNotTimed(review, urge('gonghe.officer', '02T09:00', 99))?.code).toBe('ASSIGNMENT_NOT_FOUND');
    const signed = playTimed(review, [sign('a.head', '02T09:00', 3, 'agree')]);
    expect(whyNotTimed(signed, urge('gonghe.officer', '02T10:00'))?.code).toBe('ASSIGNMENT_NOT_OPEN');
    const wordless = urge('gonghe.officer', '02T09:00', 3, { reason: '' });
    expect(whyNotTimed(review, wordless)?.code).toBe('REASON_REQUIRED');
    const withdrawn = playTimed(review, [
      { as: 'gonghe.officer', at: '02T09:00', type: 'WITHDRAW', reason: 'x' },
    ]);
    expect(whyNotTimed(withdrawn, urge('gonghe.officer', '02T10:00'))?.code).toBe('SUBMISSION_CLOSED');
  });

  it('the submitter is urged, too, by who answers for the limit', () => {
    const sentBack = playTimed(review, [
      { as: 'drc.head', at: '02T09:00', type: 'SEND_BACK', reason: 'the plan does not fit' },
    ]);
    const piece = Object.values(sentBack.state.work).at(-1)!;
    expect(piece).toMatchObject({ unit: 'gonghe', is: { work: 'pending' } });
    expect(whyNotTimed(sentBack, urge('drc.head', '03T09:00', piece.no))).toBeNull();
  });
});
