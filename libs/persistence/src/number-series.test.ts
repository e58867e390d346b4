import { numberIn, seriesOf } from './number-series.js';

describe('a series of numbers', () => {
  it('counts per word and year, without padding', () => {
    const series = seriesOf('鹤项准〔{year}〕{n}号', 2026);
    expect(series.series).toBe('鹤项准〔2026〕{n}号');
    expect(numberIn(series, 12)).toBe('鹤项准〔2026〕12号');
  });

  it('pads where the pattern says so, and outgrows it', () => {
    const series = seriesOf('XM{year}-{n4}', 2027);
    expect([numberIn(series, 7), numberIn(series, 12_345)]).toEqual(['XM2027-0007', 'XM2027-12345']);
  });

  it('is refused without a place for the number', () => {
    expect(() => seriesOf('鹤项准〔{year}〕号', 2026)).toThrow(/\{n\}/);
  });
});
