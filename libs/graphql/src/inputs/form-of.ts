import type { RevisionInput } from './filing.input.js';
import { valuesOf } from './values-of.js';

/** A form as the commands take it. @throws DomainError `BAD_INPUT` */
export function formOf({ form, materials }: RevisionInput, path = 'form') {
  return {
    form: valuesOf(form, path),
    materials: materials.map(({ material, file }) => ({ material, file })),
  };
}
