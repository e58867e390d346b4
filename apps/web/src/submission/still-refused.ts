import { useState } from 'react';
import { type Detail, readProblem } from '../common/read-problem.js';
import type { OpinionDraft } from './opinion-draft.js';

/** Paths of a refusal that an edit is about: `opinion.attachments`, and each field that was changed. */
export const pathsChanged = (before: OpinionDraft, part: Partial<OpinionDraft>): readonly string[] =>
  Object.keys(part).flatMap((key) => {
    if (key !== 'fields' && key !== 'scores') return [`opinion.${key}`];
    const [old, now]: readonly Readonly<Record<string, unknown>>[] = [before[key], part[key] ?? {}];
    return Object.keys(now ?? {})
      .filter((name) => now?.[name] !== old?.[name])
      .map((name) => `opinion.${key}.${name}`);
  });

const isAbout = (changed: readonly string[], { path }: Detail): boolean =>
  changed.some((one) => path === one || path.startsWith(`${one}.`));

/** Whether a refusal still says something: all that it was about may have been changed since. */
export function isStillRefused(error: unknown, changed: readonly string[]): boolean {
  if (!error) return false;
  const { details } = readProblem(error);
  return details.length === 0 || details.some((detail) => !isAbout(changed, detail));
}

/** What was changed since a refusal came; with the next one it begins anew. */
export function useChangedSince(error: unknown) {
  const [since, setSince] = useState<{ readonly error: unknown; readonly paths: readonly string[] }>({
    ...{ error: null, paths: [] },
  });
  const changed = since.error === error ? since.paths : [];
  return {
    changed,
    note: (paths: readonly string[]) => {
      if (error) setSince({ error, paths: [...changed, ...paths] });
    },
  };
}
