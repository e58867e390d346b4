import fc from 'fast-check';
import { china2026 } from '../test/calendars.js';
import { instant, parseInstant } from './instant.js';
import { formatInstant } from './local-time.js';

it('reads an instant with an offset, whatever zone the machine is in', () => {
  const expected = Date.UTC(2026, 5, 14, 16, 10);
  expect(parseInstant('2026-06-15T00:10:00.000+08:00')).toBe(expected);
  expect(parseInstant('2026-06-14T16:10:00Z')).toBe(expected);
  expect(parseInstant('2026-06-14T11:10-05:00')).toBe(expected);
  expect(parseInstant('2026-06-14T16:10:00.0019999Z')).toBe(expected + 1);
});

it.each([
  '2026-06-15T00:10:00',
  '2026-06-15',
  '2026-06-15 00:10:00Z',
  '2026-02-29T00:00:00Z',
  '2026-06-15T24:00:00Z',
  '2026-06-15T23:60:00Z',
  '2026-06-15T23:59:60Z',
  '2026-06-15T00:00:00+24:00',
  '0001-01-01T00:00:00+08:00',
  'now',
])('refuses %p', (text) => {
  expect(() => parseInstant(text)).toThrow(RangeError);
});

it('refuses milliseconds that are no instant', () => {
  for (const ms of [Number.NaN, 0.5, Infinity, -1e15, 1e15]) expect(() => instant(ms)).toThrow(RangeError);
});

it('property: what is formatted is read back exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
      expect(parseInstant(formatInstant(instant(ms), china2026))).toBe(ms);
      expect(parseInstant(new Date(ms).toISOString())).toBe(ms);
    }),
  );
});
