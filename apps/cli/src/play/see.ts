import type { Cast } from './cast.js';
import { compare, merge, type Comparison, type Fact } from './compare.js';
import { MINE } from './documents.js';
import type { Expectation } from './expectation.js';
import { counts, factsOf, table } from './facts.js';
import type { ReceivedPush } from './receiver.js';

type Mine = {
  readonly boxes: readonly {
    readonly box: string;
    readonly count: number;
    readonly green: number;
    readonly yellow: number;
    readonly red: number;
  }[];
  readonly notices: {
    readonly nodes: readonly { readonly notice: string; readonly submission: string | null }[];
  };
  readonly box: { readonly nodes: readonly { readonly submission: string | null }[] };
};

/** Compares what is expected with what an account sees now. */
export async function see(
  cast: Cast,
  who: string,
  expected: Expectation,
  pushes: readonly ReceivedPush[],
): Promise<Comparison> {
  const { boxes, notices, pushes: pushed, ...onScreen } = expected;
  return merge([
    await seeScreen(cast, who, onScreen),
    await seeBoxes(cast, who, boxes ?? {}),
    await seeNotices(cast, who, notices ?? {}),
    seePushes(cast, pushed ?? {}, pushes),
  ]);
}

async function seeScreen(cast: Cast, who: string, expected: object): Promise<Comparison> {
  if (Object.keys(expected).length === 0) return { checked: 0, differences: [] };
  const shown = await cast.look(who);
  if (!shown) return compare(expected as Fact, { submission: null });
  const { route, edges, ...facts } = factsOf(shown);
  const given = expected as { readonly route?: Named; readonly edges?: Named };
  // A node or an edge may be expected by its state alone.
  return compare(expected as Fact, {
    ...facts,
    route: asExpected(route!, given.route),
    edges: asExpected(edges!, given.edges),
  });
}

type Named = Readonly<Record<string, unknown>>;
function asExpected(actual: Fact, expected: Named = {}): Fact {
  const nodes = Object.entries(actual as Readonly<Record<string, { readonly state: Fact }>>);
  return table(nodes.map(([name, node]) => [name, typeof expected[name] === 'string' ? node.state : node]));
}

async function seeBoxes(
  cast: Cast,
  who: string,
  expected: NonNullable<Expectation['boxes']>,
): Promise<Comparison> {
  const client = await cast.client(who);
  const compared = Object.entries(expected).map(async ([name, wanted]) => {
    const { boxes, box } = await client.ask<Mine>(MINE, { box: name });
    const { count = 0, ...lights } = boxes.find((one) => one.box === name) ?? {};
    const here = box.nodes.some(({ submission }) => submission === cast.submission);
    return compare(
      wanted as Fact,
      typeof wanted === 'number' ? count : { ...lights, count, here },
      `boxes.${name}`,
    );
  });
  return merge(await Promise.all(compared));
}

async function seeNotices(
  cast: Cast,
  who: string,
  expected: NonNullable<Expectation['notices']>,
): Promise<Comparison> {
  if (Object.keys(expected).length === 0) return { checked: 0, differences: [] };
  const client = await cast.client(who);
  const { notices } = await client.ask<Mine>(MINE, { box: 'todo' });
  const about = notices.nodes.filter(({ submission }) => submission === cast.submission);
  // What did not come at all is not in the counts.
  const none = table(Object.keys(expected).map((name) => [name, 0]));
  return compare(expected, { ...none, ...counts(about.map(({ notice }) => notice)) }, 'notices');
}

function seePushes(
  cast: Cast,
  expected: NonNullable<Expectation['pushes']>,
  pushes: readonly ReceivedPush[],
): Comparison {
  const facts = Object.entries(expected).map(([name, wanted]) => {
    const received = pushes.filter((push) => push.name === name && push.submission === cast.submission);
    if (typeof wanted === 'number') return [name, received.length] as const;
    return [
      name,
      {
        count: received.length,
        signed: received.every(({ signed }) => signed),
        last: received.at(-1)?.body ?? null,
      },
    ] as const;
  });
  return compare(expected as Fact, table(facts), 'pushes');
}
