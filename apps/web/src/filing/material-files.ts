import type { Text } from '../common/text.js';
import type { FilePartsFragment } from '../generated/graphql.js';

/** A line of the check list. */
export type MaterialWanted = {
  readonly id: string;
  readonly title: Text;
  readonly required: boolean;
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
