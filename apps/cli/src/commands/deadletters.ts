import type { Command } from 'commander';
import { exitWith, print, shownInstant } from '../print.js';
import { UsageCommand } from '../usage-command.js';

type Options = { readonly json?: true };
const PAGE = 100;

/** `deadletters`: webhooks that gave up after all their attempts. */
export function deadLettersCommand(): Command {
  const letters = new UsageCommand('deadletters').description(
    'webhooks that gave up: list them, send one again',
  );
  letters
    .command('list')
    .description('the latest first; exit code 1 if there are any')
    .option('--json', 'print all facts as JSON')
    .action(async (options: Options) => {
      const { listDeadLetters } = await import('../on-installation.js');
      const { nodes } = await listDeadLetters(PAGE);
      const dead = nodes.map(({ at, ...letter }) => ({ ...letter, at: shownInstant(at) }));
      print(options, { deadLetters: dead }, [
        ...dead.map(
          ({ id, at, topic, url, attempts, lastError }) =>
            `${id}  ${at}  ${topic}  ${url}  ${attempts} attempts  ${lastError}`,
        ),
        `${dead.length} dead letters`,
      ]);
      exitWith(dead.length > 0);
    });
  letters
    .command('resend')
    .argument('<id>', 'as `deadletters list` shows it')
    .description('give it all of its attempts again; the running worker finds it within seconds')
    .option('--json', 'print all facts as JSON')
    .action(async (id: string, options: Options) => {
      const { resendDeadLetter } = await import('../on-installation.js');
      await resendDeadLetter(id);
      print(options, { resent: id }, [id]);
    });
  return letters;
}
