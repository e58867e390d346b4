import fc from 'fast-check';
import { creditCodeProblem } from './credit-code.js';

const SIGNS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const body = () => fc.array(fc.constantFrom(...SIGNS), { minLength: 17, maxLength: 17 });
/** The one last sign with which nothing is wrong. */
const completed = (first: readonly string[]): string[] =>
  SIGNS.map((last) => [...first, last].join('')).filter((code) => creditCodeProblem(code) === null);

it.each(['91440784MA4W7KQ3XH', '91440784MA52HJ8T6G', '91350100M000100Y43', '91110000600037341L'])(
  '%s is one',
  (code) => expect(creditCodeProblem(code)).toBeNull(),
);

it.each([
  ['91440784MA4W7KQ3X', 'creditCodeLength'],
  ['91440784MA4W7KQ3XH ', 'creditCodeLength'],
  ['', 'creditCodeLength'],
  ['91440784MA4W7KQ3XI', 'creditCodeSign'],
  ['91440784ma4w7kq3xh', 'creditCodeSign'],
  ['91440784MA4W7KQ3XG', 'creditCodeCheckDigit'],
])('%s is none: %s', (code, problem) => expect(creditCodeProblem(code)).toBe(problem));

it('property: for whatever comes before, exactly one last sign is right', () => {
  fc.assert(fc.property(body(), (first) => expect(completed(first)).toHaveLength(1)));
});

it('property: one sign written wrongly, or two neighbours exchanged, is found', () => {
  fc.assert(
    fc.property(body(), fc.nat(16), fc.constantFrom(...SIGNS), (first, at, other) => {
      const [code] = completed(first);
      const wrong = [...code!].with(at, other).join('');
      const exchanged = [...code!]
        .with(at, code![at + 1]!)
        .with(at + 1, code![at]!)
        .join('');
      for (const one of [wrong, exchanged])
        expect(creditCodeProblem(one)).toBe(one === code ? null : 'creditCodeCheckDigit');
    }),
  );
});
