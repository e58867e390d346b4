import type { Effect } from '@countersign/domain';
import type { EntityManager } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import type { Change } from '../changes/change-feed.js';
import type { OutboxEntry } from './outbox-entry.js';

/** One to be told of, as the outbox has it. */
export type NoticeEntry = {
  readonly entry: OutboxEntry;
  readonly effect: Extract<Effect, { type: 'notice' }>;
};

/**
 * One notice per recipient. Its id follows from the outbox row's, so that the same row never tells twice.
 * @returns whose notices there are more of, by submission
 */
export async function writeNotices(
  db: EntityManager,
  entries: readonly NoticeEntry[],
): Promise<readonly Change[]> {
  const notices = entries.flatMap(({ entry: { id, submission, at }, effect: { notice, no, to, params } }) =>
    to.map(({ unit, post }, index) => ({
      ...{ id: uuidv5(String(index), id), submission, no: no ?? null, unit, post, notice, params, at },
    })),
  );
  await db.query(
    `INSERT INTO notice SELECT * FROM jsonb_populate_recordset(NULL::notice, $1) ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(notices)],
  );
  return changesOf(entries);
}

function changesOf(entries: readonly NoticeEntry[]): readonly Change[] {
  const bySubmission = new Map<string, Change>();
  for (const { entry, effect } of entries) {
    const { submission, seq } = entry;
    const known = bySubmission.get(submission) ?? { submission, seq, units: [] };
    const units = new Set([...known.units, ...effect.to.map(({ unit }) => unit)]);
    bySubmission.set(submission, { submission, seq: Math.max(seq, known.seq), units: [...units] });
  }
  return [...bySubmission.values()].filter(({ units }) => units.length > 0);
}
