import { randomBytes } from 'node:crypto';

/** 128 bits: nobody finds a document by guessing. */
const BYTES = 16;

/** The code by which anybody can verify a document, as it is stored. */
export const newCode = (): string => randomBytes(BYTES).toString('hex').toUpperCase();

/** As it is printed, in groups that an eye can follow. */
export const grouped = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;

/** A code as somebody typed it, read off paper: with the groups' hyphens or spaces, in any case. Null: it is none. */
export function readCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  // Those of 20 digits are from before codes had 128 bits.
  return /^([0-9A-F]{32}|[0-9A-F]{20})$/.test(code) ? code : null;
}
