import type { Actor, DomainError, Viewer } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  consultedEntry,
  filedEntry,
  loadDemonstration,
  testDatabase,
} from '@countersign/testing';
import type { Application } from '@countersign/testing';
import { NOTICE_2027 } from '../../test/notices.js';
import { administrator, publish, setClockOnly } from '../../test/time.js';
import { OPEN } from './open-submissions.js';
import type { CalendarInput } from './propose.js';

const db = testDatabase();
let app: Application;
let people: (account: string) => Actor;
let by: Viewer;

const preview = async (input: CalendarInput, page: { first?: number; after?: string } = {}) => {
  const { version: basedOn } = await app.registry.currentCalendar();
  return app.previewCalendar.run(by, { input, basedOn, first: 1_000, ...page });
};
const everything = async () => {
  const tables = ['submission', 'assignment', 'submission_event', 'calendar', 'recalculation', 'outbox'];
  const counts = await Promise.all(tables.map((table) => db.count(table)));
  const [row] = await db.asOwner<{ digest: string }>(
    `SELECT md5(string_agg(s::text, ',' ORDER BY id)) AS digest FROM submission s`,
  );
  return [...counts, row?.digest];
};

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  by = await administrator(app);
  await setClockOnly(db, '2026-12-29T10:00:00+08:00');
  for (let n = 0; n < 30; n++) await consultedEntry(app, people);
});

describe('the preview of a version (T13)', () => {
  it('tells each open limit that would move, from when to when and by how many working days, and writes nothing', async () => {
    const before = await everything();
    const { version, checked, moved, later, earlier, kept, noLongerProvisional, moves, next } = await preview(
      {
        notice: NOTICE_2027,
      },
    );
    expect(await everything()).toEqual(before);
    const { version: now } = await app.registry.currentCalendar();
    // In each: the promised limit, the stage and six departments.
    expect({ version, checked, moved, later, earlier, kept }).toEqual({
      ...{ version: now + 1, checked: 240, moved: 240, later: 240, earlier: 0, kept: 0 },
    });
    expect(noLongerProvisional).toBe(240);
    expect(moves.slice(0, 8).map(({ scope, from, to, days }) => [scope.of, from, to, days])).toEqual([
      ...Array.from({ length: 6 }, () => ['assignment', '2027-01-04', '2027-01-06', 1]),
      ['stage', '2027-01-04', '2027-01-06', 1],
      ['submission', '2027-01-06', '2027-01-08', 2],
    ]);
    const own = moves.find(({ scope }) => scope.of === 'submission')!;
    expect(own).toMatchObject({
      ...{ number: 'XM2026-0001', definition: { id: 'project-entry' }, kept: false, provisional: false },
      scope: { of: 'submission', clock: 'promised', unit: expect.stringMatching(/./) },
    });
    expect(next).toBeNull();
  });

  it('reads of each page its own pieces of work, whatever else there is', async () => {
    const plan = await db.source.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${OPEN}`, [
      ...['00000000-0000-0000-0000-000000000000', '2027-01-01', '2027-12-31', true],
    ]);
    const lines = plan.map((line) => line['QUERY PLAN']);
    expect(lines.some((line) => line.includes('assignment a'))).toBe(true);
    expect(lines.filter((line) => /hashed|Seq Scan on assignment/.test(line))).toEqual([]);
  });

  it('comes page by page, each limit once', async () => {
    const seen: string[] = [];
    let pages = 0;
    for (let after: string | undefined; ; pages += 1) {
      const { moves, next } = await preview({ notice: NOTICE_2027 }, { first: 50, ...(after && { after }) });
      seen.push(...moves.map(({ submission, scope }) => JSON.stringify([submission, scope])));
      if (next === null) break;
      after = next;
    }
    expect(pages).toBe(4); // of 56 each: those of one submission stay together
    expect(new Set(seen).size).toBe(240);
    expect(seen).toHaveLength(240);
  });

  it('counts a limit by what has fallen due and been published meanwhile, though nobody has written that yet', async () => {
    const { submission } = await consultedEntry(app, people);
    await publish(app, { override: { on: '2026-12-30', working: false, reason: '寒潮' } });
    const { moves } = await preview({ override: { on: '2026-12-31', working: false, reason: '寒潮' } });
    const own = moves.find((one) => one.submission === submission && one.scope.of === 'submission')!;
    expect([own.from, own.to, own.days]).toEqual(['2027-01-07', '2027-01-08', 1]);
    await publish(app, { removeOverride: '2026-12-30' });
    await app.recalculate.run();
  });

  it('tells what would be overdue after the fact, and stays as it is', async () => {
    await setClockOnly(db, '2027-01-04T10:00:00+08:00');
    // Saturday and Sunday made up would have made Monday's limits due on Saturday already.
    const days = { on: '2027-01-02', working: true, reason: '调休' };
    const { kept, earlier, moves } = await preview({ override: days });
    expect(kept).toBeGreaterThan(0);
    const one = moves.find((move) => move.kept)!;
    expect([one.from, one.to, one.days]).toEqual(['2027-01-04', '2027-01-02', -1]);
    expect(earlier).toBeGreaterThan(0);
    await publish(app, { override: days });
    await app.recalculate.run();
    const [row] = await db.asOwner<{ n: number }>(
      `SELECT count(*)::int AS n FROM assignment WHERE work = 'pending' AND due_on < '2027-01-04'`,
    );
    expect(row?.n).toBe(0);
  });

  it('says what it found to be looked at, and passes over limits that no changed day concerns', async () => {
    await setClockOnly(db, '2027-05-04T10:00:00+08:00');
    await filedEntry(app, people);
    const { days, warnings, checked, moved } = await preview({
      override: { on: '2027-03-01', working: false, reason: '寒潮' },
    });
    expect(days).toMatchObject([{ on: '2027-03-01', after: { working: false, name: '寒潮' } }]);
    expect([warnings, checked, moved]).toEqual([[], 0, 0]);
    expect((await preview({ notice: NOTICE_2027 })).warnings.map(({ code }) => code)).toContain(
      'festivalMissing',
    );
  });

  it('is an administrator’s, and of the version that was looked at', async () => {
    const refusalOf = (promise: Promise<unknown>) =>
      promise.then(
        () => 'not refused',
        (error: DomainError) => error.code,
      );
    const input = { notice: NOTICE_2027 };
    const mayor: Viewer = { ...people('mayor'), roles: ['matterAdministrator'] };
    const asked = { input, basedOn: 1, first: 10 };
    expect(await refusalOf(app.previewCalendar.run(mayor, asked))).toBe('NOT_AN_ADMINISTRATOR');
    expect(await refusalOf(app.previewCalendar.run(by, { ...asked, basedOn: 999 }))).toBe('STALE');
  });

  it('is what the run then does', async () => {
    await app.recalculate.run();
    await setClockOnly(db, '2027-06-01T10:00:00+08:00');
    for (let n = 0; n < 3; n++) await consultedEntry(app, people);
    const input = { override: { on: '2027-06-02', working: false, reason: '台风' } };
    const { moves } = await preview(input);
    expect(moves.length).toBeGreaterThan(20);
    const { version } = await publish(app, input);
    await app.recalculate.run();
    const done = await db.asOwner<{ submission: string; scope: object; from: string; to: string }>(
      `SELECT submission, fact -> 'scope' AS scope, fact ->> 'from' AS from, fact ->> 'to' AS to
         FROM submission_event, jsonb_array_elements(text::jsonb -> 'facts') AS fact
        WHERE type = 'CALENDAR_CHANGED' AND fact ->> 'type' = 'dueMoved' AND text::jsonb #>> '{event,version}' = $1`,
      [String(version)],
    );
    const plain = (all: readonly { submission: string; scope: object; from: string; to: string }[]) =>
      all
        .map(({ submission, scope, from, to }) =>
          JSON.stringify([submission, Object.entries(scope).sort(), from, to]),
        )
        .sort();
    expect(plain(moves)).toEqual(plain(done));
  });
});
