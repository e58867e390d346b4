import {
  askedAhead,
  openingSeats,
  outcomesOf,
  routeOf,
  routeOfDefinition,
  routeOfForm,
  currentOpinion,
  readClock,
  unfiled,
  seesOpinion,
} from '@countersign/domain';
import type {
  Actor,
  Asked,
  Assignment,
  CompiledDefinition,
  DecideContext,
  Route,
  RouteNode,
  Seat,
  Stage,
  SubmissionState,
} from '@countersign/domain';
import type { OrganizationView } from '../organization.js';
import type { RouteEdgeView, RouteNodeView, RouteSeatView, RouteView } from '../views/route.view.js';
import { entryShown } from './assignments.js';
import { clockOfVisit, limitView } from './clock.js';
import type { Screen } from './screen.js';
import { taskOf } from './task.js';
import { withWhose } from './whose.js';

/** The route with the live state. */
export function routeView(screen: Screen): RouteView {
  const { context, state, now } = screen;
  const { calendar, definition } = context;
  const route = ofThisCycle(routeOf(context, state), state);
  const cycles = cyclesBegun(state);
  return drawn(definition, route, cycles, (node, stage) => {
    const visit = node.visits.at(-1);
    const work = Object.values(state.work).filter(
      (one) => one.visit === visit?.visit && one.kind === 'review' && !isRemoved(one),
    );
    return {
      clock: withWhose(screen, clockOfVisit({ calendar, now }, stage, visit)),
      seats: visit
        ? work.map((one) => seatOfWork(screen, one))
        : seatsAhead(screen.organization, stage, (seat) => askedAhead(context, state, seat)),
    };
  });
}

/** O9: asked no more, and never a seat of the stage. */
const isRemoved = ({ added, is }: Assignment): boolean => added !== undefined && is.work === 'cancelled';

/** The route of a matter that nobody has filed yet: everything lies ahead. */
export function routeOfMatter(organization: OrganizationView, definition: CompiledDefinition): RouteView {
  const route = routeOfDefinition(definition.definition);
  return drawn(definition, route, new Map(), (_, stage) => ({
    clock: null,
    seats: seatsAhead(organization, stage),
  }));
}

/** The route that a form would take as it stands (F3), and whom it would ask. */
export function routeOfUnfiled(
  organization: OrganizationView,
  context: DecideContext,
  submitter: Actor,
): RouteView {
  return drawn(context.definition, routeOfForm(context, submitter), new Map(), (_, stage) => ({
    clock: null,
    seats: seatsAhead(organization, stage, (seat) => askedAhead(context, unfiled(submitter), seat)),
  }));
}

/** What lies ahead or was not taken shows nothing of an older cycle: it is decided anew. */
function ofThisCycle(route: Route, { cycle }: Pick<SubmissionState, 'cycle'>): Route {
  const isPassed = ({ state }: RouteNode): boolean => state !== 'ahead' && state !== 'notTaken';
  return {
    ...route,
    nodes: route.nodes.map((node) =>
      isPassed(node) ? node : { ...node, visits: node.visits.filter((visit) => visit.cycle === cycle) },
    ),
  };
}

type Live = Pick<RouteNodeView, 'clock' | 'seats'>;

function drawn(
  { stages }: CompiledDefinition,
  { nodes, edges, way, starts }: Route,
  cycles: ReadonlyMap<string, number>,
  live: (node: RouteNode, stage: Stage) => Live,
): RouteView {
  return {
    ...{ way, starts },
    nodes: nodes.map((node) => nodeView(node, stages.get(node.id), live)),
    edges: edges.map(({ id, from, to, label, state, back }): RouteEdgeView => {
      const cycle = cycles.get(`${from} ${to}`) ?? null;
      // The nodes' words serve for the lines between them: one that was walked is done.
      const walked = state === 'taken' ? 'done' : state;
      return { ...{ id, from, to, cycle, back }, label: label ?? null, state: walked };
    }),
  };
}

/** The cycle that began along a line, by its two ends; the last one where there were several. */
function cyclesBegun({ visits }: SubmissionState): ReadonlyMap<string, number> {
  const begun = new Map<string, number>();
  visits.forEach((visit, index) => {
    const before = visits[index - 1];
    if (before && visit.cycle > before.cycle) begun.set(`${before.stage} ${visit.stage}`, visit.cycle);
  });
  return begun;
}

function nodeView(
  node: RouteNode,
  stage: Stage | undefined,
  live: (node: RouteNode, stage: Stage) => Live,
): RouteNodeView {
  const visit = node.visits.at(-1);
  const { id, title, kind, state, automatic } = node;
  return {
    ...{ id, title, kind, state, automatic },
    visits: node.visits.length,
    openedAt: visit?.openedAt ?? null,
    settledAt: visit?.settledAt ?? null,
    result: stage?.results.find((result) => result.id === visit?.result)?.title ?? null,
    limit: stage?.limit ? limitView(stage.limit) : null,
    ...(stage ? live(node, stage) : { clock: null, seats: [] }),
  };
}

function seatOfWork(screen: Screen, assignment: Assignment): RouteSeatView {
  const { context, state, viewer, now, organization } = screen;
  const { seat, no, unit, is, clock } = assignment;
  const { definition, stages } = context.definition;
  const { conditional } = state;
  const opinion = seesOpinion(context.definition, state, viewer, assignment)
    ? currentOpinion(assignment)
    : null;
  const outcome = outcomesOf(context, assignment).find(({ id }) => id === opinion?.outcome);
  return {
    ...{ id: `${seat}-${no}`, no, work: is.work },
    unit: organization.unit(unit),
    task: taskOf(assignment, {
      definition,
      stage: stages.get(assignment.stage),
      conditional,
      late: null,
      entry: entryShown(screen, assignment),
    }),
    light: clock ? readClock(context.calendar, clock, now).light : 'grey',
    outcome: outcome?.title ?? null,
    veto: opinion?.veto !== undefined,
  };
}

/** Who will be asked, as far as it is known: before anything is filed, those whom the definition names. */
function seatsAhead(
  organization: OrganizationView,
  stage: Stage,
  asked: (seat: Seat) => readonly Pick<Asked, 'unit' | 'post'>[] = ({ unit }) =>
    unit === undefined ? [] : [{ unit, post: null }],
): readonly RouteSeatView[] {
  return openingSeats(stage).flatMap((seat) =>
    asked(seat).map(({ unit, post }, place) => ({
      ...seatAhead(organization, seat, unit, seat.unit === undefined ? post : null),
      id: place === 0 ? seat.id : `${seat.id}-${place}`,
    })),
  );
}

/** Whose it is says more than the task, where the unit has several leaders. */
function seatAhead(
  organization: OrganizationView,
  { id, title }: Stage['seats'][number],
  unit: string,
  post: string | null,
): RouteSeatView {
  return {
    ...{ id, no: null, work: 'ahead', light: 'grey' as const, outcome: null, veto: false },
    unit: organization.unit(unit),
    task: title ?? (post === null ? null : organization.postTitle(unit, post)),
  };
}
