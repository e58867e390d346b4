import type { RJSFSchema } from '@rjsf/utils';
import { isRecord } from './localize-schema.js';

const isSchema = (value: unknown): value is RJSFSchema => isRecord(value);

/** A choice is shown by its title, never by the constant that is stored. Works on a localized schema. */
export function chosenTitle(schema: RJSFSchema | undefined, value: unknown): unknown {
  if (!schema) return value;
  if (Array.isArray(value)) {
    const { items } = schema;
    return value.map((item) => (isSchema(items) ? chosenTitle(items, item) : item));
  }
  const choices = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].filter(isSchema);
  return choices.find((choice) => choice.const === value)?.title ?? value;
}

/** The properties of an object, with those that a condition adds (`then`, `allOf`). */
export function propertiesOf(schema: RJSFSchema): readonly (readonly [string, RJSFSchema])[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([id, part]) =>
    isSchema(part) ? [[id, part] as const] : [],
  );
  const added = [schema.then, schema.else, ...(schema.allOf ?? [])].filter(isSchema).flatMap(propertiesOf);
  return [...own, ...added.filter(([id]) => !own.some(([known]) => known === id))];
}
