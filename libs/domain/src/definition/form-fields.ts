import type { Fields } from './fen.js';
import type { ProcessDefinition } from './schema.js';

type Schema = { readonly type?: unknown; readonly properties?: Readonly<Record<string, Schema>> };

/** The form's own fields, in the schema's order. */
export const formFields = (definition: ProcessDefinition): readonly string[] =>
  Object.keys(formProperties(definition));

export const formProperties = ({ form }: ProcessDefinition): Fields =>
  (form.schema as Schema).properties ?? {};

/** Whether the schema has a field at a path: `landMu`, `land.mu`. */
export function hasField({ form }: ProcessDefinition, path: string): boolean {
  let at: Schema | undefined = form.schema as Schema;
  for (const name of path.split('.'))
    at = at?.properties && Object.hasOwn(at.properties, name) ? at.properties[name] : undefined;
  return at !== undefined;
}
