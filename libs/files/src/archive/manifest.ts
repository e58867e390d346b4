import type { ArchiveContent } from '@countersign/application';
import { z } from 'zod';
import type { Entry } from './entry.js';

/** For people: everything, to be read and printed without the system. */
export const INDEX = 'index.html';
export const APPROVAL_FORM_FILE = 'form/approval-form.pdf';
export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';
export const EVENTS = 'events/events.jsonl';
export const HASHES = 'events/hashes.txt';
export const FORMS = 'form/form.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a package says of itself. Only added to: packages outlive the system that made them. */
export const manifestSchema = z.object({
  format: z.literal('countersign-archive'),
  version: z.literal(1),
  submission: z.object({ id: z.string(), number: z.string(), title: z.string(), matter: z.string() }),
  definition: z.object({ id: z.string(), version: z.number() }),
  closed: z.object({ ending: z.string(), at: z.string() }),
  /** How long it is kept; null: for ever. Not there where the definition did not say. */
  retention: z.object({ years: z.number().nullable(), source: z.string() }).optional(),
  /** How many there are, and what their chain of hashes ends in. */
  events: z.object({ count: z.number(), head: sha256 }),
  /** Every file but this one and SHA256SUMS. */
  files: z.array(z.object({ path: z.string(), size: z.number(), sha256 })),
});
export type Manifest = z.infer<typeof manifestSchema>;

export function manifestOf(
  { id, state, definition, seq, head }: ArchiveContent,
  entries: readonly Entry[],
): Manifest {
  return {
    format: 'countersign-archive',
    version: 1,
    submission: { id, number: state.number, title: state.title, matter: definition.title.zh },
    definition: state.definition,
    closed: { ending: state.closed.ending, at: new Date(state.closed.at).toISOString() },
    ...(definition.retention && {
      retention: { years: definition.retention.years ?? null, source: definition.retention.source.zh },
    }),
    events: { count: seq, head },
    files: entries.map(({ path, size, sha256: digest }) => ({ path, size, sha256: digest })),
  };
}

/** As `sha256sum -c` reads it. */
export const sumsOf = (files: readonly Pick<Entry, 'path' | 'sha256'>[]): string =>
  files.map(({ path, sha256: digest }) => `${digest}  ${path}\n`).join('');
