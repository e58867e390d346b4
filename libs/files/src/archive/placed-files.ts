import type { ArchiveContent } from '@countersign/application';
import type { Text } from '@countersign/domain';
import { pathName } from './entry.js';

/** A file that was handed in, and where it lies in the package. */
export type PlacedFile = ArchiveContent['files'][number] & {
  readonly path: string;
  /** As which materials it was filed, by revisions of the form. */
  readonly materials: readonly {
    readonly revision: number;
    readonly material: string;
    readonly title: Text | null;
  }[];
  /** Pieces of work to whose opinions it is attached. */
  readonly opinions: readonly number[];
};

/** In order of their arrival; two of one name stay apart. */
export function placedFiles({ files, forms, definition, state }: ArchiveContent): readonly PlacedFile[] {
  const digits = String(files.length).length;
  return files.map((file, index) => ({
    ...file,
    path: `materials/${String(index + 1).padStart(digits, '0')} ${pathName(file.name)}`,
    materials: forms.flatMap(({ revision, materials }) =>
      materials
        .filter(({ file: id }) => id === file.id)
        .map(({ material }) => ({
          revision,
          material,
          title: definition.materials.find((one) => one.id === material)?.title ?? null,
        })),
    ),
    opinions: Object.values(state.work)
      .filter(({ opinions }) => opinions.some(({ attachments }) => attachments?.includes(file.id)))
      .map(({ no }) => no),
  }));
}

/** As the list of materials has it. */
export const listed = ({ path, id, name, size, digest, type, materials, opinions }: PlacedFile): object => ({
  ...{ path, id, name, size, sha256: digest, type, materials, opinions },
});
