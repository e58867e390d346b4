import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@countersign/persistence';
import type { Played } from './run-scenario.js';
import type { Scenario } from './scenario.js';
import { openTheatre } from './theatre.js';

export type Named = { readonly file: string; readonly scenario: Scenario };
export type NamedPlayed = Played & { readonly file: string };

const AT_ONCE = 2;
/** What is written need not outlive the machine. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'jit=off'];

/** Plays scenarios on a PostgreSQL of their own, which is gone afterwards. */
export async function playAll(scenarios: readonly Named[]): Promise<readonly NamedPlayed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-play-'));
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), settings: SETTINGS });
  try {
    const theatre = await openTheatre(postgres);
    const played = await inLanes(scenarios, async ({ file, scenario }) => ({
      file,
      ...(await theatre.play(scenario)),
    }));
    await theatre.close();
    return played;
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Several at once, each with a server and a database of its own; the answers in the order of the questions. */
async function inLanes<T, Answer>(
  all: readonly T[],
  run: (one: T) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const waiting = all.entries();
  const lane = async () => {
    for (const [index, one] of waiting) answers[index] = await run(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return answers;
}
