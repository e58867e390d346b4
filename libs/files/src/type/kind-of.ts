import { MalformedContainer, type ByteSource } from './byte-source.js';
import { cfbNames } from './cfb-names.js';
import type { FileKindId } from './file-types.js';
import type { Sniffed } from './sniff.js';
import { zipNames } from './zip-names.js';

/** What a complete file is, or null for what may not be kept. `sniffed` is what its first bytes said. */
export async function kindOf(sniffed: Sniffed, source: ByteSource): Promise<FileKindId | null> {
  try {
    if (sniffed === 'zipContainer') return kindOfZip(await zipNames(source));
    if (sniffed === 'cfbContainer') return kindOfCfb(await cfbNames(source));
    return sniffed;
  } catch (error) {
    // A damaged container is refused like a wrong type; an outage of the storage is not.
    if (error instanceof MalformedContainer) return null;
    throw error;
  }
}

const OFFICE_FOLDERS = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
] as const;

function kindOfZip(names: readonly string[]): FileKindId | null {
  if (!names.includes('[Content_Types].xml')) return 'zip';
  // .docm, .xlsm, .pptm and their likes run macros: not on the list, whatever their name says.
  if (names.some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) return null;
  const office = OFFICE_FOLDERS.find(([folder]) => names.some((name) => name.startsWith(folder)));
  return office?.[1] ?? 'zip';
}

const OFFICE_STREAMS = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
] as const;

/** An installer, a mail or an encrypted package is a compound file too: none of them is on the list. */
function kindOfCfb(names: readonly string[]): FileKindId | null {
  return OFFICE_STREAMS.find(([stream]) => names.includes(stream))?.[1] ?? null;
}
