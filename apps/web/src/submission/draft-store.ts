import { dropText, keepText, keptKey, keptText } from '../common/kept-in-tab.js';
import { isRecord } from '../filing/localize-schema.js';
import type { OpinionDraft } from './opinion-draft.js';

/** What an unsent opinion is of. It lives as long as the tab: neither a reload nor another person's act loses it. */
export type DraftPlace = {
  readonly person: string;
  readonly submission: string;
  readonly no: number;
  readonly act: string;
};
const keyOf = ({ person, submission, no, act }: DraftPlace): string =>
  keptKey(person, 'opinion', submission, no, act);

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

export const loadDraft = (place: DraftPlace): OpinionDraft | null => parsed(keptText(keyOf(place)));

export const keepDraft = (place: DraftPlace, draft: OpinionDraft): void =>
  keepText(keyOf(place), JSON.stringify(draft));

/** Being signed right now: no longer a draft, not yet an opinion. */
const signing = new Set<string>();
const watchers = new Set<() => void>();
const tell = (): void => watchers.forEach((watcher) => watcher());

export function watchDrafts(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

export function markSigning(place: DraftPlace, isSigning: boolean): void {
  const key = keyOf(place);
  if (isSigning) signing.add(key);
  else signing.delete(key);
  tell();
}

/** What was written and not signed, in words; empty where there is nothing. A string, so that it compares. */
export function unsignedWords(place: DraftPlace): string {
  if (signing.has(keyOf(place))) return '';
  const draft = loadDraft(place);
  return draft ? [draft.text, draft.conditions, draft.veto].filter(Boolean).join('\n') : '';
}

export function dropDraft(place: DraftPlace): void {
  dropText(keyOf(place));
  tell();
}
