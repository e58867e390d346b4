import type { Problem } from '../errors.js';
import { expressionProblem, type Members } from './expression-problem.js';
import { formFields } from './form-fields.js';
import { problem } from './problem.js';
import type { Party, ProcessDefinition, WhenLate } from './schema.js';

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

function parties(definition: ProcessDefinition): readonly At<Party>[] {
  const { late, clocks, pauses, urgency, resubmission, stages } = definition;
  const some = (path: string, party: Party | undefined): At<Party>[] => (party ? [[path, party]] : []);
  return [
    ['late.escalateTo', late.escalateTo],
    ...clocks.flatMap(({ id, answerable, extension }) => [
      ...some(`clocks.${id}.answerable`, answerable),
      ...some(`clocks.${id}.extension.by`, extension?.by),
    ]),
    ...pauses.flatMap(({ id, by }) => some(`pauses.${id}.by`, by)),
    ...some('urgency.by', urgency?.by),
    ...some('resubmission.by', resubmission?.by),
    ...stages.flatMap(({ id, seats, results, late: ofStage, assigner }): At<Party>[] => [
      ...some(`stages.${id}.late.to`, toOf(ofStage)),
      ...some(`stages.${id}.assigner`, assigner),
      ...seats.flatMap((seat): At<Party>[] => {
        const path = `stages.${id}.seats.${seat.id}`;
        return [
          [path, seat],
          ...some(`${path}.standIn`, seat.standIn),
          ...some(`${path}.late.to`, toOf(seat.late)),
        ];
      }),
      ...results.flatMap(({ effects }) =>
        effects.flatMap((effect) =>
          'to' in effect ? effect.to.map((to): At<Party> => [`stages.${id}.effects`, to]) : [],
        ),
      ),
    ]),
  ];
}

/** Whom it is escalated or handed to (T12). */
const toOf = (late: WhenLate | undefined): Party | undefined => (late && 'to' in late ? late.to : undefined);

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
