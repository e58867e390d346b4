import { instant } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import type { DraftContent, FilledIn } from '@countersign/domain';
import type { Transaction } from '@countersign/persistence';
import { hashOfSecret } from './secret.js';

/** A link in force, with the draft that it leads to. */
export type FoundInvitation = {
  readonly id: string;
  readonly draft: string;
  readonly matter: string;
  /** Who made it, and answers for what is filed. */
  readonly person: string;
  readonly name: string;
  readonly unit: string;
  readonly content: DraftContent;
  readonly filledIn: readonly FilledIn[];
  readonly version: number;
  readonly expiresAt: Instant;
  readonly savedAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly uploads: DraftContent['materials'];
  readonly now: Instant;
};

type Row = Omit<FoundInvitation, 'content' | 'expiresAt' | 'savedAt' | 'doneAt' | 'now'> & {
  readonly form: DraftContent['form'];
  readonly materials: DraftContent['materials'];
  readonly expires: number;
  readonly saved: number | null;
  readonly done: number | null;
  readonly at: number;
};

/**
 * Null for a secret that opens nothing: unknown, over, revoked, or its draft filed or deleted. They look alike from outside.
 *
 * @param isForChange - waits for whoever else changes the draft, and keeps others waiting
 */
export async function findInvitation(
  transaction: Transaction,
  secret: string,
  isForChange: boolean,
): Promise<FoundInvitation | null> {
  const hash = hashOfSecret(secret);
  // The draft first, as everybody does who changes it; what is read next is then as they left it.
  if (isForChange)
    await transaction.query({
      name: 'lock_invited_draft',
      text: `SELECT d.id FROM draft d JOIN invitation i ON i.draft = d.id WHERE i.secret_hash = $1 FOR UPDATE OF d`,
      values: [hash],
    });
  const [row] = await transaction.query<Row>({
    name: 'find_invitation',
    text: `SELECT i.id, i.draft, d.matter, d.person, p.name, d.unit, d.form, d.materials, d.filled_in AS "filledIn",
                  d.version, epoch_ms(i.expires_at)::float8 AS expires, epoch_ms(i.saved_at)::float8 AS saved,
                  epoch_ms(i.done_at)::float8 AS done, i.uploads, epoch_ms(t.now)::float8 AS at
             FROM invitation i JOIN draft d ON d.id = i.draft JOIN person p ON p.id = d.person,
                  (SELECT time_now($2) AS now) AS t
            WHERE i.secret_hash = $1 AND i.revoked_at IS NULL AND i.expires_at > t.now`,
    values: [hash, transaction.manualClock],
  });
  if (!row) return null;
  const { form, materials, expires, saved, done, at, ...rest } = row;
  return {
    ...rest,
    content: { form, materials },
    expiresAt: instant(expires),
    savedAt: saved === null ? null : instant(saved),
    doneAt: done === null ? null : instant(done),
    now: instant(at),
  };
}
