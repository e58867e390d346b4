import type { Language } from '../common/text.js';

const GROUPS = /\B(?=(\d{3})+(?!\d))/g;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Thousands apart, decimals as they came: `14400` -> `14,400`, `320.00` -> `320.00`. */
export const grouped = (number: string): string => {
  const [whole = '', decimals] = number.split('.');
  return `${whole.replace(GROUPS, ',')}${decimals === undefined ? '' : `.${decimals}`}`;
};

/** What was typed, thousands apart or not. Nothing is not nought: a field that was only passed through stays empty. */
export const typedNumber = (typed = ''): number | '' => {
  const digits = typed.replace(/[,\s]/g, '');
  return digits === '' ? '' : Number(digits);
};

/** A decimal string over 10^places, half up to two decimals, without trailing zeros. Digits only, no floating point. */
function over(number: string, places: number): string {
  const negative = number.startsWith('-');
  const [whole = '', decimals = ''] = number.replace('-', '').split('.');
  const scale = 10n ** BigInt(decimals.length + places);
  const hundredths = (BigInt(whole + decimals) * 200n + scale) / (scale * 2n);
  const [units, cents] = [
    hundredths / 100n,
    String(hundredths % 100n)
      .padStart(2, '0')
      .replace(/0+$/, ''),
  ];
  return `${negative ? '-' : ''}${grouped(String(units))}${cents ? `.${cents}` : ''}`;
}

export type Amount = { readonly figure: string; readonly unit: string };

const YUAN = '\u5143';
const LARGE = [
  { from: 100_000_000, places: 8, prefix: '\u4ebf' },
  { from: 10_000, places: 4, prefix: '\u4e07' },
];

/**
 * A figure as people say it: 1.44 亿元 for 144000000 元, 320 万元/亩 for 3200000.00 元/亩.
 * For a glance only: where it counts, `grouped` shows every digit. Other units, and English, are left as they are.
 */
export function amount(value: string | number, unit: string, language: Language): Amount {
  const number = String(value);
  if (!DECIMAL.test(number)) return { figure: number, unit };
  const large = LARGE.find(({ from }) => Math.abs(Number(number)) >= from);
  if (language === 'en' || !unit.startsWith(YUAN) || !large) return { figure: grouped(number), unit };
  return { figure: over(number, large.places), unit: `${large.prefix}${unit}` };
}
