import { instant } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import type { Assignment, FormRevision, SubmissionState } from '@countersign/domain';
import type { Transaction } from '../unit-of-work.js';

/** A file that an act wants to attach, as it was uploaded. */
export type FoundFile = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly digest: string;
  readonly type: string;
  /** The unit that uploaded it. */
  readonly unit: string;
  /** The submission has it already. */
  readonly attached: boolean;
};

/** The same person's event under the same idempotency key. */
export type KeyedEvent = { readonly submission: string; readonly seq: number; readonly text: string };

/** What every command learns under the lock: the time is read there too, not before. */
type Found = {
  readonly keyed: KeyedEvent | null;
  readonly files: readonly FoundFile[];
  /** The business clock's. */
  readonly at: Instant;
  readonly recordedAt: Instant;
};
export type LoadedSubmission = Found & {
  readonly state: SubmissionState;
  readonly form: FormRevision;
  readonly seq: number;
  readonly head: Buffer;
};
export type LoadedFiling = Found & { readonly unitKind: string | null };

export type LoadOptions = {
  readonly actor?: string;
  readonly key?: string;
  readonly files?: readonly string[];
  /** Null instead of waiting where somebody else holds it. */
  readonly skipLocked?: boolean;
};

/** As it comes: one JSON text. */
type Loaded<T> = Omit<T & Found, 'at' | 'recordedAt'> & { readonly at: number; readonly recordedAt: number };

/** Locks a submission and then reads it whole, in one trip. Null where there is none. */
export async function lockSubmission(
  transaction: Transaction,
  id: string,
  { actor, key, files = [], skipLocked = false }: LoadOptions = {},
): Promise<LoadedSubmission | null> {
  const [row] = await transaction.query<{
    readonly found: Loaded<{
      readonly state: Omit<SubmissionState, 'work'>;
      readonly work: Readonly<Record<number, Assignment>> | null;
      readonly form: FormRevision;
      readonly seq: number;
      readonly head: string;
    }> | null;
  }>({
    name: 'load_submission',
    text: 'SELECT load_submission($1, $2, $3, $4, $5::uuid[], $6) AS found',
    values: [id, actor ?? null, key ?? null, transaction.manualClock, files, skipLocked],
  });
  if (!row?.found) return null;
  const { work, head, at, recordedAt, ...found } = row.found;
  return {
    ...found,
    state: { ...found.state, work: work ?? {} },
    head: Buffer.from(head, 'hex'),
    at: instant(at),
    recordedAt: instant(recordedAt),
  };
}

/** What filing needs to know. Nothing is locked: there is nothing yet. */
export async function loadFiling(
  transaction: Transaction,
  { actor, unit, key, files }: { actor: string; unit: string; key: string; files: readonly string[] },
): Promise<LoadedFiling> {
  const [row] = await transaction.query<{ readonly found: Loaded<{ readonly unitKind: string | null }> }>({
    name: 'load_filing',
    text: 'SELECT load_filing($1, $2, $3, $4, $5::uuid[]) AS found',
    values: [actor, unit, key, transaction.manualClock, files],
  });
  if (!row) throw new Error('load_filing gives one row');
  const { at, recordedAt, ...found } = row.found;
  return { ...found, at: instant(at), recordedAt: instant(recordedAt) };
}

/** The next number of a series, gapless: it is given back if the transaction is not committed. */
export async function nextNumber(transaction: Transaction, series: string): Promise<number> {
  const [row] = await transaction.query<{ readonly n: number }>({
    name: 'next_number',
    text: 'SELECT next_number($1) AS n',
    values: [series],
  });
  if (!row) throw new Error('next_number gives one row');
  return row.n;
}
