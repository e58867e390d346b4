import { isRecord } from '../filing/localize-schema.js';
import { itemField, itemFields, itemsNamed, tickedAtFirst } from './items-asked.js';
import type { FilePartsFragment, OpinionInput } from '../generated/graphql.js';
import type { AllowedActionView, BeginningView, MaterialView, OutcomeView } from './views.js';

/** The versions a signer had on the screen; a difference is refused as STALE. */
export type Seen = { readonly assignmentVersion: number | null; readonly formRevision: number | null };

/** An opinion in the making, kept as typed. */
export type OpinionDraft = {
  readonly outcome: string | null;
  readonly text: string;
  readonly conditions: string;
  readonly scores: Readonly<Record<string, number | null>>;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Uploaded already; they become part of the opinion when it is signed. */
  readonly attachments: readonly FilePartsFragment[];
  readonly vetoing: boolean;
  readonly veto: string;
  /** Why it is corrected. */
  readonly reason: string;
  readonly seen: Seen;
};

export const seenIn = ({ assignmentVersion, formRevision }: AllowedActionView): Seen => ({
  assignmentVersion,
  formRevision,
});

/** Empty but for what is missing, or proposed; for a correction, what stands now; in a chain, what was prepared (O7). */
export function newDraft(
  action: AllowedActionView,
  materials: readonly MaterialView[],
  standing?: BeginningView,
): OpinionDraft {
  return {
    outcome: standing?.outcome ?? null,
    text: standing?.text ?? '',
    conditions: standing?.conditions ?? '',
    scores: Object.fromEntries(
      action.criteria.map(({ id }) => [
        id,
        standing?.scores.find(({ criterion }) => criterion === id)?.score ?? null,
      ]),
    ),
    fields: isRecord(standing?.fields)
      ? standing.fields
      : { ...(isRecord(action.proposed) && action.proposed), ...tickedAtFirst(action, materials) },
    attachments: standing?.attachments ?? [],
    vetoing: Boolean(standing?.veto),
    veto: standing?.veto ?? '',
    reason: '',
    seen: seenIn(action),
  };
}

export const outcomeOf = (action: AllowedActionView, draft: OpinionDraft): OutcomeView | undefined =>
  action.outcomes.find(({ id }) => id === draft.outcome);

export const mayVetoNow = (action: AllowedActionView, draft: OpinionDraft): boolean =>
  outcomeOf(action, draft)?.mayVeto === true;

/** As it is sent: what is empty, or belongs to another outcome, is left out. */
export function toInput(action: AllowedActionView, draft: OpinionDraft, outcome: string): OpinionInput {
  const chosen = outcomeOf(action, draft);
  const requires = chosen?.requires ?? [];
  // Items are named with the outcome that asks for them, and with no other.
  const others = itemFields(action).filter((field) => !chosen || field !== itemField(chosen));
  const fields = Object.fromEntries(Object.entries(draft.fields).filter(([name]) => !others.includes(name)));
  const text = draft.text.trim();
  const conditions = requires.includes('conditions') ? draft.conditions.trim() : '';
  const veto = mayVetoNow(action, draft) && draft.vetoing ? draft.veto.trim() : null;
  const scores = Object.entries(draft.scores).flatMap(([criterion, score]) =>
    score === null ? [] : [{ criterion, score }],
  );
  return {
    outcome,
    ...(text && { text }),
    ...(conditions && { conditions }),
    ...(scores.length > 0 && { scores }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(draft.attachments.length > 0 && { attachments: draft.attachments.map(({ id }) => id) }),
    // An empty ground is sent too: that one is needed is for the API to say.
    ...(veto !== null && { veto }),
  };
}

/** A score that was typed and cannot be given. It stays as typed: what is signed is what stands there. */
export const isOutOfRange = (score: number | null | undefined, max: number): boolean =>
  score !== null && score !== undefined && !(score >= 0 && score <= max);

/** A list of nothing is an answer, unless its schema asks for one more. */
const isEmpty = (schema: unknown, value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && !value.trim()) ||
  (Array.isArray(value) && value.length === 0 && isRecord(schema) && Number(schema['minItems'] ?? 0) > 0);

/** Fields that the stage's schema requires, of whatever outcome, and nobody filled in; items are named with theirs. */
function emptyFields(action: AllowedActionView, { fields }: OpinionDraft): readonly string[] {
  if (!isRecord(action.fields)) return [];
  const { required, properties } = action.fields;
  if (!Array.isArray(required) || !isRecord(properties)) return [];
  const items = itemFields(action);
  return required.filter(
    (name): name is string =>
      typeof name === 'string' && !items.includes(name) && isEmpty(properties[name], fields[name]),
  );
}

/** What the API has marked as needed and is still empty or out of range, as paths like those of its refusals. */
export function stillNeeded(
  action: AllowedActionView,
  draft: OpinionDraft,
  correcting: boolean,
): readonly string[] {
  const outcome = outcomeOf(action, draft);
  if (!outcome) return ['outcome'];
  const field = itemField(outcome);
  return [
    ...(field && itemsNamed(outcome, draft.fields).length === 0 ? [`fields.${field}`] : []),
    ...action.criteria
      .filter(({ id, max }) => {
        const score = draft.scores[id];
        return score === null || score === undefined || isOutOfRange(score, max);
      })
      .map(({ id }) => `scores.${id}`),
    ...emptyFields(action, draft).map((name) => `fields.${name}`),
    ...(['text', 'conditions'] as const).filter(
      (part) => outcome.requires.includes(part) && !draft[part].trim(),
    ),
    ...(outcome.requires.includes('attachments') && draft.attachments.length === 0 ? ['attachments'] : []),
    ...(mayVetoNow(action, draft) && draft.vetoing && !draft.veto.trim() ? ['veto'] : []),
    ...(correcting && !draft.reason.trim() ? ['reason'] : []),
  ];
}
