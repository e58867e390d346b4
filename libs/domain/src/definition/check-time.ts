import type { Problem } from '../errors.js';
import { formFields } from './form-fields.js';
import { limitsOf } from './limits-of.js';
import { problem } from './problem.js';
import { STATUTORY_PAUSES, type LimitText, type ProcessDefinition } from './schema.js';

/** Pauses, extensions, levels of urgency, what may come later: T6, T7, T14, T15. */
export function checkTime(definition: ProcessDefinition): Problem[] {
  return [
    ...checkClocks(definition),
    ...checkUrgency(definition),
    ...limitsOf(definition).flatMap(([path, limit]) => checkLevels(definition, path, limit)),
    ...checkDeferrable(definition),
  ];
}

function checkClocks({ clocks, pauses }: ProcessDefinition): Problem[] {
  const isStatutory = (id: string) => STATUTORY_PAUSES.some((reason) => reason === id);
  const mayRest = (id: string) =>
    clocks.some(({ kind }) => kind === 'promised' || (kind === 'statutory' && isStatutory(id)));
  return [
    ...pauses.filter(({ id }) => !mayRest(id)).map(({ id }) => problem(`pauses.${id}`, 'restsNoClock')),
    // The law knows none for it (art. 42, 44).
    ...clocks
      .filter(({ kind, extension }) => kind === 'delivery' && extension)
      .map(({ id }) => problem(`clocks.${id}.extension`, 'deliveryIsNotExtended')),
  ];
}

/** A property of a JSON Schema with a list of choices. */
type Choices = {
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly { readonly const?: unknown }[];
};

function checkUrgency(definition: ProcessDefinition): Problem[] {
  const { urgency, form } = definition;
  if (!urgency) return [];
  const { field, levels } = urgency;
  if (!formFields(definition).includes(field))
    return [problem('urgency.field', 'unknownField', { id: field })];
  const { properties } = form.schema as { readonly properties: Readonly<Record<string, Choices>> };
  const choices = properties[field]!.enum ?? properties[field]!.oneOf?.map((choice) => choice.const) ?? [];
  return choices
    .filter((choice) => !levels.some(({ id }) => id === choice))
    .map((choice) => problem('urgency.field', 'unknownLevel', { id: String(choice) }));
}

function checkLevels({ urgency }: ProcessDefinition, path: string, { byUrgency = {} }: LimitText): Problem[] {
  return Object.entries(byUrgency).flatMap(([id, { amount, unit }]) => [
    ...(urgency?.levels.some((level) => level.id === id) ? [] : [problem(path, 'unknownLevel', { id })]),
    // 0 days end with the day of receipt; 0 hours end before anybody could act.
    ...(amount === 0 && unit === 'workingHours' ? [problem(path, 'noTimeAtAll', { id })] : []),
  ]);
}

function checkDeferrable({
  deferrable,
  materials,
  endings,
  clocks,
  form,
  stages,
}: ProcessDefinition): Problem[] {
  if (!deferrable) return [];
  const { materials: items, undertaking, ending: id, limit } = deferrable;
  const unknown = (path: string, ids: readonly string[]) =>
    ids
      .filter((one) => !materials.some((material) => material.id === one))
      .map((one) => problem(path, 'unknown', { id: one }));
  const ending = endings.find((one) => one.id === id);
  const isLonger = clocks.some(
    ({ kind, limit: of }) => kind === 'promised' && of.unit === limit.unit && of.amount < limit.amount,
  );
  const isOffered = stages.some(({ outcomes }) => outcomes.some(({ defers }) => defers !== undefined));
  return [
    ...unknown('deferrable.materials', items),
    ...unknown('deferrable.undertaking', [undertaking]),
    ...(items.includes(undertaking) ? [problem('deferrable.undertaking', 'deferredItself')] : []),
    ...(ending ? [] : [problem('deferrable.ending', 'unknown', { id })]),
    ...(ending && ending.kind !== 'lapsed' ? [problem('deferrable.ending', 'isNotLapsed', { id })] : []),
    ...(isLonger ? [problem('deferrable.limit', 'longerThanTheMatter')] : []),
    // Whose right is it that is lost?
    ...(form.applicant === undefined ? [problem('deferrable', 'withoutApplicant')] : []),
    ...(isOffered ? [] : [problem('deferrable', 'nobodyDefers')]),
    ...checkDecided(stages),
  ];
}

/** Nothing is decided while something is outstanding, by the system no more than by people. */
function checkDecided(stages: ProcessDefinition['stages']): Problem[] {
  return stages
    .filter(({ results }) => results.some(({ decides }) => decides))
    .flatMap(({ id, seats, late }) => {
      const ways = [late, ...seats.map((seat) => seat.late)].map((way) => way?.then);
      const isSystems = ways.some((then) => then === 'deem' || then === 'settle' || then === 'expire');
      const isCarried = seats.some(({ restsOn }) => restsOn !== undefined);
      return seats.length === 0 || isSystems || isCarried ? [problem(`stages.${id}`, 'decidesByItself')] : [];
    });
}
