import { changeKey } from './change-key.js';

it('T13: says earlier or later also where no working day lies between the dates', () => {
  const move = (from: string, to: string, days: number) => changeKey({ from, to, days });
  expect(move('2027-02-09', '2027-02-05', -0)).toBe('calendarAdmin.earlierSameCount');
  expect(move('2027-02-05', '2027-02-09', 0)).toBe('calendarAdmin.laterSameCount');
  expect(move('2027-02-09', '2027-02-05', -2)).toBe('calendarAdmin.earlierBy');
  expect(move('2027-02-05', '2027-02-09', 2)).toBe('calendarAdmin.laterBy');
});
