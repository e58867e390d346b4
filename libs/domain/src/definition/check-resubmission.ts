import type { Problem } from '../errors.js';
import { closure, waysOf } from './check-route.js';
import { formFields } from './form-fields.js';
import { isSubmitters } from './phases.js';
import { problem } from './problem.js';
import type { ProcessDefinition, Stage } from './schema.js';

/** T8: sent back after acceptance and before the decision, to the submitter, whose resubmission begins a cycle. */
export function checkResubmission(definition: ProcessDefinition): Problem[] {
  const { resubmission, stages } = definition;
  return [
    ...(resubmission ? checkWayBack(definition, resubmission) : []),
    ...stages
      .filter((stage) => stage.id !== resubmission?.stage && !isConversion(stage))
      .filter(({ results }) => results.some(({ beginsCycle }) => beginsCycle))
      .map(({ id }) => problem(`stages.${id}`, 'beginsCycleElsewhere')),
    ...checkSendsBack(definition),
    ...checkRestsOn(definition),
  ];
}

/** The other way to a new cycle: the submitter turns a simulated run into the formal one, with a form that says so. */
function isConversion({ phase, seats, outcomes }: ProcessDefinition['stages'][number]): boolean {
  const [seat, ...others] = seats;
  return (
    phase === 'awaitingResubmission' &&
    others.length === 0 &&
    seat?.unitFrom === 'submitter.unit' &&
    outcomes.every(({ requires }) => requires.includes('form'))
  );
}

/** O8: to what lies before it, where people review; what is accepted or decided is not undone that way. */
function checkSendsBack(definition: ProcessDefinition): Problem[] {
  const ways = waysOf(definition);
  const { stages } = definition;
  return stages.flatMap(({ id: from, sendsBack }) => [
    ...(sendsBack?.straightAfter ? checkStraightAfter(definition, from, sendsBack.straightAfter) : []),
    ...(sendsBack?.to ?? []).flatMap((id) => {
      const path = `stages.${from}.sendsBack`;
      const stage = stages.find((one) => one.id === id);
      if (!stage) return [problem(path, 'unknown', { id })];
      const { seats, results } = stage;
      return [
        ...(id !== from && closure([id], ways).has(from) ? [] : [problem(path, 'notEarlier', { id })]),
        ...(seats.length > 0 ? [] : [problem(path, 'nobodyIsThere', { id })]),
        ...(isBeforeAcceptance(stage) ? [problem(path, 'beforeAcceptance', { id })] : []),
        ...(results.some(({ decides }) => decides) ? [problem(path, 'decides', { id })] : []),
      ];
    }),
  ]);
}

/** From one at least of those it is sent back to it comes through there on its way here, and never past it. */
function checkStraightAfter(definition: ProcessDefinition, from: string, after: string): Problem[] {
  const path = `stages.${from}.sendsBack.straightAfter`;
  const { sendsBack } = definition.stages.find(({ id }) => id === from)!;
  const ways = waysOf(definition);
  const past = new Map([...ways].filter(([id]) => id !== after));
  const before = (sendsBack?.to ?? []).filter((id) => id !== after && closure([id], ways).has(after));
  const bypassed = before.filter((id) => closure([id], past).has(from));
  const wrong = before.length === 0 ? (sendsBack?.to ?? []) : bypassed;
  return [
    ...(sendsBack?.straight ? [] : [problem(path, 'notStraight')]),
    ...(ways.has(after) ? [] : [problem(path, 'unknown', { id: after })]),
    ...(ways.has(after) ? wrong.map((id) => problem(path, 'notOnTheWay', { id })) : []),
  ];
}

function checkWayBack(
  definition: ProcessDefinition,
  { stage: id, from }: NonNullable<ProcessDefinition['resubmission']>,
): Problem[] {
  const { stages, clocks } = definition;
  const stage = stages.find((one) => one.id === id);
  if (!stage) return [problem('resubmission.stage', 'unknown', { id })];
  const { phase, seats, results } = stage;
  const isTheirs = seats.length === 1 && seats[0]!.unitFrom === 'submitter.unit' && !seats[0]!.when;
  const begins = results.filter(({ beginsCycle }) => beginsCycle);
  const statutory = clocks.filter(({ kind }) => kind === 'statutory').map((clock) => clock.id);
  return [
    ...(phase === 'awaitingResubmission' ? [] : [problem('resubmission.stage', 'wrongPhase', { phase })]),
    ...(isTheirs ? [] : [problem('resubmission.stage', 'mustBeTheSubmitters')]),
    ...(begins.length > 0 ? [] : [problem('resubmission.stage', 'beginsNoCycle')]),
    // It waits for the next cycle, and nothing else wakes it.
    ...begins.flatMap(({ starts }) =>
      statutory
        .filter((clock) => !starts.includes(clock))
        .map((clock) => problem('resubmission.stage', 'statutoryMustGoOn', { id: clock })),
    ),
    ...checkFrom(definition, from),
  ];
}

const isBeforeAcceptance = (stage: Pick<Stage, 'phase'>): boolean =>
  stage.phase === 'accepting' || isSubmitters(stage);

function checkFrom(definition: ProcessDefinition, from: readonly string[]): Problem[] {
  const { stages } = definition;
  const decided = stages.flatMap(({ results }) =>
    results.filter(({ decides }) => decides).flatMap(({ next }) => next.map(({ to }) => to)),
  );
  const after = closure(decided, waysOf(definition));
  return from.flatMap((id) => {
    const stage = stages.find((one) => one.id === id);
    if (!stage) return [problem('resubmission.from', 'unknown', { id })];
    return [
      ...(isBeforeAcceptance(stage) ? [problem('resubmission.from', 'beforeAcceptance', { id })] : []),
      ...(after.has(id) ? [problem('resubmission.from', 'afterTheDecision', { id })] : []),
    ];
  });
}

function checkRestsOn(definition: ProcessDefinition): Problem[] {
  const fields = formFields(definition);
  return definition.stages.flatMap(({ id, seats }) =>
    seats.flatMap((seat) => {
      const { form = [], materials = [] } = seat.restsOn ?? {};
      const path = `stages.${id}.seats.${seat.id}.restsOn`;
      return [
        ...form
          .filter((name) => !fields.includes(name))
          .map((name) => problem(path, 'unknownField', { id: name })),
        ...materials
          .filter((material) => !definition.materials.some((one) => one.id === material))
          .map((material) => problem(path, 'unknown', { id: material })),
      ];
    }),
  );
}
