import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** As long as somebody may leave a form open over a holiday; what is to be kept longer is saved as a draft. */
const KEPT_DAYS = 7;
const AT_ONCE = 200;
/** While it waits, whoever saves a draft waits behind it. */
const MOST_WAIT = '2s';
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const CAME_OF_NOTHING = `
  f.created_at < clock_timestamp() - make_interval(days => ${KEPT_DAYS})
  AND NOT EXISTS (SELECT FROM submission_file s WHERE s.file = f.id)
  AND NOT EXISTS (SELECT FROM draft d, jsonb_to_recordset(d.materials) AS m (file uuid) WHERE m.file = f.id)`;

/**
 * Clears away uploads that nothing came of: named by no submission and no draft, and old. The row goes first, and what it
 * leaves behind stays noted until the content is gone as well: a crash in between forgets nothing.
 */
@Injectable()
export class ClearUploads {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * @param remove - one content, from where it is stored; what it throws leaves that one for the next time
   * @returns how many were cleared
   */
  async run(remove: (storageKey: string) => Promise<void>): Promise<number> {
    let after = BEFORE_ALL;
    for (let found = await this.find(after); found.length > 0; found = await this.find(after)) {
      await this.source.transaction((db) => discard(db, found));
      after = found.at(-1) ?? after;
    }
    return this.removeContents(remove);
  }

  /** Without a lock: whoever takes them away looks again under one. */
  private async find(after: string): Promise<readonly string[]> {
    const rows = await this.source.query<{ id: string }[]>(
      `SELECT f.id FROM file f WHERE f.id > $1 AND ${CAME_OF_NOTHING} ORDER BY f.id LIMIT ${AT_ONCE}`,
      [after],
    );
    return rows.map(({ id }) => id);
  }

  private async removeContents(remove: (storageKey: string) => Promise<void>): Promise<number> {
    const contents = await this.source.query<{ key: string }[]>(
      'SELECT storage_key AS key FROM discarded_content',
    );
    const failures: unknown[] = [];
    for (const { key } of contents) {
      try {
        await remove(key);
        await this.source.query('DELETE FROM discarded_content WHERE storage_key = $1', [key]);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} contents are still there`);
    return contents.length;
  }
}

/**
 * Nobody attaches a file meanwhile. A submission's hold on it is a foreign key, which takes a lock on the row: who comes
 * first has it, and who comes second finds it taken. A draft names it in its JSON, so nobody writes drafts.
 */
async function discard(db: EntityManager, ids: readonly string[]): Promise<void> {
  await db.query(`SET LOCAL lock_timeout = '${MOST_WAIT}'`);
  await db.query('LOCK TABLE draft IN SHARE MODE');
  const free = await db.query<{ id: string }[]>(
    'SELECT id FROM file WHERE id = ANY ($1::uuid[]) FOR UPDATE SKIP LOCKED',
    [ids],
  );
  // In a later statement: it must see what was committed until the locks were there.
  await db.query(
    `WITH discarded AS (DELETE FROM file f WHERE f.id = ANY ($1::uuid[]) AND ${CAME_OF_NOTHING} RETURNING f.storage_key)
     INSERT INTO discarded_content (storage_key) SELECT storage_key FROM discarded`,
    [free.map(({ id }) => id)],
  );
}
