import { grouped, newCode, readCode } from './code.js';

describe('a verification code', () => {
  it('has 128 bits, and is never the same', () => {
    const codes = Array.from({ length: 1_000 }, newCode);
    for (const code of codes) expect(code).toMatch(/^[0-9A-F]{32}$/);
    expect(new Set(codes).size).toBe(1_000);
  });

  it('is read back as it is printed, or as somebody types it', () => {
    const code = newCode();
    for (const typed of [code, grouped(code), grouped(code).replaceAll('-', ' '), code.toLowerCase()])
      expect(readCode(typed)).toBe(code);
  });

  it.each(['', 'x', '0'.repeat(31), '0'.repeat(33), 'G'.repeat(32), "' OR 1=1"])('is not %j', (typed) =>
    expect(readCode(typed)).toBeNull(),
  );
});
