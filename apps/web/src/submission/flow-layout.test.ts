import { layoutOf, passesBy } from './flow-layout.js';
import { onward, passing } from './line-of.js';
import { drawnOf, wayOf } from './route-way.js';
import type { Drawable, EdgeView, NodeView } from './views.js';

const node = (id: string, state: NodeView['state'], kind = 'stage'): NodeView => ({
  ...{ id, kind, state, title: { zh: id, en: id }, automatic: false, visits: 1 },
  ...{ openedAt: null, settledAt: null, result: null, clock: null, limit: null, seats: [] },
});
const edge = (from: string, to: string, back = false): EdgeView => ({
  id: `${from}-${to}`,
  from,
  to,
  back,
  label: null,
  state: 'done',
  cycle: null,
});
const route: Drawable = {
  nodes: [
    node('filing', 'done'),
    node('acceptance', 'current'),
    node('supplement', 'done'),
    node('review', 'ahead'),
    node('refused', 'notTaken', 'ending'),
  ],
  edges: [
    edge('filing', 'acceptance'),
    edge('acceptance', 'supplement'),
    edge('supplement', 'acceptance', true),
    edge('acceptance', 'review'),
    edge('acceptance', 'refused'),
  ],
};

it('keeps the way in one straight line, whatever branches off it', () => {
  const across = layoutOf(route, 'LR').at;
  const down = layoutOf(route, 'TB').at;
  const way = ['filing', 'acceptance', 'review'];
  expect(new Set(way.map((id) => across.get(id)?.y)).size).toBe(1);
  expect(new Set(way.map((id) => down.get(id)?.x)).size).toBe(1);
  expect(['supplement', 'refused'].every((id) => across.get(id)?.beside)).toBe(true);
});

it('lays no two stages over one another', () => {
  for (const direction of ['LR', 'TB'] as const) {
    const spots = [...layoutOf(route, direction).at.values()];
    for (const a of spots) {
      for (const b of spots.filter((other) => other !== a)) {
        const apart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    }
  }
});

it.each(['LR', 'TB'] as const)(
  'leads a line that passes a stage of the way by around it: upon the way it would make what was taken look dashed (%s)',
  (direction) => {
    const passed = edge('filing', 'review');
    const { at, height } = layoutOf({ ...route, edges: [...route.edges, passed] }, direction);
    expect([...route.edges, passed].filter((line) => passesBy(line, at, direction))).toEqual([passed]);
    const [from, by, to] = ['filing', 'acceptance', 'review'].map((id) => at.get(id)!);
    const { path } = passing(from!, to!, direction, { floor: height, index: 0 });
    const points = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    if (direction === 'LR')
      expect(Math.max(...points.map(([, y]) => y!))).toBeGreaterThan(by!.y + by!.height);
    else expect(Math.min(...points.map(([x]) => x!))).toBeLessThan(by!.x);
  },
);

it('lets no line to a stage beside the way run through another stage', () => {
  // A registration above the acceptance, and two ways out of the acceptance that rise right under it.
  const nodes = [...route.nodes, node('registration', 'notTaken'), node('dropped', 'notTaken', 'ending')];
  const edges = [
    ...route.edges,
    edge('filing', 'registration'),
    edge('registration', 'review'),
    edge('review', 'dropped'),
    edge('registration', 'refused'),
  ];
  const { at } = layoutOf({ nodes, edges }, 'LR');
  const spot = (id: string) => {
    const found = at.get(id);
    if (!found) throw new Error(id);
    return found;
  };
  for (const { from, to, back } of edges) {
    if (back || (!spot(from).beside && !spot(to).beside)) continue;
    const points = pointsOf(onward(spot(from), spot(to), 'LR').path);
    for (const [id, { x, y, width, height }] of at) {
      if (id === from || id === to) continue;
      const inside = points.filter(([px, py]) => px > x && px < x + width && py > y && py < y + height);
      expect([from, to, id, inside]).toEqual([from, to, id, []]);
    }
  }
});

/** Every fifth or so of a path's points, its corners taken as sharp. */
function pointsOf(path: string): readonly (readonly [number, number])[] {
  const corners = [...path.matchAll(/[ML] (-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  return corners.flatMap(([x, y], index) => {
    const [nextX, nextY] = corners[index + 1] ?? [x, y];
    return Array.from(
      { length: 40 },
      (_, n) => [x + ((nextX - x) * n) / 40, y + ((nextY - y) * n) / 40] as const,
    );
  });
}

describe('T8: a stage that one is only sent back to', () => {
  const withResubmission = (state: NodeView['state'], sent: readonly EdgeView[]): Drawable => ({
    nodes: [...route.nodes.slice(0, 3), node('resubmission', state), ...route.nodes.slice(3)],
    edges: [...route.edges, { ...edge('resubmission', 'review'), cycle: 2 }, ...sent],
  });
  const sentBack = withResubmission('done', [edge('review', 'resubmission', true)]);

  it('is not drawn until it came to that', () => {
    const ids = drawnOf(withResubmission('notTaken', [])).nodes.map(({ id }) => id);
    expect(ids).toEqual(['filing', 'acceptance', 'supplement', 'review', 'refused']);
  });

  it('is a detour, and the way back from it an arc with the number of the cycle', () => {
    const { edges } = drawnOf(sentBack);
    expect(edges.find(({ from }) => from === 'resubmission')).toMatchObject({ back: true, cycle: 2 });
    expect(edges.find(({ to }) => to === 'resubmission')).toMatchObject({ back: false });
    expect(layoutOf(drawnOf(sentBack), 'LR').at.get('resubmission')?.beside).toBe(true);
  });
});

it('the strip follows the order in which it is gone through, not that of the definition', () => {
  const way = ['filing', 'review', 'acceptance'];
  expect(wayOf({ ...route, way }).map(({ id }) => id)).toEqual(way);
});
