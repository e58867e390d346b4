import type { Problem } from '../errors.js';
import { problem } from './problem.js';
import type { Outcome, ProcessDefinition, Stage } from './schema.js';

/** The list of a stage's `fields` from which items are ticked. */
type ListField = {
  readonly type?: unknown;
  readonly items?: {
    readonly oneOf?: readonly { readonly const?: unknown }[];
    readonly enum?: readonly unknown[];
  };
};

/** Outcomes that ask for items, or let some come later (T5, T15): what can be ticked, and where that leads. */
export function checkItems(definition: ProcessDefinition): Problem[] {
  return definition.stages.flatMap((stage) =>
    stage.outcomes.flatMap((outcome) => {
      const path = `stages.${stage.id}.outcomes.${outcome.id}`;
      const { asksFor, defers } = outcome;
      if (asksFor === undefined && defers === undefined) return [];
      return [
        ...checkPlace(stage, path),
        ...(asksFor === undefined ? [] : checkAsking(definition, stage, outcome, `${path}.asksFor`)),
        ...(defers === undefined ? [] : checkDeferring(definition, stage, defers, `${path}.defers`)),
      ];
    }),
  );
}

/** One signature settles it, in acceptance: what it names is named once. */
function checkPlace({ phase, settle, order, seats }: Stage, path: string): Problem[] {
  const isAlone = seats.length === 1 && order === 'parallel';
  return [
    ...(phase === 'accepting' ? [] : [problem(path, 'notAtAcceptance')]),
    ...((settle?.rule ?? 'first') === 'first' || isAlone ? [] : [problem(path, 'itemsNeedOneSigner')]),
  ];
}

function checkAsking(
  definition: ProcessDefinition,
  stage: Stage,
  { id, asksFor }: Outcome,
  path: string,
): Problem[] {
  const { materials, stages } = definition;
  const known = ['form', ...materials.map((material) => material.id)];
  const needed = materials.filter(({ required }) => required !== false).map((material) => material.id);
  const leadsTo = stage.results
    .filter((result) => result.id === id)
    .flatMap(({ next }) => next.map(({ to }) => to));
  const waits = stages.filter(({ phase }) => phase === 'awaitingSupplement').map((one) => one.id);
  return [
    ...checkChoices(stage, asksFor!, known, needed, path),
    ...(leadsTo.some((to) => waits.includes(to)) ? [] : [problem(path, 'leadsToNoSupplement')]),
  ];
}

function checkDeferring(
  { materials, deferrable }: ProcessDefinition,
  stage: Stage,
  field: string,
  path: string,
): Problem[] {
  if (!deferrable) return [problem(path, 'nothingDeferrable')];
  const isNeeded = (id: string) => materials.some((one) => one.id === id && one.required !== false);
  return checkChoices(stage, field, deferrable.materials, deferrable.materials.filter(isNeeded), path);
}

/** Each choice is known, and what must be named can be. */
function checkChoices(
  { fields }: Stage,
  field: string,
  known: readonly string[],
  needed: readonly string[],
  path: string,
): Problem[] {
  const properties = (fields?.['properties'] ?? {}) as Readonly<Record<string, ListField>>;
  const list = Object.hasOwn(properties, field) ? properties[field] : undefined;
  if (list?.type !== 'array') return [problem(path, 'notAListField', { id: field })];
  const choices = list.items?.enum ?? list.items?.oneOf?.map((choice) => choice.const) ?? [];
  return [
    ...choices
      .filter((choice) => !known.some((id) => id === choice))
      .map((choice) => problem(path, 'unknownItem', { id: String(choice) })),
    ...needed.filter((id) => !choices.includes(id)).map((id) => problem(path, 'cannotBeNamed', { id })),
  ];
}
