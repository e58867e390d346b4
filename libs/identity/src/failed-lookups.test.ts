import { FailedLookups } from './failed-lookups.js';

const nothing = async () => null;
const ALLOWED = 40;

describe('looking up what is open to everybody', () => {
  it('tells an address that tried too often to wait, also for what is there', async () => {
    const lookups = new FailedLookups();
    for (let n = 0; n < ALLOWED; n++) expect(await lookups.make('10.0.0.1', nothing)).toBeNull();
    await expect(lookups.make('10.0.0.1', async () => 'found')).rejects.toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      details: [{ path: 'code', problem: 'wait', seconds: 900 }],
    });
    expect(await lookups.make('10.0.0.2', async () => 'found')).toBe('found');
  });

  it('counts a hundred at once as a hundred, and none that found something or broke', async () => {
    const lookups = new FailedLookups();
    for (let n = 0; n < 2 * ALLOWED; n++) await lookups.make('10.0.0.1', async () => 'found');
    for (let n = 0; n < 2 * ALLOWED; n++)
      await lookups.make('10.0.0.1', () => Promise.reject(new Error('no database'))).catch(() => null);
    const tries = await Promise.allSettled(
      Array.from({ length: 100 }, () => lookups.make('10.0.0.1', nothing)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(ALLOWED);
  });
});
