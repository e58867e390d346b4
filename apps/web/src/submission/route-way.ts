import type { EdgeView, NodeView, RouteView } from './views.js';

/** A sign for each state, so that it reads without colour. */
export const STATE_SIGN = { done: '✓', current: '●', skipped: '–', ahead: '○', notTaken: '·' } as const;

/** A stage from which one can only go back: supplement, resubmission. */
export function isDetour({ edges }: Pick<RouteView, 'edges'>, id: string): boolean {
  const onward = edges.filter(({ from }) => from === id);
  return onward.length > 0 && onward.every(({ back }) => back);
}

/**
 * The way from beginning to end: passed, here, to come, in the order in which it was and will be gone, which need not be
 * the definition's (handling before the leaders, say). A detour only while one is on it.
 */
export function wayOf(route: RouteView): readonly NodeView[] {
  const drawn = withDetours(route);
  const shown = drawn.nodes.filter(
    ({ id, state }) => state === 'current' || (state !== 'notTaken' && !isDetour(drawn, id)),
  );
  // What will be passed by is to come as well.
  const isAhead = ({ kind, state, openedAt }: NodeView) =>
    state === 'ahead' || kind === 'ending' || (state === 'skipped' && openedAt === null);
  const gone = shown.filter((node) => !isAhead(node));
  const inOrder = gone.toSorted((a, b) => (a.openedAt ?? '').localeCompare(b.openedAt ?? ''));
  // Without instants (before it is filed) the definition's order is all there is.
  const passed = gone.every(({ openedAt }) => openedAt !== null) ? inOrder : gone;
  const toCome = shown.filter(isAhead);
  const next = aheadOf(route, passed.at(-1)?.id ?? shown[0]?.id);
  const place = ({ id }: NodeView) => (next.includes(id) ? next.indexOf(id) : next.length);
  return [...passed, ...toCome.toSorted((a, b) => place(a) - place(b))];
}

/** What comes from here on, along the lines that are ahead. */
function aheadOf({ edges }: Pick<RouteView, 'edges'>, from: string | undefined): readonly string[] {
  const ids: string[] = [];
  for (let at = from; at !== undefined;) {
    const here = at;
    const to: string | undefined = edges.find(
      (edge) => edge.from === here && edge.state === 'ahead' && !ids.includes(edge.to),
    )?.to;
    if (to !== undefined) ids.push(to);
    at = to;
  }
  return ids;
}

/** `sentBack`: no result leads along it, somebody sent it back. */
export type DrawnEdge = EdgeView & { readonly sentBack?: true };
export type DrawnRoute = { readonly nodes: readonly NodeView[]; readonly edges: readonly DrawnEdge[] };

/**
 * What one is only ever sent back to (resubmission, T8) is a detour like a supplement: the way there is drawn onward and
 * the way from there back, so that the arc bears the number of the cycle that it began. Nobody sent there: not drawn.
 */
function withDetours({ nodes, edges }: RouteView): DrawnRoute {
  const [first] = nodes;
  const isSentTo = ({ id, kind }: NodeView): boolean =>
    kind === 'stage' && id !== first?.id && edges.every(({ to, back }) => to !== id || back);
  const sentTo = nodes.filter(isSentTo);
  const unseen = new Set(sentTo.filter(({ state }) => state === 'notTaken').map(({ id }) => id));
  const ids = new Set(sentTo.map(({ id }) => id));
  return {
    nodes: nodes.filter(({ id }) => !unseen.has(id)),
    edges: edges
      .filter(({ from, to }) => !unseen.has(from) && !unseen.has(to))
      .map((edge) => {
        if (ids.has(edge.from)) return { ...edge, back: true };
        return ids.has(edge.to) ? { ...edge, back: false, sentBack: true } : edge;
      }),
  };
}

/** An ending that no line leads to (withdrawn, say) is drawn only when it came about. */
export function drawnOf(route: RouteView): DrawnRoute {
  const { nodes, edges } = withDetours(route);
  const reached = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const shown = nodes.filter(
    ({ id, kind, state }) => reached.has(id) || (kind === 'ending' && state === 'done'),
  );
  const last = nodes.filter(({ kind, openedAt }) => kind === 'stage' && openedAt !== null).at(-1);
  const loose = shown.filter(({ id }) => !reached.has(id));
  const added: readonly DrawnEdge[] = loose.flatMap(({ id: to }) =>
    last
      ? [{ id: `${last.id}-${to}`, from: last.id, to, label: null, state: 'done', cycle: null, back: false }]
      : [],
  );
  return { nodes: shown, edges: [...edges, ...added] };
}

/** How far a stage in parallel has come; null where one unit acts alone. */
export function progressOf({ seats }: NodeView): { readonly signed: number; readonly count: number } | null {
  return seats.length > 1
    ? { signed: seats.filter(({ work }) => work === 'signed').length, count: seats.length }
    : null;
}
