import { definitionSchema, type ProcessDefinition } from '@countersign/domain';
import { Cast } from './cast.js';
import { Refused } from './client.js';
import { merge, type Comparison } from './compare.js';
import { SET_CLOCK } from './documents.js';
import { perform } from './perform.js';
import type { ReceivedPush } from './receiver.js';
import { playable } from './playable.js';
import { ACTS, type Scenario, type Step } from './scenario.js';
import { see } from './see.js';

/** A server with a database of its own, on the manual clock. */
export type World = {
  readonly address: string;
  readonly password: string;
  /** Who may set the clock. */
  readonly administrator: string;
  readonly pushes: readonly ReceivedPush[];
  /** Waits until everything that was written has been delivered. */
  settled(): Promise<void>;
};

export type Played = { readonly passed: number; readonly failures: readonly string[] };

/** Plays one scenario through the public API. Each act and each fact that is expected counts. */
export async function runScenario(scenario: Scenario, world: World): Promise<Played> {
  const cast = new Cast(world.address, world.password, definitionOf(scenario));
  const failures: string[] = [];
  let passed = 0;
  for (const [index, step] of scenario.steps.entries()) {
    const { checked, differences } = await playStep(cast, world, step).catch(broken);
    for (const { path, expected, got } of differences)
      failures.push(`step ${index + 1}: expected ${path} ${expected}, got ${got}`);
    passed += checked - differences.length;
    // Nothing was filed: every further step would fail of that.
    if (differences.length > 0 && cast.submission === null) break;
  }
  return { passed, failures };
}

async function playStep(cast: Cast, world: World, step: Step): Promise<Comparison> {
  if (step.at !== undefined) await setClock(cast, world, step.at);
  const acted = step.do === undefined ? NOTHING : await act(cast, step, step.do);
  if (step.expect === undefined) return acted;
  await world.settled();
  const who = step.as ?? cast.submitter;
  if (who === null) throw new Error('nothing was filed yet: say who looks with `as`');
  return merge([acted, await see(cast, who, step.expect, world.pushes)]);
}

const NOTHING: Comparison = { checked: 0, differences: [] };

/** An outage, or a step that cannot be played, is no reason to be silent about the other steps. */
const broken = (error: Error): Comparison => ({
  checked: 1,
  differences: [{ path: 'the step', expected: 'to be played', got: error.message }],
});

/** The matter that it plays. @throws Error for a matter, an act or an outcome that does not exist */
export function definitionOf({ matter, steps }: Scenario): ProcessDefinition {
  const known = playable.map((definition) => definitionSchema.parse(definition));
  const definition = known.find(({ id }) => id === matter);
  if (!definition)
    throw new Error(`matter: there is no ${matter}; there is ${known.map(({ id }) => id).join(', ')}`);
  const into = (definition.converts ?? []).map(({ to }) => to);
  const played = known.filter(({ id }) => id === matter || into.includes(id));
  const outcomes = new Set(
    played.flatMap(({ stages }) => stages.flatMap((stage) => stage.outcomes.map(({ id }) => id))),
  );
  for (const [index, { do: act }] of steps.entries()) {
    if (act !== undefined && !(act in ACTS) && !outcomes.has(act) && act !== 'acknowledge')
      throw new Error(`step ${index + 1}: ${act} is neither an act nor an outcome of ${matter}`);
  }
  return definition;
}

async function setClock(cast: Cast, { administrator }: World, at: string): Promise<void> {
  const client = await cast.client(administrator);
  await client.ask(SET_CLOCK, { now: at });
}

/** Does it, and compares what came of it with what the step expects. */
async function act(
  cast: Cast,
  { as, with: given = {}, refused, repeated }: Step,
  name: string,
): Promise<Comparison> {
  const expected = refused === undefined ? (repeated ? 'repeated' : 'done') : `refused: ${refused}`;
  const answer = (got: string, shown = got): Comparison => ({
    checked: 1,
    differences: got === expected ? [] : [{ path: name, expected, got: shown }],
  });
  try {
    const done = await perform(cast, as!, name, given);
    return answer(done.repeated ? 'repeated' : 'done');
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return answer(`refused: ${error.reason}`, `refused: ${error.message}`);
  }
}
