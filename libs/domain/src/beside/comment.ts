import type { Instant } from '@countersign/calendar';
import { refused, type Refusal } from '../errors.js';
import type { Actor, SubmissionState, Viewer } from '../model.js';
import { mayRead, withoutSupervision } from '../read/may-read.js';

/**
 * C1: what people say beside a submission. A comment is no opinion: it settles nothing, it is no event of the submission,
 * and it is never changed. Those who review talk among themselves (`internal`), or with the submitter (`all`).
 */
export const AUDIENCES = ['internal', 'all'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A post of the directory; `person`: the id of one who holds it, where that one is meant. */
export type Mention = { readonly unit: string; readonly post: string; readonly person?: string };

export type CommentInput = {
  readonly audience: Audience;
  readonly text: string;
  readonly mentions: readonly Mention[];
};

/** What the shell looks up of somebody: whether of an outside organization, and the roles held. */
type Standing = { readonly isOutside: boolean; readonly roles: readonly string[] };

/** Null: nobody there, or nobody who has business. In the order of the mentions. */
export type CommentFacts = Pick<Standing, 'isOutside'> & {
  readonly mentioned: readonly (Standing | null)[];
  /** How many comments the person has written within `RATE.withinMs`. */
  readonly lately: number;
};

const MOST_TEXT = 2_000;
const MOST_MENTIONS = 20;
/** Of one person, on all submissions. */
export const RATE = { most: 20, withinMs: 600_000 } as const;
/** As long may its author take it back. */
const WITHDRAWABLE_MS = 600_000;

/**
 * On which side of a submission somebody reads; null: not at all. Who files, and an organization that is no part of the
 * administration, is never told what the units say among themselves, whatever else it may read.
 */
function sideOf(state: SubmissionState, viewer: Viewer, isOutside: boolean): 'internal' | 'submitter' | null {
  if (!mayRead(state, viewer)) return null;
  return isOutside || viewer.unit === state.submitter.unit ? 'submitter' : 'internal';
}

/** Which comments somebody reads. */
export function audiencesRead(
  state: SubmissionState,
  viewer: Viewer,
  isOutside: boolean,
): readonly Audience[] {
  const side = sideOf(state, viewer, isOutside);
  if (side === null) return [];
  return side === 'internal' ? AUDIENCES : ['all'];
}

/** For whom somebody may write: who reads by a role alone supervises, and takes part in nothing (A4). */
export function audiencesWritten(
  state: SubmissionState,
  viewer: Viewer,
  isOutside: boolean,
): readonly Audience[] {
  return audiencesRead(state, withoutSupervision(viewer), isOutside);
}

/** Why a comment is not taken, or null. */
export function mayNotComment(
  state: SubmissionState,
  viewer: Viewer,
  { audience, text, mentions }: CommentInput,
  { isOutside, mentioned, lately }: CommentFacts,
): Refusal | null {
  const open = audiencesWritten(state, viewer, isOutside);
  if (open.length === 0) return refused('MAY_NOT_COMMENT', { path: 'actor', problem: 'takesNoPart' });
  if (!open.includes(audience)) return refused('MAY_NOT_COMMENT', { path: 'audience', problem: 'internal' });
  if (!text.trim()) return refused('TEXT_REQUIRED', { path: 'text', problem: 'required' });
  if (text.length > MOST_TEXT)
    return refused('BAD_INPUT', { path: 'text', problem: 'maxLength', limit: MOST_TEXT });
  if (mentions.length > MOST_MENTIONS)
    return refused('BAD_INPUT', { path: 'mentions', problem: 'tooMany', most: MOST_MENTIONS });
  for (const [place, mention] of mentions.entries()) {
    const reason = mayNotMention(state, mention, mentioned[place] ?? null, { audience, place });
    if (reason) return reason;
  }
  return lately >= RATE.most
    ? refused('TOO_MANY_COMMENTS', { path: 'actor', problem: 'tooMany', ...RATE })
    : null;
}

/** A mention tells somebody of it; it never opens the submission, nor what is internal, to anybody. */
function mayNotMention(
  state: SubmissionState,
  mention: Mention,
  found: Standing | null,
  { audience, place }: { readonly audience: Audience; readonly place: number },
): Refusal | null {
  const { unit, post } = mention;
  const at = { path: `mentions.${place}`, unit, post };
  if (!found) return refused('BAD_INPUT', { ...at, problem: 'nobodyThere' });
  if (audiencesOfMentioned(state, mention, found).includes(audience)) return null;
  return refused('MENTION_MAY_NOT_READ', {
    ...at,
    problem: audience === 'internal' ? 'notInternal' : 'mayNotRead',
  });
}

/** What somebody who might be mentioned reads. */
export function audiencesOfMentioned(
  state: SubmissionState,
  { unit, post, person = '' }: Mention,
  { isOutside, roles }: Standing,
): readonly Audience[] {
  return audiencesRead(state, { person, name: '', unit, post, roles }, isOutside);
}

/** Until when its author may take a comment back. */
export const withdrawableUntil = (at: number): number => at + WITHDRAWABLE_MS;

export type Commented = {
  readonly person: string;
  readonly at: Instant;
  readonly isWithdrawn: boolean;
};

/** Why a comment is not taken back, or null. */
export function mayNotWithdrawComment(comment: Commented, actor: Actor, at: Instant): Refusal | null {
  if (comment.person !== actor.person)
    return refused('MAY_NOT_COMMENT', { path: 'actor', problem: 'notTheAuthor' });
  if (comment.isWithdrawn) return refused('COMMENT_STANDS', { path: 'comment', problem: 'withdrawn' });
  return at > withdrawableUntil(comment.at)
    ? refused('COMMENT_STANDS', { path: 'comment', problem: 'tooLate', minutes: WITHDRAWABLE_MS / 60_000 })
    : null;
}

/**
 * Who is told of a comment besides those whom it mentions: of what is said with the submitter, the other side. The post
 * that filed it, or the units that have it in hand.
 */
export function toldOfComment(
  state: SubmissionState,
  actor: Actor,
  audience: Audience,
): readonly { readonly unit: string; readonly post: string | null }[] {
  if (audience === 'internal') return [];
  const { submitter } = state;
  if (actor.unit !== submitter.unit) return [{ unit: submitter.unit, post: submitter.post }];
  const holding = Object.values(state.work).filter(
    ({ is, unit }) => is.work === 'pending' && unit !== submitter.unit,
  );
  const all = holding.map(({ unit, post }) => ({ unit, post }));
  return all.filter(
    (one, index) => all.findIndex(({ unit, post }) => unit === one.unit && post === one.post) === index,
  );
}
