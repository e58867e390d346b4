import type { LocalDate } from '@countersign/calendar';
import type {
  CompiledDefinition,
  Effect,
  FormRevision,
  SubmissionEvent,
  SubmissionState,
} from '@countersign/domain';
import { canonical } from '../event-text.js';
import type { EventRecord } from '../event-text.js';
import { hashAfter } from '../chain.js';
import type { Series } from '../number-series.js';
import type { Statement } from '../unit-of-work.js';
import { assignmentColumns, iso, submissionColumns } from './columns.js';

export type StepEvent = { readonly record: EventRecord; readonly key?: string };
export type OutboxEntry = {
  readonly id: string;
  readonly seq: number;
  readonly effect: Effect;
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

/** The one statement that writes a step; for `Transaction.finish`. */
export function writeStep(step: Step): Statement {
  const { submission: id, before, after, events } = step;
  const { rows, head } = chained(step);
  const last = events.at(-1);
  if (!last) throw new Error('a step has an event');
  const row = { ...submissionColumns(id, step.definition, after), seq: last.record.seq, head: hex(head) };
  const changed = Object.values(after.work).filter(({ no }) => after.work[no] !== before?.work[no]);
  const createdAt = last.record.recordedAt;
  const outbox = step.outbox.map(({ id: entry, seq, effect, issued }) => ({
    ...{ id: entry, submission: id, seq, kind: effect.type, created_at: createdAt },
    payload: issued === undefined ? effect : { ...effect, issued },
  }));
  const parts = [row, changed.map((one) => assignmentColumns(id, one)), rows, outbox, restOf(step)];
  return {
    name: 'write_step',
    text: 'SELECT write_step($1, $2, $3, $4, $5, $6)',
    values: [before === null, ...parts.map((part) => (part === null ? null : JSON.stringify(part)))],
  };
}

/** Each event's text, hashed onto the one before (A2). */
function chained({ submission, head: start, events }: Step) {
  let head = start;
  const rows = events.map(({ record, key }) => {
    const { seq, event, recordedAt } = record;
    const text = canonical(record);
    head = hashAfter(head, text);
    const actor = event.type === 'TIME_PASSED' ? null : event.actor.person;
    const at = iso((event satisfies SubmissionEvent).at);
    return {
      submission,
      seq,
      text,
      hash: hex(head),
      type: event.type,
      actor,
      key: key ?? null,
      at,
      recorded_at: recordedAt,
    };
  });
  return { rows, head };
}

/** What most steps have not. */
function restOf({ submission, before, after, form, files, documents, draft }: Step) {
  const known = before?.copies.length ?? 0;
  const copies = after.copies
    .slice(known)
    .map(({ unit, post, at }) => ({ submission, unit, post: post ?? '', at: iso(at) }));
  if (copies.length + files.length + documents.length === 0 && !form && draft === undefined) return null;
  return {
    copies,
    files,
    documents: documents.map(({ issuedAt, validUntil, ...document }) => ({
      ...document,
      issued_at: issuedAt,
      valid_until: validUntil,
    })),
    ...(form && { form: { ...form, submission, at: iso(after.lastAt) } }),
    ...(draft !== undefined && { draft }),
  };
}

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
