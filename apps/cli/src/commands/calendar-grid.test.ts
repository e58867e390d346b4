import { compileCalendar, daysIn, localDate } from '@countersign/calendar';
import { cnCalendar } from '@countersign/matters';
import { gridLines } from './calendar-grid.js';

const storm = { on: '2026-08-04', working: false, reason: '台风停工，全区机关和企业事业单位停止办公一天' };
const local = compileCalendar({
  ...cnCalendar,
  overrides: [
    { on: '2026-08-01', working: true, reason: '防汛' },
    { on: '2026-08-03', working: false, reason: '台风' },
    storm,
  ],
});
const days = (from: string, to: string) => daysIn(local, localDate(from), localDate(to));

it('T3: draws a month, Monday first, with rest days, holidays and make-up days marked and named', () => {
  expect(gridLines(days('2026-10-01', '2026-10-31'), 40)).toEqual([
    '2026-10            18 working days',
    'Mo   Tu   We   Th   Fr   Sa   Su',
    '                1休  2休  3休  4休',
    ' 5休  6休  7休  8    9   10班 11.',
    '12   13   14   15   16   17.  18.',
    '19   20   21   22   23   24.  25.',
    '26   27   28   29   30   31.',
    '休 1-7 国庆节',
    '班 10 国庆节',
    '',
  ]);
});

it('T13: tells local orders apart, each with its reason, and folds a long one', () => {
  expect(gridLines(days('2026-08-01', '2026-08-31'), 40).slice(2)).toEqual([
    '                          1班  2.',
    ' 3休  4休  5    6    7    8.   9.',
    '10   11   12   13   14   15.  16.',
    '17   18   19   20   21   22.  23.',
    '24   25   26   27   28   29.  30.',
    '31',
    '班 1 防汛 (local)',
    '休 3 台风 (local)',
    '休 4 台风停工，全区机关和企业事业单',
    '  位停止办公一天 (local)',
    '',
  ]);
});

it.each([
  [40, 1],
  [72, 1],
  [73, 2],
  [80, 2],
  [111, 3],
  [1, 1],
])('in %i columns, %i months stand beside each other', (columns, months) => {
  const [first = ''] = gridLines(days('2026-01-01', '2026-12-31'), columns);
  expect(first.match(/2026-\d\d/gu)).toHaveLength(months);
});

it('columns stay in line beside a month with Chinese notes', () => {
  const lines = gridLines(days('2026-01-01', '2026-02-28'), 80);
  expect(lines[6]).toBe('26   27   28   29   30   31.          23休 24   25   26   27   28班');
  expect(lines[7]).toBe('休 1-3 元旦                           班 14 春节');
});
