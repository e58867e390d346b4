import { DomainError, materialsNeeded } from '@countersign/domain';
import type { FormRevision, ProcessDefinition } from '@countersign/domain';
import type { MaterialNeedView } from '../views/material-need.view.js';

type Form = Pick<FormRevision, 'values' | 'materials'>;

/** Asked of each material by itself: a condition that cannot be computed yet says nothing about the others. */
export function needViews(definition: ProcessDefinition, form: Form): readonly MaterialNeedView[] {
  return definition.materials.map((one) => ({
    material: one.id,
    required: isRequired({ ...definition, materials: [one] }, form),
  }));
}

/** In a filed form a condition that fails is an error; in one that is being filled in it is a field still empty. */
function isRequired(definition: ProcessDefinition, form: Form): boolean | null {
  try {
    return materialsNeeded(definition, form)[0]?.required ?? null;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'EXPRESSION_FAILED') return null;
    throw error;
  }
}
