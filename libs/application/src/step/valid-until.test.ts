import { localDate } from '@countersign/calendar';
import { validUntil } from './valid-until.js';

it.each([
  ['2026-06-23', 12, '2027-06-23'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
])('from %s, %i months last until %s (Civil Code art. 202)', (from, months, until) => {
  expect(validUntil(localDate(from), months)).toBe(until);
});
