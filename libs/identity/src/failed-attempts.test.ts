import { jest } from '@jest/globals';
import { FailedAttempts } from './failed-attempts.js';

const MINUTE = 60_000;
let attempts: FailedAttempts;
let now = 0;
beforeEach(() => {
  attempts = new FailedAttempts();
  now = 1_000;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'in',
    ({ code, message }: { code?: string; message: string }) => code ?? message,
  );
const guess = (account: string, address: string) =>
  codeOf(attempts.make(account, address, () => Promise.resolve(null)));
const signIn = (account: string, address: string) =>
  codeOf(attempts.make(account, address, () => Promise.resolve('a person')));
async function guesses(count: number, account: string, addressOf: (n: number) => string): Promise<void> {
  for (let n = 0; n < count; n++) expect(await guess(account, addressOf(n))).toBe('BAD_CREDENTIALS');
}

describe('failed sign-ins', () => {
  it('make the account wait at that address after five, and nowhere else', async () => {
    await guesses(5, 'mayor', () => '10.0.0.1');
    expect(await signIn('mayor', '10.0.0.1')).toBe('TOO_MANY_ATTEMPTS');
    expect(await signIn('mayor', '10.0.0.2')).toBe('in');
    expect(await signIn('clerk', '10.0.0.1')).toBe('in');
    now += 15 * MINUTE;
    expect(await signIn('mayor', '10.0.0.1')).toBe('in');
  });

  it('are counted over all addresses: after twenty the account waits at every new one', async () => {
    await guesses(20, 'mayor', (n) => `10.0.1.${n}`);
    expect(await guess('mayor', '10.0.2.1')).toBe('TOO_MANY_ATTEMPTS');
    expect(await signIn('mayor', '10.0.2.2')).toBe('TOO_MANY_ATTEMPTS');
    expect(await signIn('clerk', '10.0.2.1')).toBe('in');
    now += 15 * MINUTE;
    expect(await signIn('mayor', '10.0.2.2')).toBe('in');
  });

  it('elsewhere do not lock out whoever has signed in at this address before', async () => {
    expect(await signIn('mayor', '10.0.0.1')).toBe('in');
    await guesses(20, 'mayor', (n) => `10.0.1.${n}`);
    expect(await guess('mayor', '10.0.0.1')).toBe('BAD_CREDENTIALS');
    expect(await signIn('mayor', '10.0.0.1')).toBe('in');
    // What was guessed stays counted: a sign-in gives the guesser no new set.
    expect(await guess('mayor', '10.0.1.99')).toBe('TOO_MANY_ATTEMPTS');
    await guesses(5, 'mayor', () => '10.0.0.1');
    expect(await signIn('mayor', '10.0.0.1')).toBe('TOO_MANY_ATTEMPTS');
  });

  it('are counted when they come all at once, too', async () => {
    const all = await Promise.all(Array.from({ length: 60 }, (_, n) => guess('mayor', `10.0.1.${n}`)));
    expect(all.filter((code) => code === 'BAD_CREDENTIALS')).toHaveLength(20);
    const here = await Promise.all(Array.from({ length: 8 }, () => guess('clerk', '10.0.0.1')));
    expect(here.filter((code) => code === 'BAD_CREDENTIALS')).toHaveLength(5);
  });

  it('are not what fails for another reason, and are forgotten where one succeeds', async () => {
    const outage = () => Promise.reject(new Error('no database'));
    for (let n = 0; n < 30; n++)
      expect(await codeOf(attempts.make('mayor', '10.0.0.1', outage))).toBe('no database');
    await guesses(4, 'mayor', () => '10.0.0.1');
    expect(await signIn('mayor', '10.0.0.1')).toBe('in');
    await guesses(5, 'mayor', () => '10.0.0.1');
  });

  it('say how long the wait is', async () => {
    await guesses(5, 'mayor', () => '10.0.0.1');
    now += 5 * MINUTE;
    await expect(attempts.make('mayor', '10.0.0.1', async () => 'a person')).rejects.toMatchObject({
      details: [{ path: 'account', problem: 'wait', seconds: 600 }],
    });
  });
});
