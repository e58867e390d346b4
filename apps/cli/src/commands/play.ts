import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { exitWith, print } from '../print.js';
import { definitionOf } from '../play/run-scenario.js';
import { parseScenario, type Scenario } from '../play/scenario.js';
import { UsageCommand } from '../usage-command.js';

type Options = { readonly json?: true };
type Played = { readonly file: string; readonly passed: number; readonly failures: readonly string[] };

const AT_ONCE = 2;
/** What a test writes need not outlive the machine. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'jit=off'];

/** `play`: scenarios through the public API, on a database of their own. */
export function playCommand(): Command {
  return new UsageCommand('play')
    .argument('<file...>', 'scenarios as YAML; docs/scenarios.md says how they are written')
    .description('play scenarios and print what is not as expected; exit code 1 if anything is not')
    .option('--json', 'print all facts as JSON')
    .action(async (files: string[], options: Options, command: Command) => {
      const scenarios = await readScenarios(files, command);
      const played = await playAll(scenarios);
      const passed = played.reduce((sum, one) => sum + one.passed, 0);
      const failures = played.flatMap(({ file, failures: found }) =>
        found.map((failure) => `${file}:${failure}`),
      );
      print(options, { passed, failed: failures.length, scenarios: played }, [
        ...failures,
        `${passed} passed, ${failures.length} failed`,
      ]);
      exitWith(failures.length > 0);
    });
}

type Named = { readonly file: string; readonly scenario: Scenario };

/** All are read before any is played: a misspelt name is said at once. */
async function readScenarios(files: readonly string[], command: Command): Promise<readonly Named[]> {
  const read: Named[] = [];
  for (const file of files) {
    try {
      const scenario = parseScenario(await readFile(file, 'utf8'));
      definitionOf(scenario);
      read.push({ file, scenario });
    } catch (error) {
      const lines = (error as Error).message.split('\n');
      command.error(lines.map((line) => `error: ${file}:${line}`).join('\n'));
    }
  }
  return read;
}

async function playAll(scenarios: readonly Named[]): Promise<readonly Played[]> {
  await import('reflect-metadata');
  const { startEmbeddedPostgres } = await import('@countersign/persistence');
  const { openTheatre } = await import('../play/theatre.js');
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
