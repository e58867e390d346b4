import type { Problem } from '../errors.js';
import { expressionProblem, type Members } from './expression-problem.js';
import { formFields } from './form-fields.js';
import { problem } from './problem.js';
import { limitsOf } from './limits-of.js';
import type { Party, ProcessDefinition, Stage, WhenLate } from './schema.js';
import { stageFields } from './stage-fields.js';

/** Everything written in FEEL, and the parties, some of which are. */
export function checkExpressions(definition: ProcessDefinition): Problem[] {
  const members: Members = {
    form: new Set(formFields(definition)),
    derived: new Set(definition.form.derived.map(({ id }) => id)),
    results: new Set(definition.stages.map(({ id }) => id)),
    submitter: new Set(['unit', 'post']),
    signed: new Set(definition.stages.map(({ id }) => id)),
    figures: new Set(figureIds(definition)),
    ...Object.fromEntries(definition.stages.map((stage) => [`signed.${stage.id}`, signedFields(stage)])),
  };
  const check = (more: Members, list: readonly At<string>[]) =>
    list.flatMap(([path, expression]) => {
      const why = expressionProblem(expression, { ...members, ...more });
      return why ? [problem(path, 'badExpression', { expression, why })] : [];
    });
  return [
    ...partiesOf(definition).flatMap(([path, party]) => checkParty(path, party)),
    ...check({}, expressions(definition)),
    ...check({ late: new Set(['unit']) }, upward(definition).flatMap(expressionsOf)),
    // Each knows those above it.
    ...definition.figures.flatMap(({ id, value }, index) =>
      value === undefined
        ? []
        : check({ figures: new Set(figureIds(definition, index)) }, [[`figures.${id}`, value]]),
    ),
    ...definition.stages.flatMap((stage) =>
      check(
        { given: signedFields(stage) },
        stage.checks.map(({ id, test }) => [`stages.${stage.id}.checks.${id}`, test] as const),
      ),
    ),
  ];
}

/** Days that run have another value each day: no expression may rest on them. */
const figureIds = ({ figures }: ProcessDefinition, count?: number): readonly string[] =>
  figures.slice(0, count).flatMap(({ id, elapsed }) => (elapsed ? [] : [id]));

/** What an expression may ask of what was signed at a stage; see `valuesOf`. */
const signedFields = (stage: Stage): ReadonlySet<string> =>
  new Set([...Object.keys(stageFields(stage)), 'unit', 'post', 'seat', 'outcome', 'text']);

type At<T> = readonly [path: string, value: T];
type Asker = Party & { readonly each?: string | undefined };

/** Everybody whom a definition names, and where. */
export const partiesOf = (definition: ProcessDefinition): readonly At<Asker>[] => [
  ...upward(definition),
  ...others(definition),
];

const some = (path: string, party: Asker | undefined): At<Asker>[] => (party ? [[path, party]] : []);

/** Whom it goes up to when a piece of work is late (T12): they know which. */
const upward = ({ late, stages }: ProcessDefinition): readonly At<Asker>[] => [
  ['late.escalateTo', late.escalateTo],
  ...stages.flatMap(({ id, late: ofStage, seats }) => [
    ...some(`stages.${id}.late.to`, toOf(ofStage)),
    ...seats.flatMap((seat) => some(`stages.${id}.seats.${seat.id}.late.to`, toOf(seat.late))),
  ]),
];

function others(definition: ProcessDefinition): readonly At<Asker>[] {
  const { clocks, pauses, urgency, resubmission, administrator, stages, converts, documents } = definition;
  return [
    ...clocks.flatMap(({ id, answerable, extension }) => [
      ...some(`clocks.${id}.answerable`, answerable),
      ...some(`clocks.${id}.extension.by`, extension?.by),
    ]),
    ...pauses.flatMap(({ id, by }) => some(`pauses.${id}.by`, by)),
    ...some('urgency.by', urgency?.by),
    ...(converts ?? []).flatMap(({ id, by }) => some(`converts.${id}.by`, by)),
    ...some('resubmission.by', resubmission?.by),
    ...some('administrator', administrator),
    ...Object.entries(documents).flatMap(([id, { issuer, addressee }]) => [
      ...some(`documents.${id}.issuer`, issuer),
      ...some(`documents.${id}.addressee`, addressee),
    ]),
    ...stages.flatMap(({ id, seats, results, sendsBack, assigner, chain, proposes = {} }): At<Asker>[] => [
      ...some(`stages.${id}.sendsBack.by`, sendsBack?.by),
      ...some(`stages.${id}.assigner`, assigner),
      ...Object.entries(proposes).flatMap(([field, parties]) =>
        parties.map((party): At<Asker> => [`stages.${id}.proposes.${field}`, party]),
      ),
      ...seats.flatMap((seat): At<Asker>[] => {
        const path = `stages.${id}.seats.${seat.id}`;
        return [
          [path, seat],
          ...some(`${path}.standIn`, seat.standIn),
          ...some(`${path}.otherThan`, seat.otherThan),
          ...(seat.chain ?? chain ?? []).map((post): At<Party> => [`${path}.chain`, { ...seat, post }]),
        ];
      }),
      ...results.flatMap(({ effects }) =>
        effects.flatMap((effect) =>
          'to' in effect ? effect.to.map((to): At<Asker> => [`stages.${id}.effects`, to]) : [],
        ),
      ),
    ]),
  ];
}

/** Whom it is escalated or handed to (T12). */
const toOf = (late: WhenLate | undefined): Party | undefined => (late && 'to' in late ? late.to : undefined);

function checkParty(path: string, party: Asker): Problem[] {
  const { unit, unitFrom, leaderOf, field, post, each } = party;
  return [
    ...([unit, unitFrom, leaderOf, each].filter((one) => one !== undefined).length === 1
      ? []
      : [problem(path, 'exactlyOneOfUnitAndUnitFrom')]),
    // The portfolios say in which post he is; and nobody else's work has a field.
    ...(leaderOf !== undefined && post !== undefined ? [problem(path, 'leaderHasAPost')] : []),
    ...(leaderOf === undefined && field !== undefined ? [problem(path, 'fieldWithoutLeader')] : []),
  ];
}

const expressionsOf = ([path, { unitFrom, leaderOf, each }]: At<Asker>): readonly At<string>[] =>
  ([[path, unitFrom] as const, [path, leaderOf] as const, [`${path}.each`, each] as const] as const).flatMap(
    ([at, expression]) => (expression === undefined ? [] : [[at, expression] as const]),
  );

function expressions(definition: ProcessDefinition): readonly At<string>[] {
  const { materials, stages, form, converts } = definition;
  const found: readonly At<string | boolean | undefined>[] = [
    ...others(definition).flatMap(expressionsOf),
    ...Object.entries(definition.documents).flatMap(([id, { heading, text }]) => [
      [`documents.${id}.heading`, heading] as const,
      [`documents.${id}.text`, text] as const,
    ]),
    ...form.checks.map(({ id, test }) => [`form.checks.${id}`, test] as const),
    ...limitsOf(definition).map(([path, { amountFrom }]) => [`${path}.amountFrom`, amountFrom] as const),
    ...materials.map(({ id, required }) => [`materials.${id}.required`, required] as const),
    ...(converts ?? []).flatMap(({ id, when, form }) => [
      [`converts.${id}.when`, when] as const,
      ...Object.entries(form).map(
        ([field, source]) =>
          [`converts.${id}.form.${field}`, typeof source === 'string' ? source : undefined] as const,
      ),
    ]),
    ...stages.flatMap(({ id, seats, outcomes, results }) => [
      ...seats.map((seat) => [`stages.${id}.seats.${seat.id}.when`, seat.when] as const),
      ...outcomes.map((outcome) => [`stages.${id}.outcomes.${outcome.id}.when`, outcome.when] as const),
      ...outcomes.map(({ id: one, marks }) => [`stages.${id}.outcomes.${one}.marks`, marks?.asks] as const),
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
