import { DomainError } from '@countersign/domain';
import type { FormRevision, MaterialFile, Problem, ProcessDefinition } from '@countersign/domain';
import { formDigest } from '@countersign/persistence';
import type { FoundFile } from '@countersign/persistence';
import { validate as isUuid } from 'uuid';
import { validateForm } from './form-validation.js';

/** A form as a person sends it. */
export type FormInput = {
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: readonly { readonly material: string; readonly file: string }[];
};

/** The files to look up; what is no id at all cannot be one of ours. */
export const filesOf = ({ materials }: FormInput): readonly string[] =>
  materials.map(({ file }) => file).filter((id) => isUuid(id));

/**
 * The revision that the input would make; not yet looked at.
 *
 * @param files - of those it names, the ones there are
 * @throws DomainError `MATERIAL_UNKNOWN` for a file that this unit did not upload
 */
export function makeRevision(
  definition: ProcessDefinition,
  revision: number,
  { form: values, materials }: FormInput,
  files: readonly FoundFile[],
  unit: string,
): FormRevision {
  const known = new Set(definition.materials.map(({ id }) => id));
  // Another unit's upload is not to be had by naming its id, unless the submission has it already.
  const mine = new Map(
    files.filter((file) => file.attached || file.unit === unit).map((file) => [file.id, file]),
  );
  const problems: Problem[] = [];
  const found = materials.flatMap(({ material, file: id }, index): MaterialFile[] => {
    const file = mine.get(id);
    if (!known.has(material))
      problems.push({ path: `materials.${index}.material`, problem: 'unknown', material });
    else if (!file) problems.push({ path: `materials.${index}.file`, problem: 'notUploaded', material });
    if (!file) return [];
    const { name, size, digest, type } = file;
    return [{ material, file: id, name, size, digest, type }];
  });
  if (problems.length > 0) throw new DomainError('MATERIAL_UNKNOWN', problems);
  return { revision, digest: formDigest({ values, materials: found }), values, materials: found };
}

/** What the form would be known by, whoever may name its files now: for telling whether a key comes again for the same. */
export function digestOf({ form: values, materials }: FormInput, files: readonly FoundFile[]): string {
  const known = new Map(files.map((file) => [file.id, file]));
  const found = materials.flatMap(({ material, file: id }): MaterialFile[] => {
    const file = known.get(id);
    if (!file) return [];
    const { name, size, digest, type } = file;
    return [{ material, file: id, name, size, digest, type }];
  });
  return formDigest({ values, materials: found });
}

/**
 * A form must be valid; materials may be missing: whoever accepts names all of them, once (T5), and until then the
 * submitter's page says what is missing.
 * @throws DomainError `FORM_INVALID` with every field
 */
export function assertValid(definition: ProcessDefinition, { values }: FormRevision): void {
  validateForm(definition.form.schema, values, 'form');
}
