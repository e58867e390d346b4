import type { LocalDate } from '@countersign/calendar';
import type { CompiledDefinition, Effect, FormRevision, SubmissionState } from '@countersign/domain';
import { canonical } from '../event-text.js';
import type { EventRecord } from '../event-text.js';
import { hashAfter } from '../chain.js';
import type { Series } from '../number-series.js';
import type { Statement } from '../unit-of-work.js';
import { closedClocks, reopenedClocks } from './closings.js';
import { assignmentColumns, iso, submissionColumns } from './columns.js';

export type StepEvent = { readonly record: EventRecord; readonly key?: string };
/** What is delivered later; the rest of what follows is written with the step. */
export type Deliverable = Exclude<Effect, { type: 'loseRight' | 'contribute' }>;
export type OutboxEntry = {
  readonly id: string;
  readonly seq: number;
  readonly effect: Deliverable;
  /** For a document: the id of the issued document. */
  readonly issued?: string;
};
export type DocumentEntry = Series & {
  readonly id: string;
  readonly document: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly issuedAt: string;
  readonly validUntil: LocalDate | null;
  /** What was last issued of these for the submission stands no longer; of the same kind, it passes its number on (D3). */
  readonly supersedes: readonly string[];
};

/** All that one command changes. */
export type Step = {
  readonly submission: string;
  readonly definition: CompiledDefinition;
  /** Null: it is filed now. */
  readonly before: SubmissionState | null;
  readonly after: SubmissionState;
  readonly head: Buffer;
  readonly events: readonly StepEvent[];
  readonly outbox: readonly OutboxEntry[];
  readonly form?: FormRevision & { readonly person: string };
  /** Ids of files that became part of the submission. */
  readonly files: readonly string[];
  readonly documents: readonly DocumentEntry[];
  /** The draft it was filed from. */
  readonly draft?: string;
};

/** The one statement that writes what a command did, or what time did to several submissions; for `Transaction.finish`. */
export function writeSteps(steps: readonly Step[]): Statement {
  const [first] = steps;
  if (!first) throw new Error('there is no step to write');
  const chains = steps.map(chained);
  const parts = [
    steps.map((step, index) => ({ ...columnsOf(step), ...chains[index]!.last })),
    steps.flatMap(assignmentsOf),
    chains.flatMap(({ rows }) => rows),
    steps.flatMap(outboxOf),
    restOf(steps),
  ];
  return {
    name: 'write_steps_and_issue',
    text: 'SELECT write_steps_and_issue($1, $2, $3, $4, $5, $6)',
    values: [first.before === null, ...parts.map((part) => (part === null ? null : JSON.stringify(part)))],
  };
}

const columnsOf = ({ submission, definition, after, form }: Step) =>
  submissionColumns(submission, definition, after, form);

function assignmentsOf({ submission, before, after }: Step) {
  const changed = Object.values(after.work).filter(({ no }) => after.work[no] !== before?.work[no]);
  return changed.map((one) => assignmentColumns(submission, one));
}

function outboxOf(step: Step) {
  const { submission, outbox, events } = step;
  const createdAt = events.at(-1)?.record.recordedAt;
  return outbox.map(({ id, seq, effect, issued }) => ({
    ...{ id, submission, seq, kind: effect.type, created_at: createdAt },
    payload: issued === undefined ? effect : { ...effect, issued },
  }));
}

/** Each event's text, hashed onto the one before (A2). */
function chained({ submission, head: start, events }: Step) {
  let head = start;
  const rows = events.map(({ record, key }) => {
    const { seq, event, recordedAt } = record;
    const text = canonical(record);
    head = hashAfter(head, text);
    return {
      ...{ submission, seq, text, hash: hex(head), type: event.type, key: key ?? null },
      actor: 'actor' in event ? event.actor.person : null,
      at: iso(event.at),
      recorded_at: recordedAt,
    };
  });
  const last = rows.at(-1);
  if (!last) throw new Error('a step has an event');
  return { rows, last: { seq: last.seq, head: last.hash } };
}

/** What most steps have not: only what there is. */
function restOf(steps: readonly Step[]) {
  const rest: Record<string, readonly object[]> = {};
  const add = (name: string, rows: readonly object[]) => {
    if (rows.length > 0) rest[name] = [...(rest[name] ?? []), ...rows];
  };
  for (const step of steps) {
    const { submission, after, form, files, documents, draft } = step;
    add('closed', closedClocks(step));
    add('reopened', reopenedClocks(step));
    add('recalculated', recalculatedOf(step));
    add('copies', copiesOf(step));
    if (form) add('forms', [{ ...form, submission, at: iso(after.lastAt) }]);
    if (draft !== undefined) add('drafts', [{ id: draft, person: after.submitter.person }]);
    add(
      'files',
      files.map((file) => ({ submission, file })),
    );
    add(
      'documents',
      documents.map(({ issuedAt, validUntil, ...document }) => ({
        ...{ ...document, submission, issued_at: issuedAt, valid_until: validUntil },
      })),
    );
  }
  return Object.keys(rest).length === 0 ? null : rest;
}

/** T13: how many limits each change of the calendar gave another due date. */
function recalculatedOf({ submission, events }: Step) {
  return events.flatMap(({ record: { event, facts } }) => {
    if (event.type !== 'CALENDAR_CHANGED') return [];
    const moved = facts.filter(({ type }) => type === 'dueMoved').length;
    return [{ version: event.version, submission, moved }];
  });
}

function copiesOf({ submission, before, after }: Step) {
  const known = before?.copies.length ?? 0;
  return after.copies
    .slice(known)
    .map(({ unit, post, at }) => ({ submission, unit, post: post ?? '', at: iso(at) }));
}

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
