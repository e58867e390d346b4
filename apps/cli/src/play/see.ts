import type { Cast } from './cast.js';
import { compare, merge, type Comparison, type Fact } from './compare.js';
import { commentFacts, relatedFacts } from './beside.js';
import { findAssignment } from './address.js';
import { DAY_SHEET, MINE } from './documents.js';
import type { Expectation } from './expectation.js';
import { factsOf } from './facts.js';
import type { ReceivedPush } from './receiver.js';
import { counts, table } from './table.js';
import { clocksOf, daySheetFacts } from './time-facts.js';
import type { DaySheetView, SubmissionView } from './views.js';

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
  const { boxes, notices, comments, related, pushes: pushed, ...onScreen } = expected;
  return merge([
    await seeScreen(cast, who, onScreen),
    await seeBoxes(cast, who, boxes ?? {}),
    await seeNotices(cast, who, notices ?? {}),
    await seeBeside(cast, who, { comments, related }),
    seePushes(cast, pushed ?? {}, pushes),
  ]);
}

async function seeScreen(cast: Cast, who: string, expected: object): Promise<Comparison> {
  if (Object.keys(expected).length === 0) return { checked: 0, differences: [] };
  const shown = await cast.look(who);
  if (!shown) return compare(expected as Fact, { submission: null });
  const { route, edges, ...facts } = factsOf(shown);
  const daySheet = await daySheets(cast, who, shown, Object.keys((expected as Expectation).daySheet ?? {}));
  const given = expected as { readonly route?: Named; readonly edges?: Named; readonly timeline?: Named };
  // A node or an edge may be expected by its state alone.
  return compare(expected as Fact, {
    ...facts,
    daySheet,
    timeline: withZeros(facts['timeline']!, given.timeline),
    route: asExpected(route!, given.route),
    edges: asExpected(edges!, given.edges),
  });
}

/** The sheets that are asked for, of the clocks as they are named elsewhere: `promised`, `stage`, `ecology`. */
async function daySheets(
  cast: Cast,
  who: string,
  shown: SubmissionView,
  names: readonly string[],
): Promise<Fact> {
  const client = await cast.client(who);
  const clocks = new Map(clocksOf(shown));
  const asked = names.map(async (name) => {
    const clock = clocks.get(name) ?? findAssignment(shown.assignments, name)?.clock;
    if (!clock) return [];
    const input = { submission: cast.submission, clock: clock.ref };
    const { daySheet } = await client.ask<{ daySheet: DaySheetView }>(DAY_SHEET, input);
    return [[name, daySheetFacts(daySheet)] as const];
  });
  return table((await Promise.all(asked)).flat());
}

/** What did not come at all is not in the counts. */
const withZeros = (found: Fact, expected: Named = {}): Fact => ({
  ...table(Object.keys(expected).map((name) => [name, 0])),
  ...(found as Readonly<Record<string, Fact>>),
});

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

/** C1, C4: what is said beside it, and with what it is related. */
async function seeBeside(
  cast: Cast,
  who: string,
  { comments, related }: Pick<Expectation, 'comments' | 'related'>,
): Promise<Comparison> {
  const client = await cast.client(who);
  return merge([
    ...(comments === undefined
      ? []
      : [compare(comments as Fact, await commentFacts(cast, client), 'comments')]),
    ...(related === undefined ? [] : [compare(related as Fact, await relatedFacts(cast, client), 'related')]),
  ]);
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
  return compare(expected, withZeros(counts(about.map(({ notice }) => notice)), expected), 'notices');
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
