import type { DecideContext } from '../context.js';
import { holds, type Scope } from '../definition/expression.js';
import { beginsAnother } from '../definition/phases.js';
import type { ProcessDefinition, Result, Seat, Stage, Text } from '../definition/schema.js';
import { DomainError } from '../errors.js';
import type { StageVisit, SubmissionState } from '../model.js';
import { scopeOf, unfiled } from '../scope.js';
import { askedByNow } from './asked-ahead.js';

export type RouteState = 'done' | 'current' | 'skipped' | 'ahead' | 'notTaken';
export type RouteNode = {
  readonly id: string;
  readonly title: Text;
  readonly kind: 'stage' | 'ending';
  readonly state: RouteState;
  readonly automatic: boolean;
  /** Every passage, oldest first. */
  readonly visits: readonly StageVisit[];
};
export type RouteEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label?: Text;
  readonly state: 'taken' | 'ahead' | 'notTaken';
  /** Leads to a stage that comes earlier in the definition. */
  readonly back: boolean;
};
export type Route = {
  readonly nodes: readonly RouteNode[];
  readonly edges: readonly RouteEdge[];
  /** Ids of the nodes that were passed or lie ahead, in the order in which they are gone through. */
  readonly way: readonly string[];
  /** The submission's clocks that start on the way ahead before another cycle begins. */
  readonly starts: readonly string[];
};

/** Any definition's route before there is a submission: everything lies ahead. */
export function routeOfDefinition(definition: ProcessDefinition): Route {
  const way: Wayfinder = { definition, branch: (next) => next.at(-1)!.to, isSkipped: () => false };
  return draw(definition, { visits: [], ...straightWay(way, definition.stages[0]!.id) });
}

/**
 * The route that a form would take, before it is filed: by the branches that its values select (F3), without the stages
 * that would ask nobody.
 */
export function routeOfForm(context: DecideContext, submitter: SubmissionState['submitter']): Route {
  const { definition } = context.definition;
  const scopeWith = (results: Results) => scopeOf(context, { ...unfiled(submitter), results });
  const way = wayOf(definition, scopeWith);
  return draw(definition, { visits: [], ...straightWay(way, definition.stages[0]!.id) });
}

/**
 * The route as a graph with the live state: the way taken, where it stands, and the way ahead, which follows the
 * first result of each stage and the branch that the form's values select.
 */
export function routeOf(context: DecideContext, state: SubmissionState): Route {
  const { definition } = context.definition;
  const way = wayOf(definition, (results) => scopeOf(context, { ...state, results }));
  const { stage, results, straightBack } = state;
  return draw(definition, {
    visits: state.visits,
    ...(state.closed
      ? { ahead: [], lines: new Set(), starts: [] }
      : straightWay(way, stage, { results, straightBack, done: doneIn(state) })),
    ...(state.closed && { ending: state.closed.ending }),
    current: state.stage,
  });
}

/** What lies ahead may ask for what is not known yet; then the next branch is drawn. Nothing is decided by it. */
function holdsByNow(expression: string, scope: Scope): boolean {
  try {
    return holds(expression, scope);
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

type Way = {
  readonly visits: readonly StageVisit[];
  readonly ahead: readonly string[];
  /** From where to where, on the way ahead. */
  readonly lines: ReadonlySet<string>;
  readonly starts: readonly string[];
  /** Those ahead that would ask nobody, as it looks now (O2). */
  readonly skipped?: readonly string[];
  readonly ending?: string;
  readonly current?: string;
};

type Results = Readonly<Record<string, string>>;
type Wayfinder = {
  readonly definition: ProcessDefinition;
  /** @param turns - where another cycle began on the way: it does not go there again */
  readonly branch: (next: Result['next'], results: Results, turns: ReadonlySet<string>) => string;
  /** @param unanswered - the stages before it that nobody has answered yet */
  readonly isSkipped: (stage: Stage, results: Results, unanswered: readonly string[]) => boolean;
};

const SIGNED = /\bsigned\.(\w+)/g;
/** Whom it asks is still to be said by who signs at a stage before: an empty list means nothing yet. */
const waitsFor = ({ each = '' }: Seat, unanswered: readonly string[]): boolean =>
  [...each.matchAll(SIGNED)].some(([, stage]) => unanswered.includes(stage!));

const wayOf = (definition: ProcessDefinition, scopeWith: (results: Results) => Scope): Wayfinder => ({
  definition,
  branch: (next, results, turns) => {
    const scope = scopeWith(results);
    const open = next.filter(({ when }) => when === undefined || holdsByNow(when, scope));
    return (open.find(({ to }) => !turns.has(to)) ?? open[0]!).to;
  },
  isSkipped: ({ seats, skipped }, results, unanswered) => {
    if (skipped === undefined || seats.some((seat) => waitsFor(seat, unanswered))) return false;
    const scope = scopeWith(results);
    return seats.every((seat) => askedByNow(seat, scope)?.length === 0);
  },
});

type Known = {
  /** Those that there are; each stage ahead adds the first it offers, for branches that ask for it. */
  readonly results?: Results;
  /** O8. */
  readonly straightBack?: SubmissionState['straightBack'] | undefined;
  /** What was done in this cycle. */
  readonly done?: ReadonlySet<string>;
};

/**
 * The way ahead by the first result of each stage. Where another cycle begins on it, a simulated run being converted, what
 * was gone through before is not listed again, and no branch is gone that would lead round once more (T8).
 */
function straightWay(
  { definition, branch, isSkipped }: Wayfinder,
  from: string,
  { results = {}, straightBack: sent, done = new Set() }: Known = {},
): Pick<Way, 'ahead' | 'lines' | 'starts'> & { readonly skipped: readonly string[] } {
  const ahead = [from];
  const lines = new Set<string>();
  const skipped: string[] = [];
  const starts: string[] = [];
  /** The stages on the way with which another cycle began. */
  const turns = new Set<string>();
  let gone = new Set(ahead);
  let assumed = results;
  let straightBack = sent;
  for (let stage = definition.stages.find(({ id }) => id === from); stage;) {
    const [first] = stage.results;
    // Where it stands, somebody was asked.
    const isPassedBy = stage.id !== from && isSkipped(stage, assumed, ahead.slice(0, -1));
    if (isPassedBy && ahead.at(-1) === stage.id) skipped.push(stage.id);
    if (beginsAnother(definition, stage)) {
      turns.add(stage.id);
      gone = new Set(turns);
      assumed = {};
    }
    if (turns.size === 0 && !isPassedBy) starts.push(...first!.starts);
    assumed = { ...assumed, [stage.id]: isPassedBy ? 'skipped' : first!.id };
    const isStraight: boolean = stage.id === straightBack?.stage;
    const on: string = isPassedBy ? stage.skipped! : branch(first!.next, assumed, turns);
    const to: string = isStraight ? straightBack!.to : on;
    if (isStraight) straightBack = straightBack!.then;
    if (gone.has(to)) break;
    gone.add(to);
    lines.add(`${stage.id} ${to}`);
    if (turns.size === 0 || !(ahead.includes(to) || done.has(to))) ahead.push(to);
    stage = definition.stages.find(({ id }) => id === to);
  }
  return { ahead, lines, skipped, starts };
}

/** One is only sent there, and comes back from there: a supplement, a resubmission. */
function isDetour(definition: ProcessDefinition, stage: Stage): boolean {
  if (beginsAnother(definition, stage)) return false;
  const { stages, resubmission } = definition;
  const place = (id: string) => stages.findIndex((one) => one.id === id);
  const at = place(stage.id);
  const isBack = (id: string) => place(id) >= 0 && place(id) <= at;
  return (
    stage.id === resubmission?.stage || stage.results.every(({ next }) => next.every(({ to }) => isBack(to)))
  );
}

/** What was done in the cycle, and not left before it was. */
function doneIn({ visits, cycle }: SubmissionState): ReadonlySet<string> {
  const ended = visits.filter((one) => one.cycle === cycle && one.settledAt !== undefined);
  return new Set(ended.filter(({ result }) => result !== 'left').map(({ stage }) => stage));
}

/** Each once, where it was passed last or will be next; a detour only while one is on it. */
function inOrder(definition: ProcessDefinition, { visits, ahead, ending, current }: Way): readonly string[] {
  const passed = visits.map(({ stage }) => stage).filter((id) => !ahead.includes(id));
  const last = passed.filter((id, index) => !passed.includes(id, index + 1));
  const all = [...last, ...ahead, ...(ending === undefined ? [] : [ending])];
  return all.filter((id) => {
    const stage = definition.stages.find((one) => one.id === id);
    return (id === current && ending === undefined) || !stage || !isDetour(definition, stage);
  });
}

function draw(definition: ProcessDefinition, way: Way): Route {
  const taken = new Set(stepsTaken(way).map(([from, to]) => `${from} ${to}`));
  const order = [...definition.stages, ...definition.endings].map(({ id }) => id);
  const stages = definition.stages.map((stage): RouteNode => {
    const visits = way.visits.filter(({ stage: id }) => id === stage.id);
    return {
      ...node(stage, 'stage', stateOf(stage.id, visits, way)),
      automatic: stage.seats.length === 0,
      visits,
    };
  });
  const endings = definition.endings.map((ending) => {
    const state = ending.id === way.ending ? 'done' : way.ahead.includes(ending.id) ? 'ahead' : 'notTaken';
    return { ...node(ending, 'ending', state), automatic: false, visits: [] };
  });
  const defined = definition.stages.flatMap((stage) => edgesOf(stage));
  const edges = [...defined, ...unforeseen(definition, defined, way)].map(
    ({ from, to, label, id }): RouteEdge => {
      const state = way.lines.has(`${from} ${to}`)
        ? 'ahead'
        : taken.has(`${from} ${to}`)
          ? 'taken'
          : 'notTaken';
      return { id, from, to, ...(label && { label }), state, back: order.indexOf(to) <= order.indexOf(from) };
    },
  );
  const nodes = [...stages, ...endings];
  return { nodes, edges, way: inOrder(definition, way), starts: way.starts };
}

const node = ({ id, title }: { id: string; title: Text }, kind: RouteNode['kind'], state: RouteState) => ({
  id,
  title,
  kind,
  state,
});

function stateOf(id: string, visits: readonly StageVisit[], way: Way): RouteState {
  const { current, ahead, skipped, ending } = way;
  if (current === id && ending === undefined) return 'current';
  if (skipped?.includes(id)) return 'skipped';
  // Passed once already, and to be passed again: after a supplement, or in a new cycle.
  if (ahead.includes(id)) return 'ahead';
  const last = visits.at(-1);
  if (!last) return 'notTaken';
  // Left when it was withdrawn: passed by, not done.
  return last.result === 'skipped' || last.result === 'left' ? 'skipped' : 'done';
}

function stepsTaken({ visits, ending }: Way): readonly (readonly [string, string])[] {
  const stops = [...visits.map(({ stage }) => stage), ...(ending ? [ending] : [])];
  return stops.slice(1).map((to, index) => [stops[index]!, to]);
}

type Line = { readonly id: string; readonly from: string; readonly to: string; readonly label?: Text };

/** Steps from stage to stage that no result leads along: sent back, or taken up again after the end (T8). */
function unforeseen({ stages }: ProcessDefinition, defined: readonly Line[], way: Way): readonly Line[] {
  const lines = stepsTaken(way)
    .filter(([, to]) => stages.some(({ id }) => id === to))
    .map(([from, to]): Line => ({ id: `${from}-${to}`, from, to }))
    .filter(({ id }) => !defined.some((line) => line.id === id));
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}

/** One line between two nodes, labelled by the result that leads along it; several results share it. */
function edgesOf({ id: from, results, skipped }: Stage): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const { title, next } of results) {
    for (const { to } of next)
      if (!lines.has(to)) lines.set(to, { id: `${from}-${to}`, from, to, label: title });
  }
  if (skipped && !lines.has(skipped)) lines.set(skipped, { id: `${from}-${skipped}`, from, to: skipped });
  return [...lines.values()];
}
