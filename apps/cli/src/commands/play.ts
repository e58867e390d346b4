import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { exitWith, print } from '../print.js';
import type { Named } from '../play/play-all.js';
import { definitionOf } from '../play/run-scenario.js';
import { parseScenario } from '../play/scenario.js';
import { UsageCommand } from '../usage-command.js';

type Options = { readonly json?: true };

/** `play`: scenarios through the public API, on a database of their own. */
export function playCommand(): Command {
  return new UsageCommand('play')
    .argument('<file...>', 'scenarios as YAML; docs/scenarios.md says how they are written')
    .description('play scenarios and print what is not as expected; exit code 1 if anything is not')
    .option('--json', 'print all facts as JSON')
    .action(async (files: string[], options: Options, command: Command) => {
      const scenarios = await readScenarios(files, command);
      const { playAll } = await import('../play/play-all.js');
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
