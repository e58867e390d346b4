import { useState } from 'react';
import type { DraftMaterialInput, FilePartsFragment } from '../generated/graphql.js';
import type { FilesByMaterial } from './material-files.js';
import { type Asked, type AsFormed, useAsFormed } from './use-as-formed.js';
import { useUploads, type Uploads } from './use-uploads.js';

type Values = Readonly<Record<string, unknown>>;

/** What is being filled in: values, files, those on their way, and what the server makes of it so far. */
export type Filing = {
  readonly values: Values;
  readonly files: FilesByMaterial;
  readonly materials: readonly DraftMaterialInput[];
  readonly uploads: Uploads;
  readonly asFormed: AsFormed;
  readonly setValues: (values: Values) => void;
  readonly remove: (material: string, file: string) => void;
};

export function useFiling(asked: Asked, values: Values, given: FilesByMaterial): Filing {
  const [current, setValues] = useState(values);
  const [files, setFiles] = useState(given);
  const add = (material: string, file: FilePartsFragment) =>
    setFiles((all) => ({ ...all, [material]: [...(all[material] ?? []), file] }));
  const uploads = useUploads(add);
  return {
    values: current,
    files,
    uploads,
    asFormed: useAsFormed(asked, current, files),
    setValues,
    materials: Object.entries(files).flatMap(([material, those]) =>
      those.map(({ id }) => ({ material, file: id })),
    ),
    remove: (material, id) =>
      setFiles((all) => ({ ...all, [material]: (all[material] ?? []).filter((file) => file.id !== id) })),
  };
}
