import {
  actorsOf,
  applicationOn,
  consultedEntry,
  loadDemonstration,
  testDatabase,
} from '@countersign/testing';
import { NOTICE_2027 } from '../../test/run-calendar.js';
import { runCli } from '../../test/run-cli.js';

const db = testDatabase();
const LONG_MS = 120_000; // the first builds what changed

beforeAll(async () => {
  const app = applicationOn(db.source);
  await loadDemonstration(app);
  const people = await actorsOf(db.source);
  await db.asOwner(
    `INSERT INTO business_clock (now) VALUES ('2027-02-03T10:00:00+08:00')
     ON CONFLICT (one) DO UPDATE SET now = EXCLUDED.now`,
  );
  await consultedEntry(app, people);
});

const versions = async () => {
  const rows = await db.asOwner<{ version: number; note: string | null; published_by: string | null }>(
    'SELECT version, note, published_by FROM calendar ORDER BY version',
  );
  return rows.at(-1)!;
};

it(
  'T13: shows what a notice would move, publishes it once, and says so the second time',
  async () => {
    const before = await versions();
    const run = (...words: string[]) =>
      runCli(db.appUrl, 'manual', 'calendar', 'import', NOTICE_2027, ...words);

    const preview = await run('--preview');
    expect(preview.err).toBe('');
    const lines = preview.out.split('\n').slice(-10, -1);
    expect(lines[0]).toBe(
      `as version ${before.version + 1}: of 8 open limits in that time, 8 move, 8 later and 0 earlier; 8 are no longer provisional`,
    );
    expect(lines[8]).toMatch(/^ {2}XM2027-0001 {2}promised drc: 2027-02-16 -> 2027-02-18 \(\+2\)$/);
    expect(await versions()).toEqual(before);

    const published = await run('--publish', '--note', '演练', '--json');
    expect(JSON.parse(published.out)).toMatchObject({
      preview: { moved: 8, kept: 0 },
      published: { version: before.version + 1, total: 1 },
    });
    expect(await versions()).toEqual({ version: before.version + 1, note: '演练', published_by: null });

    const show = (...words: string[]) => runCli(db.appUrl, 'manual', 'calendar', 'show', '2027', ...words);
    expect((await show('--calendar', 'installed')).out).toMatch(/^2027: .*〔2026〕99号\n248 working days\n/u);
    expect((await show('--calendar', '2027')).err).toContain('the installation has versions 2, 3');

    const again = await run('--publish');
    expect({ code: again.code, err: again.err }).toEqual({
      code: 2,
      err: 'error: The calendar of the installation says so already. (BAD_INPUT)\n',
    });
    expect(await versions()).toMatchObject({ version: before.version + 1 });
  },
  LONG_MS,
);

it('a note without a publication is a mistake', async () => {
  const { code, err } = await runCli(db.appUrl, 'manual', 'calendar', 'import', NOTICE_2027, '--note', 'x');
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('--note goes with --publish') });
});
