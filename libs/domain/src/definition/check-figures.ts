import type { Problem } from '../errors.js';
import { formFields, hasField } from './form-fields.js';
import { problem } from './problem.js';
import type { ProcessDefinition } from './schema.js';

/** The fields and figures that a definition names are there: a slip of the pen would be an empty cell for ever. */
export function checkFigures(definition: ProcessDefinition): Problem[] {
  const { title, applicant, summary, money, derived } = definition.form;
  const fields = formFields(definition);
  const unknown = (path: string, ids: readonly string[], isKnown: (id: string) => boolean) =>
    ids.filter((id) => !isKnown(id)).map((id) => problem(path, 'unknownField', { id }));
  const isFigure = (id: string) => derived.some((one) => one.id === id) || hasField(definition, id);
  return [
    ...unknown('form.title', [title], (id) => fields.includes(id)),
    ...unknown('form.applicant', applicant === undefined ? [] : [applicant], (id) => fields.includes(id)),
    // Conditions see integer fen for the form's own fields only.
    ...unknown('form.money', money, (id) => fields.includes(id)),
    ...unknown('form.summary', summary, isFigure),
    ...derived.flatMap(({ id, divide }) =>
      unknown(`form.derived.${id}`, divide, (path) => hasField(definition, path)),
    ),
    ...(definition.sheet?.criteria ?? []).flatMap(({ id, kind }) =>
      kind.type === 'judged' ? [] : unknown(`sheet.criteria.${id}`, [kind.value], isFigure),
    ),
  ];
}
