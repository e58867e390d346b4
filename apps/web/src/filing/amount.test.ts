import { amount, grouped, typedNumber } from './amount.js';

const YUAN = '元';

it('sets thousands apart and leaves decimals as they came', () => {
  expect(grouped('144000000')).toBe('144,000,000');
  expect(grouped('5777777.78')).toBe('5,777,777.78');
  expect(grouped('-1234.5')).toBe('-1,234.5');
  expect(grouped('320.00')).toBe('320.00');
});

it('says large sums of yuan in ten thousands and hundred millions', () => {
  expect(amount(144_000_000, YUAN, 'zh')).toEqual({ figure: '1.44', unit: '亿元' });
  expect(amount('3200000.00', '元/亩', 'zh')).toEqual({ figure: '320', unit: '万元/亩' });
  expect(amount(9_999, YUAN, 'zh')).toEqual({ figure: '9,999', unit: '元' });
});

it('rounds half up on the digits, never through floating point', () => {
  expect(amount('5777750.00', '元/亩', 'zh').figure).toBe('577.78');
  expect(amount('10050', YUAN, 'zh').figure).toBe('1.01'); // 1.005 is 1.00499… as a double
  expect(amount('99999.99', YUAN, 'zh').figure).toBe('10');
});

it('leaves other units, other languages and what is no number alone', () => {
  expect(amount('123456789', '吨', 'zh')).toEqual({ figure: '123,456,789', unit: '吨' });
  expect(amount('144000000', 'yuan', 'en')).toEqual({ figure: '144,000,000', unit: 'yuan' });
  expect(amount('1e9', YUAN, 'zh')).toEqual({ figure: '1e9', unit: '元' });
});

it('reads what was typed, and takes nothing for nothing, not for nought', () => {
  expect(typedNumber('1,200,000.50')).toBe(1_200_000.5);
  expect(typedNumber('0')).toBe(0);
  expect(typedNumber('')).toBe('');
  expect(typedNumber(' ')).toBe('');
  expect(typedNumber(undefined)).toBe('');
  expect(typedNumber('12a')).toBeNaN();
});
