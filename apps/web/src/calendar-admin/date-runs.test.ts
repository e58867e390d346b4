import { dateRuns, festivalsOf } from './date-runs.js';

it('joins consecutive days, over the ends of months and years too', () => {
  expect(dateRuns(['2026-12-31', '2027-01-01', '2027-01-03', '2027-02-28', '2027-03-01'])).toEqual([
    { from: '2026-12-31', to: '2027-01-01' },
    { from: '2027-01-03', to: '2027-01-03' },
    { from: '2027-02-28', to: '2027-03-01' },
  ]);
  expect(dateRuns([])).toEqual([]);
});

it('T13: tells a notice holiday by holiday, with what is worked in exchange', () => {
  const off = [
    { on: '2027-02-06', name: '春节' },
    { on: '2027-01-02', name: '元旦' },
    { on: '2027-01-01', name: '元旦' },
    { on: '2027-02-05', name: '春节' },
  ];
  const work = [
    { on: '2027-02-20', name: '春节' },
    { on: '2027-01-31', name: '春节' },
  ];
  expect(festivalsOf(off, work)).toEqual([
    { name: '元旦', off: [{ from: '2027-01-01', to: '2027-01-02' }], days: 2, work: [] },
    {
      name: '春节',
      off: [{ from: '2027-02-05', to: '2027-02-06' }],
      days: 2,
      work: ['2027-01-31', '2027-02-20'],
    },
  ]);
});

it('keeps a holiday that is only worked for: an error to be seen, not swallowed', () => {
  expect(festivalsOf([], [{ on: '2027-05-08', name: '劳动节' }])).toEqual([
    { name: '劳动节', off: [], days: 0, work: ['2027-05-08'] },
  ]);
});
