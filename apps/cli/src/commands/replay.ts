import type { Command } from 'commander';
import { exitWith, print } from '../print.js';
import { UsageCommand } from '../usage-command.js';

type Options = { readonly all?: true; readonly submission?: string; readonly json?: true };

/** `replay`: folds the events through the machines and compares with what is stored (RULES.md A3). */
export function replayCommand(): Command {
  return new UsageCommand('replay')
    .description(
      'replay the events of submissions and issues and print where the stored state differs; exit code 1 if it does',
    )
    .option('--all', 'every submission, and every issue of a periodical')
    .option('--submission <id>', 'one submission only, by its id or number')
    .option('--json', 'print all facts as JSON')
    .action(async (options: Options, command: Command) => {
      if (options.all === undefined && options.submission === undefined)
        command.error('error: say which: --all, or --submission <id>');
      const { replayAll } = await import('../on-installation.js');
      const replayed = await replayAll(options.submission);
      const { submissions, issues, events, problems } = replayed;
      print(options, replayed, [
        ...problems.flatMap(({ number, seq, differences, error }) => {
          const place = seq === null ? number : `${number}: event ${seq}`;
          const found = differences.map(
            (one) => `${one.path} is ${shown(one.stored)}, replayed ${shown(one.replayed)}`,
          );
          return [...(error === undefined ? [] : [error]), ...found].map((what) => `${place}: ${what}`);
        }),
        `${submissions} submissions, ${issues} issues, ${events} events, ${problems.length} differ`,
      ]);
      exitWith(problems.length > 0);
    });
}

const shown = (value: unknown) => JSON.stringify(value) ?? 'nothing';
