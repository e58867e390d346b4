import { dropText, keepText, keptKey, keptText } from '../common/kept-in-tab.js';
import { isRecord } from '../filing/localize-schema.js';
import type { FilesByMaterial } from '../filing/material-files.js';

/** A revision in the making, kept for as long as the tab lives. Bound to the revision it was made from. */
export type KeptRevision = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly files: FilesByMaterial;
  readonly words: string;
  /** What the stage asks for besides; absent in what an earlier release kept. */
  readonly fields?: Readonly<Record<string, unknown>>;
};
export type RevisionPlace = {
  readonly person: string;
  readonly submission: string;
  readonly no: number;
  readonly revision: number | null;
};
const keyOf = ({ person, submission, no, revision }: RevisionPlace): string =>
  keptKey(person, 'revision', submission, no, revision ?? 0);

const isKept = (value: unknown): value is KeptRevision =>
  isRecord(value) &&
  isRecord(value['values']) &&
  isRecord(value['files']) &&
  typeof value['words'] === 'string' &&
  (value['fields'] === undefined || isRecord(value['fields']));

export function loadRevision(place: RevisionPlace): KeptRevision | null {
  const text = keptText(keyOf(place));
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isKept(value) ? value : null;
  } catch {
    return null; // not ours: as good as none
  }
}

export const keepRevision = (place: RevisionPlace, kept: KeptRevision): void =>
  keepText(keyOf(place), JSON.stringify(kept));

export const dropRevision = (place: RevisionPlace): void => dropText(keyOf(place));
