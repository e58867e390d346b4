import type { Instant } from '@countersign/calendar';
import { localDateOf } from '@countersign/calendar';
import { countingScores, decide, sheetOf } from '@countersign/domain';
import type {
  DecideContext,
  Effect,
  ProcessDefinition,
  SubmissionEvent,
  SubmissionState,
} from '@countersign/domain';
import { seriesOf } from '@countersign/persistence';
import type { DocumentEntry, OutboxEntry, StepEvent } from '@countersign/persistence';
import { v7 } from 'uuid';
import type { LostRight } from '../applicants/lose-rights.js';
import type { Contributed } from '../bulletin/contribute.js';
import { newCode } from '../verification/code.js';
import { paramOfScore } from './score-params.js';
import { validUntil } from './valid-until.js';

/** A command half-way: the state so far, and all that will be written with it. */
export type Progress = {
  readonly submission: string;
  /** Null before filing. */
  readonly state: SubmissionState | null;
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly events: readonly StepEvent[];
  readonly outbox: readonly OutboxEntry[];
  readonly documents: readonly DocumentEntry[];
  /** T15: of applicants; written with the step. */
  readonly lostRights: readonly LostRight[];
  /** Into the pools of periodicals; written with the step. */
  readonly contributed: readonly Contributed[];
};

/** Before its first event. */
export function begun<State extends SubmissionState | null>(
  submission: string,
  state: State,
  seq: number,
  recordedAt: Instant,
): Progress & { readonly state: State } {
  return {
    ...{ submission, state, seq, recordedAt },
    ...{ events: [], outbox: [], documents: [], lostRights: [], contributed: [] },
  };
}

/** Decides one event and adds what follows. @throws DomainError when it is refused */
export function advance(
  progress: Progress,
  context: DecideContext,
  event: SubmissionEvent,
  key?: string,
): Progress & { readonly state: SubmissionState } {
  const { state, facts, effects } = decide(context, progress.state, event);
  const seq = progress.seq + 1;
  const record = {
    v: 1,
    engine: state.engine,
    submission: progress.submission,
    definition: state.definition,
    calendar: context.calendar.version,
    ...(context.portfolios && { portfolios: context.portfolios.version }),
    form: state.form,
    seq,
    at: new Date(event.at).toISOString(),
    recordedAt: new Date(progress.recordedAt).toISOString(),
    event,
    facts,
  } as const;
  const documents: DocumentEntry[] = [];
  const lostRights: LostRight[] = [];
  const contributed: Contributed[] = [];
  const outbox = effects.flatMap((effect): OutboxEntry[] => {
    if (effect.type === 'loseRight') {
      const { applicant, reason } = effect;
      lostRights.push({ submission: progress.submission, applicant, reason, at: event.at });
      return [];
    }
    if (effect.type === 'contribute') {
      const { periodical, article } = effect;
      contributed.push({ submission: progress.submission, periodical, article, at: event.at });
      return [];
    }
    const entry = { id: v7(), seq, effect };
    if (effect.type !== 'document') return [entry];
    const document = issue(context, state, effect, event.at);
    documents.push(document);
    return [{ ...entry, issued: document.id }];
  });
  return {
    ...progress,
    state,
    seq,
    events: [...progress.events, key === undefined ? { record } : { record, key }],
    outbox: [...progress.outbox, ...outbox],
    documents: [...progress.documents, ...documents],
    lostRights: [...progress.lostRights, ...lostRights],
    contributed: [...progress.contributed, ...contributed],
  };
}

/** D4, D6: a numbered document, made in the act that decided; the number itself is given as it is written. */
function issue(
  { definition: { definition }, calendar }: DecideContext,
  state: SubmissionState,
  { document, params, supersedes = [] }: Effect & { type: 'document' },
  at: Instant,
): DocumentEntry {
  const defined = definition.documents[document];
  if (!defined) throw new Error(`${definition.id} has no document ${document}: publication checks it`);
  const today = localDateOf(calendar, at);
  return {
    id: v7(),
    document,
    params: { ...params, ...scoresDecidedOn(definition, state) },
    ...seriesOf(withWord(defined.number, params), Number(today.slice(0, 4))),
    code: newCode(),
    issuedAt: new Date(at).toISOString(),
    validUntil: defined.validMonths === undefined ? null : validUntil(today, defined.validMonths),
    supersedes,
  };
}

/** D4: the agency word of the unit that issues it; what is the unit's own counts by itself. */
const withWord = (pattern: string, { word }: (Effect & { type: 'document' })['params']): string =>
  word === undefined ? pattern : pattern.replaceAll('{word}', String(word));

/** A document keeps the scores that were decided on: nothing that is signed later may change it. */
function scoresDecidedOn(
  definition: ProcessDefinition,
  state: SubmissionState,
): Readonly<Record<string, number>> {
  if (!state.decided || !sheetOf(definition, state)?.complete) return {};
  const scores = Object.entries(countingScores(state));
  return Object.fromEntries(scores.map(([id, score]) => [paramOfScore(id), score]));
}
