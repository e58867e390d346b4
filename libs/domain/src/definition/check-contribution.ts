import type { Problem } from '../errors.js';
import { formFields } from './form-fields.js';
import { problem } from './problem.js';
import type { DefinedEffect, ProcessDefinition } from './schema.js';

type Contribute = Extract<DefinedEffect, { type: 'contribute' }>;

/** What is contributed to a periodical is there; who clears it is a unit that no silence answers for (B1, T11). */
export function checkContribution(
  definition: ProcessDefinition,
  { article, pictures, note, clearedBy }: Contribute,
  path: string,
): Problem[] {
  const fields = formFields(definition);
  const stage = definition.stages.find(({ id }) => id === clearedBy.stage);
  const seat = stage?.seats.find(({ id }) => id === clearedBy.seat);
  const noted = note && definition.stages.find(({ id }) => id === note.stage);
  const asked = (noted?.fields?.['properties'] ?? {}) as Readonly<Record<string, unknown>>;
  return [
    ...Object.values(article).flatMap((name) =>
      name === undefined || fields.includes(name) ? [] : [problem(path, 'unknownField', { id: name })],
    ),
    ...(pictures !== undefined && !definition.materials.some(({ id }) => id === pictures)
      ? [problem(path, 'unknown', { id: pictures })]
      : []),
    ...(note && !Object.hasOwn(asked, note.field) ? [problem(path, 'unknownField', { id: note.field })] : []),
    ...(seat ? [] : [problem(path, 'unknown', { id: clearedBy.seat })]),
    // A check that may be left out is none.
    ...(seat?.when === undefined ? [] : [problem(path, 'clearanceMustBeAsked', { id: seat.id })]),
  ];
}
