import type { Problem } from '../errors.js';
import { formFields } from './form-fields.js';
import { problem } from './problem.js';
import type { ProcessDefinition } from './schema.js';

/** C7: what an outsider is asked to fill in is there to be filled in. */
export function checkInvited(definition: ProcessDefinition): Problem[] {
  const { invited } = definition.form;
  if (!invited) return [];
  const fields = formFields(definition);
  return [
    ...invited.fields
      .filter((name) => !fields.includes(name))
      .map((name) => problem('form.invited.fields', 'unknownField', { id: name })),
    ...invited.materials
      .filter((id) => !definition.materials.some((material) => material.id === id))
      .map((id) => problem('form.invited.materials', 'unknownMaterial', { id })),
  ];
}
