import { instant } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import type { ApplicantStanding, Assignment, FormRevision, SubmissionState } from '@countersign/domain';
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

/** A version of the calendar that a submission does not count by yet, and the business time of its publication. */
export type NewerCalendar = { readonly version: number; readonly at: Instant };

/** A version of the portfolios, and from when on it holds: the first one for whatever came before, too. */
export type PublishedPortfolios = { readonly version: number; readonly at: Instant };

/** What every command learns under the lock: the time is read there too, not before. */
type Found = {
  /** Published by now, ascending. */
  readonly portfolios: readonly PublishedPortfolios[];
  readonly keyed: KeyedEvent | null;
  readonly files: readonly FoundFile[];
  /** The business clock's. */
  readonly at: Instant;
  readonly recordedAt: Instant;
};
/** A submission as it is under the lock. */
export type LockedSubmission = {
  readonly id: string;
  readonly state: SubmissionState;
  readonly form: FormRevision;
  readonly seq: number;
  readonly head: Buffer;
  /** Ascending by version; mostly none. */
  readonly newerCalendars: readonly NewerCalendar[];
  /** T15; null where the form of the matter names no applicant. */
  readonly applicant: ApplicantStanding | null;
  readonly portfolios: readonly PublishedPortfolios[];
  readonly at: Instant;
  readonly recordedAt: Instant;
};
export type LoadedSubmission = LockedSubmission & Found;
export type LoadedFiling = Found & { readonly unitKind: string | null };

export type LoadOptions = {
  readonly actor?: string;
  readonly key?: string;
  readonly files?: readonly string[];
};

/** As it comes: one JSON text. */
type Loaded<T> = Omit<T & Found, 'at' | 'recordedAt' | 'portfolios'> & {
  readonly at: number;
  readonly recordedAt: number;
};
type Row = Omit<
  LockedSubmission,
  'at' | 'recordedAt' | 'portfolios' | 'state' | 'head' | 'newerCalendars'
> & {
  readonly state: Omit<SubmissionState, 'work'>;
  readonly work: Readonly<Record<number, Assignment>> | null;
  readonly head: string;
  readonly calendars: readonly NewerCalendar[] | null;
};

/** Locks a submission and then reads it whole, in one trip. Null where there is none. */
export async function lockSubmission(
  transaction: Transaction,
  id: string,
  options: LoadOptions = {},
): Promise<LoadedSubmission | null> {
  const { submissions, ...found } = await load(transaction, [id], options, false);
  const [one] = submissions;
  return one ? { ...found, ...one } : null;
}

/**
 * Locks and reads several, in one trip. What is not there is left out, and so is what somebody else holds: whoever
 * holds many must wait for none, or two of them would wait for each other.
 */
export async function lockSubmissions(
  transaction: Transaction,
  ids: readonly string[],
): Promise<readonly LockedSubmission[]> {
  return (await load(transaction, ids, {}, true)).submissions;
}

async function load(
  transaction: Transaction,
  ids: readonly string[],
  { actor, key, files = [] }: LoadOptions,
  skipLocked: boolean,
): Promise<Found & { readonly submissions: readonly LockedSubmission[] }> {
  const [row] = await transaction.query<{
    readonly found: Loaded<{ readonly submissions: readonly Row[] }>;
    readonly portfolios: PortfolioRows;
  }>({
    name: 'load_submissions',
    text: `SELECT found, portfolios_by((found ->> 'at')::bigint) AS portfolios
             FROM load_submissions($1::uuid[], $2, $3, $4, $5::uuid[], $6) AS found`,
    values: [ids, actor ?? null, key ?? null, transaction.manualClock, files, skipLocked],
  });
  if (!row) throw new Error('load_submissions gives one row');
  const { submissions, ...found } = row.found;
  const times = {
    ...{ at: instant(found.at), recordedAt: instant(found.recordedAt) },
    portfolios: published(row.portfolios),
  };
  return { ...found, ...times, submissions: submissions.map((one) => locked(one, times)) };
}

type PortfolioRows = readonly { readonly version: number; readonly at: number }[] | null;

const published = (rows: PortfolioRows): readonly PublishedPortfolios[] =>
  (rows ?? []).map(({ version, at }) => ({ version, at: instant(at) }));

function locked(
  { work, head, calendars, state, ...row }: Row,
  times: Pick<Found, 'at' | 'recordedAt' | 'portfolios'>,
): LockedSubmission {
  return {
    ...row,
    ...times,
    state: { ...state, work: work ?? {} },
    head: Buffer.from(head, 'hex'),
    newerCalendars: (calendars ?? []).map(({ version, at }) => ({ version, at: instant(at) })),
  };
}

/** What filing needs to know. Nothing is locked: there is nothing yet. */
export async function loadFiling(
  transaction: Transaction,
  { actor, unit, key, files }: { actor: string; unit: string; key: string; files: readonly string[] },
): Promise<LoadedFiling> {
  const [row] = await transaction.query<{
    readonly found: Loaded<{ readonly unitKind: string | null }>;
    readonly portfolios: PortfolioRows;
  }>({
    name: 'load_filing',
    text: `SELECT found, portfolios_by((found ->> 'at')::bigint) AS portfolios
             FROM load_filing($1, $2, $3, $4, $5::uuid[]) AS found`,
    values: [actor, unit, key, transaction.manualClock, files],
  });
  if (!row) throw new Error('load_filing gives one row');
  const { at, recordedAt, ...found } = row.found;
  const portfolios = published(row.portfolios);
  return { ...found, portfolios, at: instant(at), recordedAt: instant(recordedAt) };
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
