import { definitionSchema, type ProcessDefinition } from '@countersign/domain';
import { definitions } from '@countersign/matters';
import { Cast } from './cast.js';
import { Refused } from './client.js';
import type { Difference } from './compare.js';
import { SET_CLOCK } from './documents.js';
import { perform } from './perform.js';
import type { ReceivedPush } from './receiver.js';
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
  const definition = definitionOf(scenario);
  const cast = new Cast(world.address, world.password, definition);
  const failures: string[] = [];
  let passed = 0;
  for (const [index, step] of scenario.steps.entries()) {
    const place = `step ${index + 1}`;
    const fail = ({ path, expected, got }: Difference) =>
      failures.push(`${place}: expected ${path} ${expected}, got ${got}`);
    if (step.at !== undefined) await setClock(cast, world, step.at);
    if (step.do !== undefined) {
      const wrong = await act(cast, step, step.do);
      if (wrong) fail(wrong);
      else passed += 1;
      if (wrong && cast.submission === null) break; // nothing was filed: every further step would fail of that
    }
    if (step.expect !== undefined) {
      await world.settled();
      const who = step.as ?? cast.submitter;
      if (who === null) throw new Error(`${place}: nothing was filed yet; say who looks with \`as\``);
      const { checked, differences } = await see(cast, who, step.expect, world.pushes);
      differences.forEach(fail);
      passed += checked - differences.length;
    }
  }
  return { passed, failures };
}

function definitionOf({ matter, steps }: Scenario): ProcessDefinition {
  const known = definitions.map((definition) => definitionSchema.parse(definition));
  const definition = known.find(({ id }) => id === matter);
  if (!definition)
    throw new Error(`matter: there is no ${matter}; there is ${known.map(({ id }) => id).join(', ')}`);
  const outcomes = new Set(definition.stages.flatMap((stage) => stage.outcomes.map(({ id }) => id)));
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

/** @returns what differs from what the step expects of the act, or null */
async function act(
  cast: Cast,
  { as, with: given = {}, refused, repeated }: Step,
  name: string,
): Promise<Difference | null> {
  const differs = (expected: string, got: string) =>
    expected === got ? null : { path: name, expected, got };
  const expected = refused === undefined ? (repeated ? 'repeated' : 'done') : `refused: ${refused}`;
  try {
    const done = await perform(cast, as!, name, given);
    return differs(expected, done.repeated ? 'repeated' : 'done');
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const got = `refused: ${error.reason}`;
    return got === expected ? null : { path: name, expected, got: `refused: ${error.message}` };
  }
}
