import { shanghaiInput, shanghaiInstant, stepped } from './clock-steps.js';

it('reads and writes the field as Shanghai time', () => {
  expect(shanghaiInput('2026-06-17T16:30:00.000Z')).toBe('2026-06-18T00:30');
  expect(shanghaiInstant('2026-06-18T00:30')).toBe('2026-06-18T00:30:00.000+08:00');
});

it('steps over the ends of days, months and years', () => {
  expect(stepped('2026-06-30T23:30', 'hour')).toBe('2026-07-01T00:30');
  expect(stepped('2026-12-31T09:10', 'day')).toBe('2027-01-01T09:10');
  expect(stepped('2026-02-28T18:00', 'night')).toBe('2026-03-01T00:10');
  expect(stepped('2026-02-28T18:00', 'morning')).toBe('2026-03-01T09:00');
});
