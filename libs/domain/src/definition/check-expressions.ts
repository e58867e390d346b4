import type { Problem } from '../errors.js';
import { expressionProblem, type Members } from './expression-problem.js';
import { formFields } from './form-fields.js';
import { problem } from './problem.js';
import type { Party, ProcessDefinition } from './schema.js';

/** Everything written in FEEL, and the parties, some of which are. */
export function checkExpressions(definition: ProcessDefinition): Problem[] {
  const members: Members = {
    form: new Set(formFields(definition)),
    derived: new Set(definition.form.derived.map(({ id }) => id)),
    results: new Set(definition.stages.map(({ id }) => id)),
    submitter: new Set(['unit', 'post']),
  };
  return [
    ...parties(definition).flatMap(([path, party]) => checkParty(path, party)),
    ...expressions(definition).flatMap(([path, expression]) => {
      const why = expressionProblem(expression, members);
      return why ? [problem(path, 'badExpression', { expression, why })] : [];
    }),
  ];
}

type At<T> = readonly [path: string, value: T];

function parties({ late, clocks, stages }: ProcessDefinition): readonly At<Party>[] {
  return [
    ['late.escalateTo', late.escalateTo],
    ...clocks.map(({ id, answerable }): At<Party> => [`clocks.${id}.answerable`, answerable]),
    ...stages.flatMap(({ id, seats, results }): At<Party>[] => [
      ...seats.map((seat): At<Party> => [`stages.${id}.seats.${seat.id}`, seat]),
      ...seats.flatMap((seat): At<Party>[] =>
        seat.standIn ? [[`stages.${id}.seats.${seat.id}.standIn`, seat.standIn]] : [],
      ),
      ...results.flatMap(({ effects }) =>
        effects.flatMap((effect) =>
          'to' in effect ? effect.to.map((to): At<Party> => [`stages.${id}.effects`, to]) : [],
        ),
      ),
    ]),
  ];
}

function checkParty(path: string, { unit, unitFrom }: Party): Problem[] {
  return (unit === undefined) === (unitFrom === undefined)
    ? [problem(path, 'exactlyOneOfUnitAndUnitFrom')]
    : [];
}

function expressions(definition: ProcessDefinition): readonly At<string>[] {
  const { materials, stages } = definition;
  const found: readonly At<string | boolean | undefined>[] = [
    ...parties(definition).map(([path, { unitFrom }]) => [path, unitFrom] as const),
    ...materials.map(({ id, required }) => [`materials.${id}.required`, required] as const),
    ...stages.flatMap(({ id, seats, outcomes, results }) => [
      ...seats.map((seat) => [`stages.${id}.seats.${seat.id}.when`, seat.when] as const),
      ...outcomes.map((outcome) => [`stages.${id}.outcomes.${outcome.id}.when`, outcome.when] as const),
      ...results.flatMap((result) => [
        [`stages.${id}.results.${result.id}.when`, result.when] as const,
        ...result.next.map(
          ({ when }, index) => [`stages.${id}.results.${result.id}.next.${index}.when`, when] as const,
        ),
      ]),
    ]),
  ];
  return found.filter((one): one is At<string> => typeof one[1] === 'string');
}
