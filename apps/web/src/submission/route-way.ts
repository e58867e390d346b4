import type { EdgeView, NodeView, RouteView } from './views.js';

/** A sign for each state, so that it reads without colour. */
export const STATE_SIGN = { done: '✓', current: '●', skipped: '–', ahead: '○', notTaken: '·' } as const;

/** A stage from which one can only go back: supplement, resubmission. */
export function isDetour({ edges }: RouteView, id: string): boolean {
  const onward = edges.filter(({ from }) => from === id);
  return onward.length > 0 && onward.every(({ back }) => back);
}

/** The way from beginning to end: passed, here, to come. A detour only while one is on it. */
export const wayOf = (route: RouteView): readonly NodeView[] =>
  route.nodes.filter(
    ({ id, state }) => state === 'current' || (state !== 'notTaken' && !isDetour(route, id)),
  );

/** An ending that no line leads to (withdrawn, say) is drawn only when it came about. */
export function drawnOf({ nodes, edges }: RouteView): RouteView {
  const reached = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const shown = nodes.filter(
    ({ id, kind, state }) => reached.has(id) || (kind === 'ending' && state === 'done'),
  );
  const last = nodes.filter(({ kind, openedAt }) => kind === 'stage' && openedAt !== null).at(-1);
  const loose = shown.filter(({ id }) => !reached.has(id));
  const added: readonly EdgeView[] = loose.flatMap(({ id: to }) =>
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
