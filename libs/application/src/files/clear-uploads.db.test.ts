import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor, DomainError } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  exampleForm,
  filedEntry,
  loadDemonstration,
  testDatabase,
  uploaded,
} from '@countersign/testing';
import type { Application } from '@countersign/testing';
import pg from 'pg';
import { SaveDraft } from '../commands/draft.js';
import { ClearUploads } from './clear-uploads.js';

const db = testDatabase();
let app: Application;
let officer: Actor;
let submission: string;
let clear: ClearUploads;

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  const people = await actorsOf(db.source);
  officer = people('gonghe.officer');
  ({ submission } = await filedEntry(app, people));
  clear = new ClearUploads(db.source);
});

/** Uploaded a little more than seven days ago, or so many. */
async function uploadOf(days = 7.001): Promise<string> {
  const [id] = await uploaded(app, officer, ['site plan']);
  await age([id!], days);
  return id!;
}
const age = (ids: readonly string[], days: number) =>
  db.asOwner(`UPDATE file SET created_at = clock_timestamp() - $2 * interval '1 day' WHERE id = ANY ($1)`, [
    ids,
    days,
  ]);
const isThere = async (id: string) => (await db.asOwner('SELECT FROM file WHERE id = $1', [id])).length === 1;
/** Storage keys that were removed; `uploaded` gives a file its id for one. */
async function cleared(): Promise<readonly string[]> {
  const removed: string[] = [];
  await clear.run(async (key) => void removed.push(key));
  return removed;
}
const draftWith = (file: string) => ({
  matter: 'project-entry',
  form: {},
  materials: [{ material: 'sitePlan', file }],
});

/** Runs something beside another transaction that has done what `sql` says and is not committed. */
async function beside<T>(
  { sql, values = [] }: { readonly sql: string; readonly values?: readonly unknown[] },
  run: () => Promise<T>,
  meanwhile: (untilWaiting: (atLeast: number) => Promise<void>) => Promise<unknown>,
): Promise<T> {
  const open = () => new pg.Client({ connectionString: db.superuserUrl });
  const [other, observer] = [open(), open()];
  await Promise.all([other.connect(), observer.connect()]);
  try {
    await other.query('BEGIN');
    await other.query(sql, [...values]);
    const running = run();
    running.catch(() => undefined);
    await meanwhile((atLeast) => untilWaiting(observer, atLeast));
    await other.query('COMMIT');
    return await running;
  } finally {
    await Promise.all([other.end(), observer.end()]);
  }
}
/** @param observer - a superuser's: nobody else sees what others wait for */
async function untilWaiting(observer: pg.Client, atLeast: number): Promise<void> {
  for (let n = 0; n < atLeast; await sleep(5)) {
    const { rows } = await observer.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    n = rows[0]?.n ?? 0;
  }
}

describe('uploads that nothing came of', () => {
  it('are cleared after seven days, row and content, and not before', async () => {
    const [old, young] = [await uploadOf(), await uploadOf(6.999)];
    expect(await cleared()).toEqual([old]);
    expect([await isThere(old), await isThere(young)]).toEqual([false, true]);
    expect(await cleared()).toEqual([]);
  });

  it('are not those that a submission has, or a draft', async () => {
    const draft = await uploadOf();
    await new SaveDraft(db.source, app.registry).run(officer, draftWith(draft));
    const attached = await db.asOwner<{ id: string }>('SELECT file AS id FROM submission_file');
    expect(attached.length).toBeGreaterThan(0);
    const all = [draft, ...attached.map(({ id }) => id)];
    await age(all, 400);
    expect(await cleared()).toEqual([]);
    expect(await Promise.all(all.map(isThere))).toEqual(all.map(() => true));
  });

  it('are all found, however many there are', async () => {
    const names = Array.from({ length: 450 }, (_, n) => `upload ${n}`);
    const ids = await uploaded(app, officer, names);
    await age(ids, 8);
    expect([...(await cleared())].sort()).toEqual([...ids].sort());
  });

  it('leave a note of their content until storage has let go of it', async () => {
    const [stuck, other] = [await uploadOf(), await uploadOf()];
    const removed: string[] = [];
    const run = clear.run(async (key) => {
      if (key === stuck) throw new Error('the folder is not there');
      removed.push(key);
    });
    await expect(run).rejects.toThrow('1 contents are still there');
    expect([removed, await isThere(stuck)]).toEqual([[other], false]);
    expect(await cleared()).toEqual([stuck]);
  });
});

describe('an upload that is attached while it is cleared', () => {
  it('stays where the submission was first', async () => {
    const id = await uploadOf();
    const attach = { sql: 'INSERT INTO submission_file VALUES ($1, $2)', values: [submission, id] };
    const removed = await beside(attach, cleared, async () => sleep(200));
    expect([removed, await isThere(id)]).toEqual([[], true]);
  });

  it('stays where the draft was first', async () => {
    const id = await uploadOf();
    const sql = `INSERT INTO draft VALUES ($1, $2, 'gonghe', 'project-entry', '{}', $3, 1, clock_timestamp())`;
    const values = [randomUUID(), officer.person, JSON.stringify(draftWith(id).materials)];
    const removed = await beside({ sql, values }, cleared, (untilWaiting) => untilWaiting(1));
    expect([removed, await isThere(id)]).toEqual([[], true]);
  });

  it('is refused to the submission where the clearing was first', async () => {
    const form = await exampleForm(app, officer, 'project-entry');
    const ids = form.materials.map(({ file }) => file);
    await age(ids, 8);
    let filing: Promise<unknown> = Promise.resolve();
    // The clearing has its locks and cannot end: it waits for this table.
    const removed = await beside(
      { sql: 'LOCK TABLE discarded_content IN ACCESS EXCLUSIVE MODE' },
      cleared,
      async (untilWaiting) => {
        await untilWaiting(1);
        filing = app.submit
          .run(officer, { key: randomUUID(), matter: 'project-entry', ...form })
          .catch(({ code }: DomainError) => code);
        await untilWaiting(2);
      },
    );
    expect([...removed].sort()).toEqual([...ids].sort());
    expect(await filing).toBe('MATERIAL_UNKNOWN');
  });
});
