import { DomainError, MOST_RELATED, convertedAlready, mayRead } from '@countersign/domain';
import type { Problem, Viewer } from '@countersign/domain';
import type { Instant } from '@countersign/calendar';
import type { FoundFile, Registry, Transaction } from '@countersign/persistence';
import type { QueryResultRow } from 'pg';
import { validate as isUuid } from 'uuid';
import { madeOf } from './made-of.js';
import { insertRelation } from './relation-rows.js';
import { submissionStates } from './submission-states.js';

/** What a submission brings along from outside of its form: what it names (C4), and what it was converted from (C5). */
export type Along = { readonly related: readonly string[]; readonly convertedFrom: string | null };

/** What the draft knows of it, which no client has to tell. */
export async function convertedFrom(
  transaction: Transaction,
  { person }: Viewer,
  draft: string | undefined,
): Promise<string | null> {
  if (draft === undefined) return null;
  const [row] = await transaction.query<{ from: string | null }>({
    name: 'draft_converted_from',
    text: 'SELECT converted_from AS from FROM draft WHERE id = $1 AND person = $2',
    values: [draft, person],
  });
  return row?.from ?? null;
}

/**
 * C5: into each matter once. What it is converted from is locked: of two who file at the same instant, one is told.
 * @throws DomainError `MAY_NOT_CONVERT`
 */
export async function assertNotConverted(
  transaction: Transaction,
  registry: Registry,
  from: string | null,
  to: string,
): Promise<void> {
  if (from === null) return;
  await transaction.query({
    name: 'lock_converted',
    text: 'SELECT id FROM submission WHERE id = $1 FOR UPDATE',
    values: [from],
  });
  const ask = <Row extends QueryResultRow>(text: string, values: readonly unknown[]) =>
    transaction.query<Row>({ name: 'made_of', text, values: [...values] });
  const refusal = convertedAlready(to, await madeOf(ask, registry, from, transaction));
  if (refusal) throw new DomainError(refusal.code, refusal.details);
}

/** C5: the materials of what it was converted from may go with it, whoever uploaded them. */
export async function withCarried(
  transaction: Transaction,
  files: readonly FoundFile[],
  from: string | null,
): Promise<readonly FoundFile[]> {
  if (from === null) return files;
  const rows = await transaction.query<{ file: string }>({
    name: 'carried_files',
    text: 'SELECT file FROM submission_file WHERE submission = $1 AND file = ANY ($2::uuid[])',
    values: [from, files.map(({ id }) => id)],
  });
  const carried = new Set(rows.map(({ file }) => file));
  return files.map((file) => (carried.has(file.id) ? { ...file, attached: true } : file));
}

/** @throws DomainError `SUBMISSION_NOT_FOUND` for what the filer may not read, `BAD_INPUT` for too many */
export async function assertNameable(
  transaction: Transaction,
  viewer: Viewer,
  related: readonly string[],
): Promise<void> {
  if (related.length === 0) return;
  if (related.length > MOST_RELATED)
    throw new DomainError('BAD_INPUT', [{ path: 'related', problem: 'tooMany', most: MOST_RELATED }]);
  const states = await submissionStates(
    (text, values) => transaction.query({ name: 'related_submissions', text, values }),
    related.filter((id) => isUuid(id)),
  );
  const read = new Set(states.filter(({ state }) => mayRead(state, viewer)).map(({ id }) => id));
  const problems: readonly Problem[] = related.flatMap((id, index) =>
    read.has(id) ? [] : [{ path: `related.${index}`, problem: 'unknown' }],
  );
  if (problems.length > 0) throw new DomainError('SUBMISSION_NOT_FOUND', problems);
}

/** Written before the submission itself, with which it is committed. */
export async function writeAlong(
  transaction: Transaction,
  viewer: Viewer,
  submission: string,
  { related, convertedFrom: from }: Along,
  at: Instant,
): Promise<void> {
  const { roles: _roles, matters: _matters, ...actor } = viewer;
  if (from !== null)
    await insertRelation(transaction, actor, { submission, other: from, kind: 'convertedFrom' }, at);
  for (const other of new Set(related.filter((id) => id !== from)))
    await insertRelation(transaction, actor, { submission, other, kind: 'related' }, at);
}
