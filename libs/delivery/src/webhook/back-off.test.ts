import { delayAfter } from './back-off.js';

const backOff = { firstMs: 10_000, factor: 3, mostMs: 3_600_000 };

describe('backing off', () => {
  it('grows by its factor up to its most', () => {
    const full = [1, 2, 3, 6, 7, 20].map((failures) => delayAfter(backOff, failures, 1));
    expect(full).toEqual([10_000, 30_000, 90_000, 2_430_000, 3_600_000, 3_600_000]);
  });

  it('leaves the upper half to chance', () => {
    expect(delayAfter(backOff, 1, 0)).toBe(5_000);
    expect(delayAfter(backOff, 1, 0.5)).toBe(7_500);
  });
});
