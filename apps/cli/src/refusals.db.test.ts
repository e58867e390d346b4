import { applicationOn, loadDemonstration, testDatabase } from '@countersign/testing';
import { runCli } from '../test/run-cli.js';

const db = testDatabase();
const LONG_MS = 120_000; // the first builds what changed

const run = (...words: string[]) => runCli(db.appUrl, 'system', ...words);

beforeAll(() => loadDemonstration(applicationOn(db.source)));

it(
  'says in a sentence, with the code, why it was refused, and ends with 2',
  async () => {
    const subscribe = (topic: string) =>
      run('subscribers', 'add', '--topic', topic, '--url', 'https://example.org/');
    expect(await subscribe('projectEntryResults')).toEqual({
      code: 2,
      out: '',
      err: 'error: No published matter pushes projectEntryResults. The topics are: fiscalFundResult, landUseResult, projectEntryResult. (BAD_INPUT)\n',
    });
    expect(await db.count('subscriber')).toBe(0);
    expect((await subscribe('projectEntryResult')).code).toBe(0);
    expect(await db.count('subscriber')).toBe(1);

    const { code, err } = await run('clock', 'set', '2026-06-15T09:00:00+08:00');
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/^error: The business clock is .*CLOCK=manual\. \(CLOCK_NOT_MANUAL\)\n$/),
    });
  },
  LONG_MS,
);
