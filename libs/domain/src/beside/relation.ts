import { signsFor } from '../acts/may-sign.js';
import { refused, type Refusal } from '../errors.js';
import type { SubmissionState, Viewer } from '../model.js';
import { mayRead, readsByPost } from '../read/may-read.js';

/**
 * C4: that one submission names another. It opens nothing: who reads one of the two and not the other learns its number.
 * `convertedFrom`: the one was begun with the values and materials of the other (C5), which nobody undoes.
 */
export const RELATION_KINDS = ['related', 'convertedFrom'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Of one submission. */
export const MOST_RELATED = 50;

/** Its submitter, and whoever has it in hand. What is closed its submitter may still relate. */
export function mayRelate(state: SubmissionState, viewer: Viewer): boolean {
  if (!readsByPost(state, viewer)) return false;
  return (
    viewer.unit === state.submitter.unit ||
    Object.values(state.work).some(
      ({ is, ...piece }) => is.work === 'pending' && signsFor({ is, ...piece }, viewer),
    )
  );
}

/** Why one submission is not to name another, or null. @param related - those that it is related with, either way */
export function mayNotRelate(
  viewer: Viewer,
  one: { readonly id: string; readonly state: SubmissionState },
  other: { readonly id: string; readonly state: SubmissionState },
  related: readonly string[],
): Refusal | null {
  if (!mayRelate(one.state, viewer))
    return refused('MAY_NOT_RELATE', { path: 'actor', problem: 'takesNoPart' });
  // Else one could ask of any number whether there is such a thing.
  if (!mayRead(other.state, viewer))
    return refused('SUBMISSION_NOT_FOUND', { path: 'other', problem: 'unknown' });
  if (one.id === other.id) return refused('BAD_INPUT', { path: 'other', problem: 'itself' });
  if (related.includes(other.id)) return refused('ALREADY_RELATED', { path: 'other', problem: 'related' });
  return related.length < MOST_RELATED
    ? null
    : refused('BAD_INPUT', { path: 'other', problem: 'tooMany', most: MOST_RELATED });
}

/** Why a relation is not ended, or null. @param state - of the submission that named the other */
export function mayNotEndRelation(
  state: SubmissionState,
  viewer: Viewer,
  { kind, reason }: { readonly kind: RelationKind; readonly reason: string },
): Refusal | null {
  if (!mayRelate(state, viewer)) return refused('MAY_NOT_RELATE', { path: 'actor', problem: 'takesNoPart' });
  if (kind === 'convertedFrom') return refused('MAY_NOT_RELATE', { path: 'relation', problem: 'converted' });
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}
