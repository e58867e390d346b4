import { FILE_KINDS, type FileKindId } from '../type/file-types.js';

const MAX_CHARACTERS = 120;
/** What file systems limit a name to, so that it can be saved anywhere it is downloaded to. */
const MAX_BYTES = 240;

/** Controls, and what is not seen but changes what is: direction marks, joiners, byte order marks, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;
/** Not allowed in names on Windows. */
const RESERVED = /[<>:"|?*]/g;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name under which a file is kept and given back: the last part of the path, without what hides or reorders
 * text, and with an extension that agrees with its content, so that `invoice<RLO>fdp.exe` cannot pass for a PDF and a
 * PDF called `run.exe` becomes `run.exe.pdf`.
 */
export function safeName(claimed: string, kind: FileKindId): string {
  const last = claimed.split(/[/\\]/).at(-1) ?? '';
  const seen = last.normalize('NFC').replace(UNSEEN, '').replace(RESERVED, '_').trim();
  // Leading dots hide a file, trailing ones vanish on Windows.
  const bare = seen.replace(/^[.\s]+/, '').replace(/[.\s]+$/, '');
  const { extensions } = FILE_KINDS[kind];
  const dot = bare.lastIndexOf('.');
  const claimedExtension = dot > 0 ? bare.slice(dot + 1).toLowerCase() : '';
  const agrees = (extensions as readonly string[]).includes(claimedExtension);
  const extension = agrees ? bare.slice(dot) : `.${extensions[0]}`;
  const stem = (agrees ? bare.slice(0, dot) : bare) || 'file';
  return shortened(DEVICE.test(stem) ? `_${stem}` : stem, extension) + extension;
}

function shortened(stem: string, extension: string): string {
  const kept: string[] = [];
  let bytes = Buffer.byteLength(extension);
  for (const character of stem) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_BYTES || kept.length + extension.length >= MAX_CHARACTERS) break;
    kept.push(character);
  }
  return kept.join('').trimEnd();
}
