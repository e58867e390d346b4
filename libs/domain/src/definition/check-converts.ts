import type { Problem } from '../errors.js';
import { formFields } from './form-fields.js';
import { problem } from './problem.js';
import type { Conversion, ProcessDefinition } from './schema.js';

/** C5: what a conversion takes is there. Whether the target has a place for it, `checkConversion` says. */
export function checkConverts(definition: ProcessDefinition): Problem[] {
  const fields = formFields(definition);
  const materials = definition.materials.map(({ id }) => id);
  return (definition.converts ?? []).flatMap((conversion) => {
    const path = `converts.${conversion.id}`;
    return [
      ...(conversion.to === definition.id ? [problem(`${path}.to`, 'itself')] : []),
      ...Object.entries(conversion.form).flatMap(([field, source]) =>
        typeof source === 'string' || fields.includes(source.from)
          ? []
          : [problem(`${path}.form.${field}`, 'unknownField', { id: source.from })],
      ),
      ...Object.entries(conversion.materials).flatMap(([material, from]) =>
        materials.includes(from) ? [] : [problem(`${path}.materials.${material}`, 'unknown', { id: from })],
      ),
    ];
  });
}

/** C5: what the target has no place for: fields and materials that it does not know. */
export function checkConversion(
  { id, form, materials }: Conversion,
  target: ProcessDefinition,
): readonly Problem[] {
  const fields = formFields(target);
  return [
    ...Object.keys(form)
      .filter((field) => !fields.includes(field))
      .map((field) => problem(`converts.${id}.form.${field}`, 'unknownField', { id: field })),
    ...Object.keys(materials)
      .filter((material) => !target.materials.some((one) => one.id === material))
      .map((material) => problem(`converts.${id}.materials.${material}`, 'unknown', { id: material })),
  ];
}
