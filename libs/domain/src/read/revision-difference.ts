import { changesBetween } from '../acts/revise.js';
import { formFields } from '../definition/form-fields.js';
import type { ProcessDefinition } from '../definition/schema.js';
import type { FormRevision, MaterialFile } from '../model.js';

type Part = Pick<FormRevision, 'values' | 'materials'>;

/** C3: what one revision of a form has and the other has not. Values as JSON; null: empty. */
export type RevisionDifference = {
  readonly fields: readonly { readonly id: string; readonly before: unknown; readonly after: unknown }[];
  readonly materials: readonly MaterialDifference[];
};
export type MaterialDifference = {
  readonly id: string;
  readonly change: 'added' | 'replaced' | 'removed';
  readonly before: readonly MaterialFile[];
  readonly after: readonly MaterialFile[];
};

/** In the order of the definition; what it no longer names comes last. */
export function differenceOf(definition: ProcessDefinition, before: Part, after: Part): RevisionDifference {
  const changed = changesBetween(before, after);
  return {
    fields: inOrder(changed.form, formFields(definition)).map((id) => ({
      id,
      before: before.values[id] ?? null,
      after: after.values[id] ?? null,
    })),
    materials: inOrder(
      changed.materials,
      definition.materials.map(({ id }) => id),
    ).map((id) => materialDifference(id, before, after)),
  };
}

function materialDifference(id: string, before: Part, after: Part): MaterialDifference {
  const of = ({ materials }: Part) => materials.filter(({ material }) => material === id);
  const [old, fresh] = [of(before), of(after)];
  const change = old.length === 0 ? 'added' : fresh.length === 0 ? 'removed' : 'replaced';
  return { id, change, before: old, after: fresh };
}

const inOrder = (names: readonly string[], known: readonly string[]): readonly string[] => [
  ...known.filter((name) => names.includes(name)),
  ...names.filter((name) => !known.includes(name)),
];
