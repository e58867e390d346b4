/** 31 signs: without I, O, S, V, Z, which are read as digits. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

export type CreditCodeProblem = 'creditCodeLength' | 'creditCodeSign' | 'creditCodeCheckDigit';

/**
 * What is wrong with a unified social credit code (统一社会信用代码), the first of it; null where nothing is. Capital letters,
 * nothing around it.
 *
 * Source: GB 32100-2015, 4 (signs), annex A (check digit: the sum of each sign times 3^(i-1) modulo 31).
 */
export function creditCodeProblem(code: string): CreditCodeProblem | null {
  if (code.length !== LENGTH) return 'creditCodeLength';
  const values = [...code].map((sign) => SIGNS.indexOf(sign));
  if (values.includes(-1)) return 'creditCodeSign';
  return values.at(-1) === checkDigit(values.slice(0, -1)) ? null : 'creditCodeCheckDigit';
}

function checkDigit(values: readonly number[]): number {
  let weight = 1;
  let sum = 0;
  for (const value of values) {
    sum += value * weight;
    weight = (weight * 3) % SIGNS.length;
  }
  return (SIGNS.length - (sum % SIGNS.length)) % SIGNS.length;
}
