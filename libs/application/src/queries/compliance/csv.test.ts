import { csvLine } from './csv.js';

it('ends a line with CRLF and quotes what needs it (RFC 4180)', () => {
  expect(csvLine(['a,b', 'c "d"', 'e\r\nf', 3, null])).toBe('"a,b","c ""d""","e\r\nf",3,\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A', ' =1', 'a;=1'])(
  'keeps %j from being a formula',
  (text) => {
    expect(csvLine([text])).toMatch(/^"?'/);
  },
);

it('leaves numbers and ordinary texts as they are', () => {
  expect(csvLine([-3, '共和镇', 'XM2027-0001'])).toBe('-3,共和镇,XM2027-0001\r\n');
});
