import type { Command } from 'commander';
import { print } from '../print.js';
import { UsageCommand } from '../usage-command.js';

type Options = {
  readonly topic: string;
  readonly url: string;
  readonly unit?: string;
  readonly secret?: string;
  readonly json?: true;
};

/** `subscribers`: other systems that are told of results (docs/webhooks.md). */
export function subscribersCommand(): Command {
  const subscribers = new UsageCommand('subscribers').description('other systems that are told of results');
  subscribers
    .command('add')
    .description('enter one; prints its id and, this once, the secret that signs what it is sent')
    .requiredOption('--topic <topic>', 'as the matter’s definition names it, e.g. projectEntryResult')
    .requiredOption('--url <url>', 'where it is told; https, or http on this machine')
    .option('--unit <unit>', 'only of results that name this unit')
    .option('--secret <secret>', 'at least 16 characters; left out: a random one')
    .option('--json', 'print all facts as JSON')
    .action(async ({ topic, url, unit, secret, json }: Options) => {
      const { addSubscriber } = await import('../on-installation.js');
      const input = { topic, url, unit: unit ?? null, ...(secret !== undefined && { secret }) };
      const added = await addSubscriber(input);
      print(json ? { json } : {}, added, [added.id, added.secret]);
    });
  return subscribers;
}
