import { isRecord } from '../filing/localize-schema.js';
import type { OpinionDraft } from './opinion-draft.js';

/** Unsent opinions, for as long as the tab lives: neither a reload nor another person's act loses them. */
const PREFIX = 'countersign.opinion';
const keyOf = (submission: string, no: number, act: string): string => `${PREFIX}.${submission}.${no}.${act}`;

const isDraft = (value: unknown): value is OpinionDraft =>
  isRecord(value) &&
  typeof value['text'] === 'string' &&
  isRecord(value['scores']) &&
  isRecord(value['seen']) &&
  Array.isArray(value['attachments']);

function parsed(text: string | null): OpinionDraft | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isDraft(value) ? value : null;
  } catch {
    return null; // somebody else's text under our key: as good as none
  }
}

export const loadDraft = (submission: string, no: number, act: string): OpinionDraft | null =>
  parsed(sessionStorage.getItem(keyOf(submission, no, act)));

export function keepDraft(submission: string, no: number, act: string, draft: OpinionDraft): void {
  try {
    sessionStorage.setItem(keyOf(submission, no, act), JSON.stringify(draft));
  } catch {
    // Full, or forbidden: then it lives on this page only, as it did before anything was kept.
  }
}

/** Being signed right now: no longer a draft, not yet an opinion. */
const signing = new Set<string>();
const watchers = new Set<() => void>();
const tell = (): void => watchers.forEach((watcher) => watcher());

export function watchDrafts(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

export function markSigning(submission: string, no: number, act: string, isSigning: boolean): void {
  const key = keyOf(submission, no, act);
  if (isSigning) signing.add(key);
  else signing.delete(key);
  tell();
}

/** What was written and not signed, in words; empty where there is nothing. A string, so that it compares. */
export function unsignedWords(submission: string, no: number): string {
  if (signing.has(keyOf(submission, no, 'giveOpinion'))) return '';
  const draft = loadDraft(submission, no, 'giveOpinion');
  return draft ? [draft.text, draft.conditions, draft.veto].filter(Boolean).join('\n') : '';
}

export function dropDraft(submission: string, no: number, act: string): void {
  sessionStorage.removeItem(keyOf(submission, no, act));
  tell();
}
