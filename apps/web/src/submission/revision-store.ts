import { isRecord } from '../filing/localize-schema.js';
import type { FilesByMaterial } from '../filing/material-list.js';

/** A revision in the making, kept for as long as the tab lives. Bound to the revision it was made from. */
export type KeptRevision = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly files: FilesByMaterial;
  readonly words: string;
};
const keyOf = (submission: string, no: number, revision: number | null): string =>
  `countersign.revision.${submission}.${no}.${revision ?? 0}`;

const isKept = (value: unknown): value is KeptRevision =>
  isRecord(value) &&
  isRecord(value['values']) &&
  isRecord(value['files']) &&
  typeof value['words'] === 'string';

export function loadRevision(submission: string, no: number, revision: number | null): KeptRevision | null {
  const text = sessionStorage.getItem(keyOf(submission, no, revision));
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isKept(value) ? value : null;
  } catch {
    return null; // not ours: as good as none
  }
}

export function keepRevision(
  submission: string,
  no: number,
  revision: number | null,
  kept: KeptRevision,
): void {
  try {
    sessionStorage.setItem(keyOf(submission, no, revision), JSON.stringify(kept));
  } catch {
    // Full, or forbidden: it lives on this page only.
  }
}

export const dropRevision = (submission: string, no: number, revision: number | null): void =>
  sessionStorage.removeItem(keyOf(submission, no, revision));
