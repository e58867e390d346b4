import { jest } from '@jest/globals';

const argon2 = await import('@node-rs/argon2');
const verify = jest.fn(argon2.verify);
jest.unstable_mockModule('@node-rs/argon2', () => ({ ...argon2, verify }));
const { hashPassword, passwordFits } = await import('./password.js');

it('takes the password that was set, and no other', async () => {
  const hash = await hashPassword('countersign');
  expect(await passwordFits(hash, 'countersign')).toBe(true);
  expect(await passwordFits(hash, 'Countersign')).toBe(false);
});

it('verifies for an account that is not there, too, at the same cost: the time does not tell which', async () => {
  const hash = await hashPassword('countersign');
  const costOf = (of: string | Buffer) => /^\$argon2id\$[^$]+\$[^$]+\$/.exec(String(of))?.[0];
  verify.mockClear();
  expect(await passwordFits(null, 'an account that nobody has')).toBe(false);
  expect(verify.mock.calls.map(([against]) => costOf(against as string))).toEqual([costOf(hash)]);
  expect(costOf(hash)).toContain('m=19456,t=2,p=1');
});
