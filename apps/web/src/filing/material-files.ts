import type { Text } from '../common/text.js';
import type { FilePartsFragment } from '../generated/graphql.js';

/** A line of the check list. */
export type MaterialWanted = {
  readonly id: string;
  readonly title: Text;
  /** Null while it depends on what is not filled in yet. */
  readonly required: boolean | null;
  readonly guide: Text | null;
};
export type FilesByMaterial = Readonly<Record<string, readonly FilePartsFragment[]>>;

/** As a draft or a form holds them, gathered by material. */
export function filesOf(
  given: readonly { readonly material: string; readonly file: FilePartsFragment }[],
): FilesByMaterial {
  const files: Record<string, readonly FilePartsFragment[]> = {};
  for (const { material, file } of given) files[material] = [...(files[material] ?? []), file];
  return files;
}

/** The check list as the form stands now; until that is known, as it was given. */
export function wantedNow(
  wanted: readonly MaterialWanted[],
  needs: readonly { readonly material: string; readonly required: boolean | null }[],
): readonly MaterialWanted[] {
  const known = new Map(needs.map(({ material, required }) => [material, required]));
  return wanted.map((one) => ({
    ...one,
    required: known.has(one.id) ? (known.get(one.id) ?? null) : one.required,
  }));
}

/** Those that are wanted for certain and not there. */
export const missingOf = (
  wanted: readonly MaterialWanted[],
  files: FilesByMaterial,
): readonly MaterialWanted[] =>
  wanted.filter(({ id, required }) => required === true && (files[id] ?? []).length === 0);

/** Whether there are files, and not just those that were given before. */
export const isBrought = (
  files: readonly FilePartsFragment[] = [],
  before: readonly FilePartsFragment[] = [],
): boolean => files.some(({ digest }) => !before.some((one) => one.digest === digest));
