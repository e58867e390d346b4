import fc from 'fast-check';
import { civilOf, epochDayOfCivil, weekdayOf } from './civil.js';

const anyDay = fc.integer({ min: -719_162, max: 2_932_896 }); // years 1 to 9999

it('property: agrees with the platform on every date of years 1 to 9999', () => {
  fc.assert(
    fc.property(anyDay, (epochDay) => {
      const date = new Date(epochDay * 86_400_000);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(civilOf(epochDay)).toEqual(civil);
      expect(epochDayOfCivil(civil.year, civil.month, civil.day)).toBe(epochDay);
      expect(weekdayOf(epochDay)).toBe(date.getUTCDay() || 7);
    }),
    { numRuns: 2_000 },
  );
});

it('has leap days in 2000 and 2024 but not in 2100', () => {
  expect(epochDayOfCivil(2000, 3, 1) - epochDayOfCivil(2000, 2, 28)).toBe(2);
  expect(epochDayOfCivil(2024, 3, 1) - epochDayOfCivil(2024, 2, 28)).toBe(2);
  expect(epochDayOfCivil(2100, 3, 1) - epochDayOfCivil(2100, 2, 28)).toBe(1);
});
