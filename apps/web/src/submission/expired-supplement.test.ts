import { expiredSupplement } from './expired-supplement.js';

const item = { id: 'plan', title: { zh: '红线图', en: 'Plan' }, arrived: false, arrivedOn: null };
const notices = [{ at: '2026-06-01T09:00:00+08:00', items: [item] }];
const closed = { ending: 'e', title: { zh: '视为撤回', en: 'x' }, kind: 'neutral', at: 'x', reason: null };
const clock = { judgement: null, dueOn: '2026-07-14' } as never;
const piece = (no: number, work: string) => ({ no, kind: 'review' as const, work, clock });

describe('T5: a supplement that did not come', () => {
  const of = (change: object) =>
    expiredSupplement({
      ...{ closed, supplement: { notices, arrivedOn: null } },
      ...{ assignments: [piece(3, 'missed'), piece(2, 'signed')] },
      ...change,
    });

  it('is told with what was asked, when, and the clock that ran out', () => {
    expect(of({})).toEqual({ items: [item], at: notices[0]?.at, clock });
  });

  it('is not while it may still come, once it has, or where it ended in another way', () => {
    expect(of({ closed: null })).toBeNull();
    expect(of({ supplement: { notices, arrivedOn: '2026-06-10' } })).toBeNull();
    expect(of({ assignments: [piece(2, 'signed'), piece(3, 'cancelled')] })).toBeNull();
    expect(of({ supplement: null })).toBeNull();
  });
});
