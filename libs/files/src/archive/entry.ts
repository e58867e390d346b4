import { createHash } from 'node:crypto';

/** A file of a package: its bytes, or where they are stored. */
export type Entry = {
  /** Within the package, with forward slashes. */
  readonly path: string;
  readonly size: number;
  /** SHA-256, hex. */
  readonly sha256: string;
  readonly content: Buffer | { readonly storageKey: string };
};

export function written(path: string, text: string): Entry {
  const content = Buffer.from(text, 'utf8');
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path, size: content.length, sha256, content };
}

export const stored = (
  path: string,
  {
    size,
    digest,
    storageKey,
  }: { readonly size: number; readonly digest: string; readonly storageKey: string },
): Entry => ({ path, size, sha256: digest, content: { storageKey } });

/** A name that any system can unpack: a document's number may hold what a path may not. */
export const pathName = (name: string): string => name.replace(/[/\\:*?"<>|\p{Cc}]/gu, '_');

/** For people and programs. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
