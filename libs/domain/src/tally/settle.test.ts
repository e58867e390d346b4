import fc from 'fast-check';
import type { Settle } from '../definition/schema.js';
import { portion, settle } from './settle.js';
import type { Vote } from './vote.js';

const SHEET = { total: 70, gateFailed: false };
type Signed = NonNullable<Vote['signed']>;
const STANCES = { a: 'for', d: 'against', n: 'neutral', v: 'against' } as const;

/** `'aad.'`: two agree, one disagrees, one is still open; `n` is neutral, `v` a veto. Seats are s0, s1 ... */
const votes = (letters: string, weights: readonly number[] = []): Vote[] =>
  [...letters].map((letter, index) => {
    const seat = { seat: `s${index}`, weight: weights[index] ?? 1 };
    if (letter === '.') return seat;
    const stance = STANCES[letter as keyof typeof STANCES];
    return { ...seat, signed: { outcome: stance, stance, veto: letter === 'v' } };
  });

const sides = { for: 'yes', against: 'no' } as const;
const all: Settle = { rule: 'all', ...sides, waitForAll: false };
const any: Settle = { rule: 'any', ...sides, waitForAll: false };
const twoThirds: Settle = { rule: 'quorum', need: { of: [2, 3] }, ...sides, waitForAll: false };
const half: Settle = { rule: 'quorum', need: { of: [1, 2] }, casting: 's0', ...sides, waitForAll: false };
const weighted: Settle = { rule: 'weighted', need: { of: [1, 2] }, ...sides, waitForAll: false };
const score: Settle = { rule: 'score', atLeast: 60, ...sides };
const severe: Settle = { rule: 'mostSevere', order: ['for', 'neutral', 'against'] };
const first: Settle = { rule: 'first' };
const collect: Settle = { rule: 'collect', result: 'collected' };

const result = (rule: Settle, letters: string, weights?: readonly number[]) =>
  settle(rule, votes(letters, weights), SHEET);

describe('settle (O2)', () => {
  it.each([
    ['all: one disagreement settles it at once', all, 'ad.', 'no'],
    ['all: waits for the rest', all, 'aa.', null],
    ['all: everybody agreed', all, 'aaa', 'yes'],
    ['all: who is neutral does not stand in the way', all, 'aan', 'yes'],
    ['all: nobody agreed', all, 'nnn', 'no'],
    ['any: one agreement settles it at once', any, 'da.', 'yes'],
    ['any: waits for the rest', any, 'dd.', null],
    ['any: nobody agreed', any, 'dnn', 'no'],
    ['quorum: two thirds of three are two', twoThirds, 'aa.', 'yes'],
    ['quorum: one of three is not two thirds', twoThirds, 'add', 'no'],
    ['quorum: settles as soon as it is out of reach', twoThirds, 'dd.', 'no'],
    ['quorum: two thirds of seven are five', twoThirds, 'aaaadd.', null],
    ['quorum: of all who were assigned, not of those who answered', twoThirds, 'aannn', 'no'],
    [
      'quorum: one short, and the chair agrees: his vote counts twice',
      { ...twoThirds, casting: 's0' },
      'ad',
      'yes',
    ],
    ['quorum: one short, and the chair disagrees', { ...twoThirds, casting: 's0' }, 'da', 'no'],
    ['quorum: a chair who is neutral agrees to nothing', { ...twoThirds, casting: 's0' }, 'nad', 'no'],
    [
      'quorum: a chair’s second vote that may still come is waited for',
      { ...twoThirds, casting: 's0' },
      'add.',
      null,
    ],
    ['quorum: so is that of a chair who has not voted', { ...twoThirds, casting: 's5' }, 'addd..', null],
    ['quorum: a chair who disagrees has none', { ...twoThirds, casting: 's0' }, 'dda.', 'no'],
    ['quorum: what cannot be reached with it settles it', { ...twoThirds, casting: 's0' }, 'dddda.', 'no'],
    ['quorum: nobody took a side', { ...twoThirds, casting: 's0' }, 'nnnn', 'no'],
    ['weighted: half of the weight', weighted, 'ad.', 'yes', [3, 2, 1]],
    ['weighted: out of reach', weighted, 'dd.', 'no', [3, 2, 1]],
    ['weighted: still open', weighted, 'da.', null, [2, 1, 3]],
    ['score: when all have answered', score, 'aa.', null],
    ['score: the total decides, not the stances', score, 'dd', 'yes'],
    ['mostSevere: the most severe answer', severe, 'ana', 'neutral'],
    ['mostSevere: waits for all', severe, 'd..', null],
    ['first: whoever answers', first, '.a.', 'for'],
    ['collect: everybody’s answer', collect, 'adn', 'collected'],
    ['collect: waits for all', collect, 'ad.', null],
  ] as const)('%s', (_, rule, letters, expected, weights: readonly number[] = []) => {
    expect(result(rule as Settle, letters, weights)).toBe(expected);
  });

  it('O2: a threshold is reached at it, not above it, and a gate that was failed closes the way (O11)', () => {
    const at = (total: number, gateFailed = false) => settle(score, votes('a'), { total, gateFailed });
    expect([at(59.99), at(60), at(100, true)]).toEqual(['no', 'yes', 'no']);
  });

  it('counts two hundred', () => {
    expect(result(twoThirds, 'a'.repeat(133) + '.'.repeat(67))).toBeNull();
    expect(result(twoThirds, 'a'.repeat(134) + '.'.repeat(66))).toBe('yes');
    expect(result(twoThirds, 'd'.repeat(67) + '.'.repeat(133))).toBe('no');
  });

  it('O13: a veto waits for all and leaves the negative side, whatever the rest say', () => {
    for (const rule of [all, any, twoThirds, half, weighted, score]) {
      expect(result(rule, 'va.')).toBeNull();
      expect(result(rule, 'vaa')).toBe('no');
    }
    expect(result(first, 'v.')).toBeNull();
    expect(result(first, 'av')).toBe('against');
    expect(result({ ...severe, order: ['against', 'neutral', 'for'] }, 'nva')).toBe('against');
    expect(result(collect, 'va')).toBe('collected');
  });
});

describe('portion', () => {
  it('property: the smallest whole number that reaches the ratio', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), pair, (n, [a, b]) => {
        const least = BigInt(portion(n, [a, b]));
        expect(least * BigInt(b) >= BigInt(n) * BigInt(a)).toBe(true);
        expect((least - 1n) * BigInt(b) < BigInt(n) * BigInt(a)).toBe(true);
      }),
    );
  });
});

const stance = fc.constantFrom('for', 'against', 'neutral' as const);
const seats = fc.array(
  fc.record({ weight: fc.integer({ min: 1, max: 5 }), stance, veto: fc.integer({ min: 0, max: 9 }) }),
  { minLength: 1, maxLength: 9 },
);
const complete = seats.map((drawn): Vote[] =>
  drawn.map(({ weight, stance: side, veto }, index) => {
    const signed: Signed = { outcome: side!, stance: side!, veto: side === 'against' && veto === 0 };
    return { seat: `s${index}`, weight, signed };
  }),
);
const ratio = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .map(([a, b]) => ({ of: [Math.min(a, b), Math.max(a, b)] as [number, number] }));
const need = fc.oneof(
  ratio,
  fc.integer({ min: 1, max: 9 }).map((count) => ({ count })),
);
const withSides = { waitForAll: fc.boolean(), for: fc.constant('yes'), against: fc.constant('no') };
const sided: fc.Arbitrary<Settle> = fc.oneof(
  fc.record({ rule: fc.constant('all' as const), ...withSides }),
  fc.record({ rule: fc.constant('any' as const), ...withSides }),
  fc.record({ rule: fc.constant('quorum' as const), need, ...withSides }),
  fc.record({
    ...{ rule: fc.constant('quorum' as const), need, ...withSides },
    casting: fc.constantFrom('s0', 's1', 's8'),
  }),
  fc.record({ rule: fc.constant('weighted' as const), need: ratio, ...withSides }),
);
const anyRule = fc.oneof(sided, fc.constantFrom<Settle>(score, severe, first, collect));
const sheet = fc.record({ total: fc.integer({ min: 0, max: 100 }), gateFailed: fc.boolean() });
/** Which of the seats have answered so far. */
const answered = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
const soFar = (full: readonly Vote[], which: readonly boolean[]): Vote[] =>
  full.map(({ seat, weight, signed }, i) => ({ seat, weight, ...(which[i] && signed && { signed }) }));

describe('any rule, any votes', () => {
  it('property: comes to a result once everybody has answered', () => {
    fc.assert(
      fc.property(anyRule, complete, sheet, (rule, full, total) => {
        expect(settle(rule, full, total)).not.toBeNull();
      }),
    );
  });

  it('property: a result that is reached early is the same whatever the others go on to answer', () => {
    fc.assert(
      fc.property(sided, complete, answered, sheet, (rule, full, which, total) => {
        const early = settle(rule, soFar(full, which), total);
        // A veto that comes after would have had to wait; one that came before does not settle early.
        const later = full.filter(({ signed }, i) => !which[i] && signed?.veto);
        if (early !== null && later.length === 0) expect(settle(rule, full, total)).toBe(early);
      }),
      { numRuns: 1_000 },
    );
  });

  it('property: settles no later than it must: while it is open, more than one result can still come', () => {
    const early: readonly Settle['rule'][] = ['all', 'any', 'weighted'];
    fc.assert(
      fc.property(sided, complete, answered, sheet, (rule, full, which, total) => {
        fc.pre(early.includes(rule.rule) && !('waitForAll' in rule && rule.waitForAll));
        const open = soFar(full, which);
        fc.pre(settle(rule, open, total) === null && !open.some(({ signed }) => signed?.veto));
        const ending = (side: 'for' | 'against') =>
          settle(
            rule,
            open.map((vote) => ({
              ...vote,
              signed: vote.signed ?? { outcome: side, stance: side, veto: false },
            })),
            total,
          );
        expect(ending('for')).not.toBe(ending('against'));
      }),
      { numRuns: 1_000 },
    );
  });

  it('property: no result while it waits for all and somebody has not answered', () => {
    fc.assert(
      fc.property(sided, complete, answered, sheet, (rule, full, which, total) => {
        const open = soFar(full, which);
        fc.pre(open.some(({ signed }) => !signed));
        expect(settle({ ...rule, waitForAll: true } as Settle, open, total)).toBeNull();
      }),
    );
  });

  it('property: a veto never gives the positive side, and ends nothing early', () => {
    fc.assert(
      fc.property(
        anyRule,
        complete,
        answered,
        sheet,
        fc.nat({ max: 8 }),
        (rule, full, which, total, holder) => {
          const vetoed = full.map((vote, index) =>
            index === holder % full.length
              ? { ...vote, signed: { outcome: 'against', stance: 'against' as const, veto: true } }
              : vote,
          );
          expect(['no', 'against', 'collected']).toContain(settle(rule, vetoed, total));
          const open = soFar(vetoed, which);
          if (open.some(({ signed }) => signed?.veto) && open.some(({ signed }) => !signed))
            expect(settle(rule, open, total)).toBeNull();
        },
      ),
    );
  });

  it('property: where nobody agreed it never counts as agreed', () => {
    fc.assert(
      fc.property(sided, complete, sheet, (rule, full, total) => {
        const none = full.filter(({ signed }) => signed?.stance !== 'for');
        fc.pre(none.length > 0);
        expect(settle(rule, none, total)).toBe('no');
      }),
    );
  });

  it('property: one more agreement never turns a positive result, nor one more disagreement a negative one', () => {
    fc.assert(
      fc.property(sided, complete, sheet, fc.nat({ max: 8 }), (rule, full, total, who) => {
        fc.pre(!full.some(({ signed }) => signed?.veto));
        const turned = (side: 'for' | 'against') =>
          settle(
            rule,
            full.map((vote, index) =>
              index === who % full.length
                ? { ...vote, signed: { outcome: side, stance: side, veto: false } }
                : vote,
            ),
            total,
          );
        const before = settle(rule, full, total);
        if (before === 'yes') expect(turned('for')).toBe('yes');
        if (before === 'no') expect(turned('against')).toBe('no');
      }),
      { numRuns: 500 },
    );
  });
});
