import type { Problem } from '../errors.js';
import { formFields, hasField } from './form-fields.js';
import { problem } from './problem.js';
import type { DefinedFigure, ProcessDefinition, Stage } from './schema.js';
import { stageFields } from './stage-fields.js';

/** The fields and figures that a definition names are there: a slip of the pen would be an empty cell for ever. */
export function checkFigures(definition: ProcessDefinition): Problem[] {
  const { title, applicant, applicantName, summary, money, derived } = definition.form;
  const fields = formFields(definition);
  const unknown = (path: string, ids: readonly string[], isKnown: (id: string) => boolean) =>
    ids.filter((id) => !isKnown(id)).map((id) => problem(path, 'unknownField', { id }));
  const isFigure = (id: string) => derived.some((one) => one.id === id) || hasField(definition, id);
  return [
    ...unknown('form.title', [title], (id) => fields.includes(id)),
    ...unknown('form.applicant', applicant === undefined ? [] : [applicant], (id) => fields.includes(id)),
    ...unknown('form.applicantName', applicantName === undefined ? [] : [applicantName], (id) =>
      fields.includes(id),
    ),
    // A name alone is nobody's: pages are found by the code.
    ...(applicantName !== undefined && applicant === undefined
      ? [problem('form.applicantName', 'withoutApplicant')]
      : []),
    ...checkMoney('form.money', money, definition.form.schema),
    ...definition.form.checks.flatMap(({ id, fields: named }) =>
      unknown(`form.checks.${id}`, named, (path) => hasField(definition, path)),
    ),
    ...definition.stages.flatMap((stage) => [
      ...checkMoney(`stages.${stage.id}.money`, stage.money, stage.fields ?? {}),
      ...stage.checks.flatMap(({ id, fields: named }) =>
        unknown(`stages.${stage.id}.checks.${id}`, named, (name) => isFilledIn(definition, stage, name)),
      ),
    ]),
    ...definition.figures.flatMap((figure, index) => checkFigure(definition, figure, index)),
    ...unknown('form.summary', summary, isFigure),
    ...derived.flatMap(({ id, divide }) =>
      unknown(`form.derived.${id}`, divide, (path) => hasField(definition, path)),
    ),
    ...(definition.sheet?.criteria ?? []).flatMap(({ id, kind }) =>
      kind.type === 'judged' ? [] : unknown(`sheet.criteria.${id}`, [kind.value], isFigure),
    ),
  ];
}

/** One way to come by it, of what there is. */
function checkFigure(
  { figures, stages }: ProcessDefinition,
  { id, value, divide, elapsed }: DefinedFigure,
  index: number,
): Problem[] {
  const path = `figures.${id}`;
  const above = figures.slice(0, index).filter((one) => !one.elapsed);
  return [
    ...([value, divide, elapsed].filter((one) => one !== undefined).length === 1
      ? []
      : [problem(path, 'exactlyOneOfValueDivideAndElapsed')]),
    ...(divide ?? [])
      .filter((name) => !above.some((one) => one.id === name))
      .map((name) => problem(path, 'unknownField', { id: name })),
    ...(elapsed && !stages.some((stage) => stage.id === elapsed.until)
      ? [problem(path, 'unknown', { id: elapsed.until })]
      : []),
  ];
}

/** A field of the stage; of the form, or a material, where the signer brings a new revision. */
function isFilledIn(definition: ProcessDefinition, stage: Stage, name: string): boolean {
  const bringsForm = stage.outcomes.some(({ requires }) => requires.includes('form'));
  const [of = '', ...rest] = name.split('.');
  const path = rest.join('.');
  if (bringsForm && of === 'form') return hasField(definition, path);
  if (bringsForm && of === 'materials') return definition.materials.some(({ id }) => id === path);
  return Object.hasOwn(stageFields(stage), name);
}

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly multipleOf?: number;
};

/** F1: a field of its own, or one in each item of a list; never a third decimal. */
function checkMoney(path: string, money: readonly string[], schema: object): Problem[] {
  return money.flatMap((id) => {
    const [name, inside, ...more] = id.split('.') as [string, ...string[]];
    const own = (schema as Schema).properties?.[name];
    const field = inside === undefined ? own : own?.items?.properties?.[inside];
    if (!field || more.length > 0) return [problem(path, 'unknownField', { id })];
    const { multipleOf } = field;
    return multipleOf !== undefined && Number.isInteger(Math.round(multipleOf * 100_000) / 1000)
      ? []
      : [problem(path, 'moneyHasTwoDecimals', { id })];
  });
}
