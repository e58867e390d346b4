import { localDate, parseInstant } from '@countersign/calendar';
import type { YearNotice } from '@countersign/calendar';
import type { DomainError, Viewer } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  consultedEntry,
  demonstration,
  loadDemonstration,
  testDatabase,
} from '@countersign/testing';
import type { Application } from '@countersign/testing';
import type { PublishRequest } from './publish-calendar.js';

const db = testDatabase();
let app: Application;
let administrator: Viewer;
const FIRST = demonstration.calendar.version;
/** As the State Council might put it: New Year's Day with the Friday, Spring Festival with a Saturday made up. */
const NOTICE_2027: YearNotice = {
  year: 2027,
  title: '国务院办公厅关于2027年部分节假日安排的通知',
  off: [
    ...['2027-01-01', '2027-01-02', '2027-01-03'].map((on) => ({ on, name: '元旦' })),
    ...['05', '06', '07', '08', '09', '10', '11'].map((day) => ({ on: `2027-02-${day}`, name: '春节' })),
  ],
  work: [{ on: '2027-02-20', name: '春节' }],
};
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ code: 'not refused', details: [] }),
    ({ code, details }: DomainError) => ({ code, details }),
  );
const publish = (request: Partial<PublishRequest>) =>
  app.publishCalendar.run(administrator, { input: {}, basedOn: FIRST, ...request });
const latest = async () => {
  const [row] = await db.asOwner<{
    version: number;
    note: string | null;
    by: string | null;
    change: unknown;
  }>(`SELECT version, note, published_by AS by, change FROM calendar ORDER BY version DESC LIMIT 1`);
  return row!;
};

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  await app.clock.set(null, parseInstant('2026-12-14T10:00:00+08:00'));
  const admin = (await actorsOf(db.source))('admin.system');
  administrator = { ...admin, roles: ['systemAdministrator'] };
});

describe('publishing a version of the calendar (T13)', () => {
  it('is an administrator’s, and of the version that was looked at', async () => {
    const request = { input: { notice: NOTICE_2027 }, basedOn: FIRST };
    const mayor: Viewer = { ...(await actorsOf(db.source))('mayor'), roles: [] };
    expect((await refusalOf(app.publishCalendar.run(mayor, request))).code).toBe('NOT_AN_ADMINISTRATOR');
    expect(await refusalOf(publish({ ...request, basedOn: FIRST + 6 }))).toEqual({
      code: 'STALE',
      details: [{ path: 'basedOn', problem: 'changed', seen: FIRST + 6, now: FIRST }],
    });
  });

  it('refuses a notice that does not add up, with all that is wrong, and what changes nothing', async () => {
    const wrong = { ...NOTICE_2027, work: [{ on: '2027-02-08', name: '春节' }] };
    const { code, details } = await refusalOf(publish({ input: { notice: wrong } }));
    expect(code).toBe('BAD_INPUT');
    expect(details.map(({ problem }) => problem)).toEqual(['makeUpOnWeekday', 'statedTwice']);
    const known = demonstration.calendar.notices.find(({ year }) => year === 2026)!;
    expect((await refusalOf(publish({ input: { notice: known } }))).details).toMatchObject([
      { problem: 'nothingChanges' },
    ]);
    const both = { notice: NOTICE_2027, removeOverride: '2027-01-01' };
    for (const input of [{}, both])
      expect((await refusalOf(publish({ input }))).details).toMatchObject([{ problem: 'exactlyOne' }]);
    const nowhere = { on: '2027-02-30', working: false, reason: '台风' };
    // A Saturday is off without being declared so; nor is a reason of any length kept for good.
    const saturday = { on: '2026-06-27', working: false, reason: '台风' };
    expect((await refusalOf(publish({ input: { override: saturday } }))).details).toMatchObject([
      { problem: 'nothingChanges' },
    ]);
    const wordy = { on: '2026-06-26', working: false, reason: '台'.repeat(201) };
    expect((await refusalOf(publish({ input: { override: wordy } }))).details).toMatchObject([
      { problem: 'tooLong', most: 200 },
    ]);
    expect((await refusalOf(publish({ input: { override: nowhere } }))).details).toMatchObject([
      { problem: 'invalid' },
    ]);
    expect(await latest()).toMatchObject({ version: FIRST, by: null, change: null });
  });

  it('keeps who published it, when, why and what it changed, in the row and in the chain of records', async () => {
    const published = await publish({ input: { notice: NOTICE_2027 }, note: ' 国办发明电 ' });
    expect(published).toEqual({ version: FIRST + 1, total: 0 });
    const row = await latest();
    expect(row).toMatchObject({ version: FIRST + 1, by: administrator.person, note: '国办发明电' });
    expect(row.change).toMatchObject({ act: { type: 'notice', year: 2027, title: NOTICE_2027.title } });
    const { days } = row.change as { days: { on: string; working: boolean; name?: string }[] };
    expect(days).toContainEqual({ on: '2027-02-20', working: true, name: '春节' });
    const records = await db.asOwner<{ actor: string; what: { version: number } }>(
      `SELECT actor, text::jsonb -> 'what' AS what FROM record_event WHERE chain = 'calendar' ORDER BY seq`,
    );
    expect(records.map(({ actor, what }) => [actor, what.version])).toEqual([
      [null, FIRST],
      [administrator.person, FIRST + 1],
    ]);
    expect((await app.verifyAudit.run()).faults).toEqual([]);
    const [{ at } = { at: null }] = await db.asOwner<{ at: Date | null }>(
      'SELECT published_at AS at FROM calendar ORDER BY version DESC LIMIT 1',
    );
    expect(at?.toISOString()).toBe('2026-12-14T02:00:00.000Z'); // by the business clock
  });

  it('adds a local day and takes it back, each a version of its own', async () => {
    const override = { on: '2026-12-24', working: false, reason: '台风停工' };
    expect(await publish({ input: { override }, basedOn: FIRST + 1 })).toMatchObject({
      version: FIRST + 2,
    });
    expect((await app.registry.currentCalendar()).version).toBe(FIRST + 2);
    expect(await publish({ input: { removeOverride: override.on }, basedOn: FIRST + 2 })).toMatchObject({
      version: FIRST + 3,
    });
    expect((await latest()).change).toEqual({
      act: { type: 'withoutOverride', on: '2026-12-24' },
      days: [{ on: '2026-12-24', working: true }],
    });
  });

  it('lets one of two who publish at once go first, and refuses the other', async () => {
    const reasons = ['一', '二'].map((reason) => ({ on: '2027-03-01', working: false, reason }));
    const results = await Promise.all(
      reasons.map((override) => refusalOf(publish({ input: { override }, basedOn: FIRST + 3 }))),
    );
    expect(results.map(({ code }) => code).sort()).toEqual(['STALE', 'not refused']);
  });

  it('gives the first submissions a version that is there, and a run that has nothing to do', async () => {
    const runs = await db.asOwner<{ total: number; open: boolean }>(
      'SELECT total, finished_at IS NULL AS open FROM recalculation',
    );
    expect(runs.every(({ total, open }) => total === 0 && !open)).toBe(true);
    await consultedEntry(app, await actorsOf(db.source));
    const { version, total } = await publish({
      input: { override: { on: '2027-03-02', working: false, reason: '三' } },
      basedOn: FIRST + 4,
    });
    expect({ version, total }).toEqual({ version: FIRST + 5, total: 1 });
  });
});

describe('what is shipped', () => {
  it('brings its notices, and leaves the years that were published here', async () => {
    const { calendar } = demonstration;
    expect(await app.publishCalendar.install(calendar)).toEqual({ version: FIRST + 5, isNew: false });
    const invented = { ...NOTICE_2027, year: 2028, off: [{ on: '2028-01-01', name: '元旦' }], work: [] };
    const other2027 = {
      ...NOTICE_2027,
      title: '另一个',
      off: [{ on: '2027-01-01', name: '元旦' }],
      work: [],
    };
    const next = { ...calendar, notices: [...calendar.notices, other2027, invented] };
    expect(await app.publishCalendar.install(next)).toEqual({ version: FIRST + 6, isNew: true });
    const [{ data } = { data: null }] = await db.asOwner<{ data: { notices: YearNotice[] } | null }>(
      'SELECT body AS data FROM calendar ORDER BY version DESC LIMIT 1',
    );
    const years = new Map(data?.notices.map((notice) => [notice.year, notice.title]));
    expect([years.get(2027), years.get(2028)]).toEqual([NOTICE_2027.title, invented.title]);
    expect(await app.publishCalendar.install(next)).toEqual({ version: FIRST + 6, isNew: false });
  });

  it('is refused where it cannot be counted with', async () => {
    const { calendar } = demonstration;
    const broken = {
      ...calendar,
      notices: [
        { ...NOTICE_2027, year: 2029, off: [], work: [{ on: localDate('2029-01-01'), name: '元旦' }] },
      ],
    };
    await expect(app.publishCalendar.install(broken)).rejects.toThrow('no Saturday or Sunday');
  });
});
