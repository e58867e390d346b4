import type { Problem } from '../errors.js';
import { expressionProblem } from './expression.js';
import type { Party, ProcessDefinition, Settle, Stage } from './schema.js';

/**
 * What a definition gets wrong although its shape is right; an empty list may be published.
 * A running submission trusts all of it: the errors that `decide` throws as bugs are those found here.
 */
export function checkDefinition(definition: ProcessDefinition): readonly Problem[] {
  return [
    ...duplicates(definition),
    ...definition.stages.flatMap((stage, index) => checkStage(definition, stage, `stages.${index}`)),
    ...reachability(definition),
    ...parties(definition).flatMap(([path, party]) => checkParty(path, party)),
    ...expressions(definition).flatMap(([path, expression]) => {
      const why = expressionProblem(expression);
      return why ? [problem(path, 'badExpression', { expression, why })] : [];
    }),
    ...checkFirstStage(definition),
    ...checkSheet(definition),
  ];
}

const problem = (path: string, what: string, figures: Record<string, string> = {}): Problem => ({
  path,
  problem: what,
  ...figures,
});

function duplicates({ stages, endings, clocks, materials, sheet }: ProcessDefinition): Problem[] {
  const groups: readonly [string, readonly { id: string }[]][] = [
    ['stages', [...stages, ...endings]],
    ['clocks', clocks],
    ['materials', materials],
    ['sheet.criteria', sheet?.criteria ?? []],
    ...stages.flatMap(({ id, seats, outcomes, results }): [string, readonly { id: string }[]][] => [
      [`stages.${id}.seats`, seats],
      [`stages.${id}.outcomes`, outcomes],
      [`stages.${id}.results`, results],
    ]),
  ];
  return groups.flatMap(([path, list]) =>
    list
      .filter(({ id }, index) => list.findIndex((other) => other.id === id) < index)
      .map(({ id }) => problem(path, 'duplicate', { id })),
  );
}

function checkStage(definition: ProcessDefinition, stage: Stage, path: string): Problem[] {
  const places = new Set([...definition.stages, ...definition.endings].map(({ id }) => id));
  const clocks = new Set(definition.clocks.map(({ id }) => id));
  const found: Problem[] = [];
  stage.results.forEach((result, r) => {
    const at = `${path}.results.${r}`;
    result.next.forEach(({ to }, n) => {
      if (!places.has(to)) found.push(problem(`${at}.next.${n}.to`, 'unknown', { id: to }));
    });
    if (result.next.at(-1)?.when !== undefined) found.push(problem(`${at}.next`, 'lastMustHaveNoCondition'));
    for (const id of [...result.starts, ...result.stops])
      if (!clocks.has(id)) found.push(problem(at, 'unknownClock', { id }));
    for (const effect of result.effects) {
      if (effect.type === 'document' && !definition.documents[effect.document])
        found.push(problem(at, 'unknownDocument', { id: effect.document }));
      if (effect.type === 'notice' && !definition.notices[effect.notice])
        found.push(problem(at, 'unknownNotice', { id: effect.notice }));
    }
  });
  if (stage.skipped !== undefined && !places.has(stage.skipped))
    found.push(problem(`${path}.skipped`, 'unknown', { id: stage.skipped }));
  const mayBeEmpty = stage.seats.length > 0 && stage.seats.every(({ when }) => when !== undefined);
  if (mayBeEmpty && stage.skipped === undefined) found.push(problem(path, 'mayHaveNobodyAndNoWayOn'));
  if (stage.adopts !== undefined && !places.has(stage.adopts))
    found.push(problem(`${path}.adopts`, 'unknown', { id: stage.adopts }));
  if (stage.scores && !definition.sheet) found.push(problem(path, 'scoresWithoutSheet'));
  if (stage.seats.length === 0) {
    if (stage.results.at(-1)?.when !== undefined)
      found.push(problem(`${path}.results`, 'lastMustHaveNoCondition'));
  } else {
    if (stage.outcomes.length === 0) found.push(problem(`${path}.outcomes`, 'none'));
    for (const id of settledResults(stage)) {
      if (!stage.results.some((result) => result.id === id))
        found.push(problem(`${path}.settle`, 'noSuchResult', { id }));
    }
    const { settle } = stage;
    if (settle?.rule === 'quorum' && settle.casting && !stage.seats.some(({ id }) => id === settle.casting)) {
      found.push(problem(`${path}.settle.casting`, 'unknown', { id: settle.casting }));
    }
  }
  return found;
}

/** The results that a stage's rule can give. */
function settledResults({ settle = { rule: 'first' } as Settle, outcomes }: Stage): readonly string[] {
  switch (settle.rule) {
    case 'first':
      return outcomes.map(({ id }) => id);
    case 'collect':
      return [settle.result];
    case 'mostSevere':
      return settle.order;
    default:
      return [settle.for, settle.against];
  }
}

/** Every stage can be reached, every stage leads to an ending, and automatic stages form no circle. */
function reachability({ stages, endings }: ProcessDefinition): Problem[] {
  const leadsTo = new Map(
    stages.map(({ id, results, skipped }) => [
      id,
      [...results.flatMap(({ next }) => next.map(({ to }) => to)), ...(skipped ? [skipped] : [])],
    ]),
  );
  const reopened = endings.flatMap(({ reopens }) => (reopens ? [reopens.to] : []));
  const reached = closure([stages[0]!.id, ...reopened], (id) => leadsTo.get(id) ?? []);
  const instant = new Set(
    stages.filter(({ seats, skipped }) => seats.length === 0 || skipped !== undefined).map(({ id }) => id),
  );
  return stages.flatMap(({ id }) => [
    ...(reached.has(id) ? [] : [problem(`stages.${id}`, 'cannotBeReached')]),
    ...([...closure([id], (at) => leadsTo.get(at) ?? [])].some((at) =>
      endings.some((ending) => ending.id === at),
    )
      ? []
      : [problem(`stages.${id}`, 'leadsToNoEnding')]),
    ...(instant.has(id) &&
    closure(
      (leadsTo.get(id) ?? []).filter((to) => instant.has(to)),
      (at) => (leadsTo.get(at) ?? []).filter((to) => instant.has(to)),
    ).has(id)
      ? [problem(`stages.${id}`, 'circleWithoutPeople')]
      : []),
  ]);
}

function closure(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set(from);
  for (const id of seen) for (const to of next(id)) seen.add(to);
  return seen;
}

function parties(definition: ProcessDefinition): readonly [string, Party][] {
  return [
    ['late.escalateTo', definition.late.escalateTo],
    ...definition.clocks.map(({ id, answerable }): [string, Party] => [
      `clocks.${id}.answerable`,
      answerable,
    ]),
    ...definition.stages.flatMap(({ id, seats, results }): [string, Party][] => [
      ...seats.map((seat): [string, Party] => [`stages.${id}.seats.${seat.id}`, seat]),
      ...seats.flatMap((seat): [string, Party][] =>
        seat.standIn ? [[`stages.${id}.seats.${seat.id}.standIn`, seat.standIn]] : [],
      ),
      ...results.flatMap(({ effects }) =>
        effects.flatMap((effect) =>
          'to' in effect ? effect.to.map((to): [string, Party] => [`stages.${id}.effects`, to]) : [],
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

function expressions(definition: ProcessDefinition): readonly [string, string][] {
  const found: [string, string][] = [];
  const add = (path: string, expression: string | undefined) =>
    expression !== undefined && found.push([path, expression]);
  for (const [path, { unitFrom }] of parties(definition)) add(path, unitFrom);
  for (const { id, required } of definition.materials)
    if (typeof required === 'string') add(`materials.${id}.required`, required);
  for (const { id, seats, outcomes, results } of definition.stages) {
    for (const seat of seats) add(`stages.${id}.seats.${seat.id}.when`, seat.when);
    for (const outcome of outcomes) add(`stages.${id}.outcomes.${outcome.id}.when`, outcome.when);
    for (const result of results) {
      add(`stages.${id}.results.${result.id}.when`, result.when);
      result.next.forEach(({ when }, index) =>
        add(`stages.${id}.results.${result.id}.next.${index}.when`, when),
      );
    }
  }
  return found;
}

/** Filing is signed by whoever files, in the same act. */
function checkFirstStage({ stages }: ProcessDefinition): Problem[] {
  const [first] = stages;
  const isSubmitters =
    first?.seats.length === 1 && first.seats[0]?.unitFrom === 'submitter.unit' && first.outcomes.length === 1;
  return isSubmitters ? [] : [problem('stages.0', 'mustBeTheSubmitters')];
}

function checkSheet({ sheet }: ProcessDefinition): Problem[] {
  if (!sheet) return [];
  const falling = sheet.grades.every(
    ({ atLeast }, index) => index === 0 || atLeast < sheet.grades[index - 1]!.atLeast,
  );
  return falling && sheet.grades.at(-1)?.atLeast === 0 ? [] : [problem('sheet.grades', 'mustFallTo0')];
}
