import type { Drawable, EdgeView, NodeView, RouteView } from './views.js';

/** A sign for each state, so that it reads without colour. */
export const STATE_SIGN = { done: '✓', current: '●', skipped: '–', ahead: '○', notTaken: '·' } as const;

/** A stage from which one can only go back: supplement, resubmission. */
export function isDetour({ edges }: Pick<RouteView, 'edges'>, id: string): boolean {
  const onward = edges.filter(({ from }) => from === id);
  return onward.length > 0 && onward.every(({ back }) => back);
}

/** The way from beginning to end, in the order in which it is gone through: passed, here, to come. */
export const wayOf = ({ nodes, way }: Pick<RouteView, 'nodes' | 'way'>): readonly NodeView[] =>
  way.flatMap((id) => nodes.find((node) => node.id === id) ?? []);

/** `sentBack`: no result leads along it, somebody sent it back. */
export type DrawnEdge = EdgeView & { readonly sentBack?: true };
export type DrawnRoute = { readonly nodes: readonly NodeView[]; readonly edges: readonly DrawnEdge[] };

/**
 * What one is only ever sent back to (resubmission, T8) is a detour like a supplement: the way there is drawn onward and
 * the way from there back, so that the arc bears the number of the cycle that it began. Nobody sent there: not drawn.
 */
function withDetours({ nodes, edges }: Drawable): DrawnRoute {
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
export function drawnOf(route: Drawable): DrawnRoute {
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
