import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { formDigest, verifyChain } from '@countersign/persistence';
import { openPromise } from 'yauzl';
import { z } from 'zod';
import { EVENTS, FORMS, HASHES, MANIFEST, SUMS, manifestSchema, sumsOf, type Manifest } from './manifest.js';

export type PackageFault = {
  readonly path: string;
  readonly problem:
    | 'unreadable'
    | 'missing'
    | 'notListed'
    | 'twice'
    | 'differs'
    | 'eventMissing'
    | 'hashDiffers'
    | 'headDiffers'
    | 'formDiffers';
  /** Of an event; of a form's revision. */
  readonly no?: number;
};
export type CheckedPackage = {
  readonly manifest: Manifest | null;
  readonly files: number;
  readonly events: number;
  readonly faults: readonly PackageFault[];
};

/** What a package says of itself, which is read whole. No package of ours comes near it. */
const MOST_TEXT = 256 * 1024 * 1024;
const READ_WHOLE: ReadonlySet<string> = new Set([MANIFEST, SUMS, EVENTS, HASHES, FORMS]);

const formsSchema = z.array(
  z.looseObject({
    revision: z.number(),
    digest: z.string(),
    values: z.record(z.string(), z.unknown()),
    materials: z.array(z.custom<Parameters<typeof formDigest>[0]['materials'][number]>()),
  }),
);

type Read = { readonly size: number; readonly sha256: string; readonly text: string | null };

/**
 * Checks a package against itself: every file against the list, the events against their hashes (A2), the forms against
 * the events. Needs no server and no database. Whether it is the one that was made, only its own digest tells.
 *
 * @throws Error where there is no such file
 */
export async function checkPackage(path: string): Promise<CheckedPackage> {
  await access(path);
  const faults: PackageFault[] = [];
  const files = new Map<string, Read>();
  try {
    for await (const [name, read] of entriesOf(path)) {
      if (files.has(name)) faults.push({ path: name, problem: 'twice' });
      if (read) files.set(name, read);
      else faults.push({ path: name, problem: 'unreadable' });
    }
  } catch {
    // Cut short, or no zip at all.
    return { manifest: null, files: files.size, events: 0, faults: [{ path, problem: 'unreadable' }] };
  }
  const manifest = manifestIn(files);
  if (!manifest) faults.push({ path: MANIFEST, problem: files.has(MANIFEST) ? 'unreadable' : 'missing' });
  else faults.push(...listFaults(files, manifest), ...chainFaults(files, manifest), ...formFaults(files));
  return { manifest, files: files.size, events: manifest?.events.count ?? 0, faults };
}

/** Each file by its name; null where its content cannot be read. */
async function* entriesOf(path: string): AsyncGenerator<readonly [string, Read | null]> {
  const zip = await openPromise(path, { lazyEntries: true });
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      const content = await zip.openReadStreamPromise(entry);
      yield [name, await readEntry(content, READ_WHOLE.has(name)).catch(() => null)];
    }
  } finally {
    zip.close();
  }
}

async function readEntry(content: AsyncIterable<Uint8Array>, isWhole: boolean): Promise<Read> {
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    size += chunk.byteLength;
    if (!isWhole) continue;
    if (size > MOST_TEXT) throw new RangeError('too large to be what it says');
    kept.push(chunk);
  }
  return { size, sha256: hash.digest('hex'), text: isWhole ? Buffer.concat(kept).toString('utf8') : null };
}

function parsed<T>(schema: z.ZodType<T>, text: string | null | undefined): T | null {
  try {
    const result = schema.safeParse(JSON.parse(text ?? ''));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

const manifestIn = (files: ReadonlyMap<string, Read>): Manifest | null =>
  parsed(manifestSchema, files.get(MANIFEST)?.text);

/** Every file is listed, and every one listed is there as it was; and the sums for other tools say the same. */
function listFaults(files: ReadonlyMap<string, Read>, { files: listed }: Manifest): readonly PackageFault[] {
  const faults: PackageFault[] = [];
  const known = new Set([MANIFEST, SUMS, ...listed.map(({ path }) => path)]);
  for (const { path, size, sha256 } of listed) {
    const read = files.get(path);
    if (!read) faults.push({ path, problem: 'missing' });
    else if (read.size !== size || read.sha256 !== sha256) faults.push({ path, problem: 'differs' });
  }
  for (const path of files.keys()) if (!known.has(path)) faults.push({ path, problem: 'notListed' });
  const sums = sumsOf([{ path: MANIFEST, sha256: files.get(MANIFEST)?.sha256 ?? '' }, ...listed]);
  if (files.get(SUMS)?.text !== sums) faults.push({ path: SUMS, problem: 'differs' });
  return faults;
}

function chainFaults(files: ReadonlyMap<string, Read>, { events }: Manifest): readonly PackageFault[] {
  const texts = linesOf(files.get(EVENTS)?.text);
  const hashes = linesOf(files.get(HASHES)?.text).map((line) => line.split(' ')[1] ?? '');
  if (texts.length !== events.count || hashes.length !== events.count)
    return [{ path: EVENTS, problem: 'eventMissing' }];
  const links = texts.map((text, index) => {
    return { seq: index + 1, text, hash: Buffer.from(hashes[index] ?? '', 'hex') };
  });
  const fault = verifyChain(links, { seq: events.count, hash: Buffer.from(events.head, 'hex') });
  if (!fault) return [];
  const problem = fault.problem === 'headDiffers' ? 'headDiffers' : 'hashDiffers';
  return [{ path: EVENTS, problem, no: fault.seq }];
}

/** Each revision has the digest that it says, and the events name each of them. */
function formFaults(files: ReadonlyMap<string, Read>): readonly PackageFault[] {
  const forms = parsed(formsSchema, files.get(FORMS)?.text);
  if (!forms) return [{ path: FORMS, problem: 'unreadable' }];
  const named = new Set(
    linesOf(files.get(EVENTS)?.text).map((line) => {
      const form = parsed(z.looseObject({ form: z.looseObject({ digest: z.string() }) }), line);
      return form?.form.digest;
    }),
  );
  return forms
    .filter((form) => formDigest(form) !== form.digest || !named.has(form.digest))
    .map(({ revision }): PackageFault => ({ path: FORMS, problem: 'formDiffers', no: revision }));
}

const linesOf = (text: string | null | undefined): readonly string[] =>
  (text ?? '').split('\n').filter((line) => line !== '');
