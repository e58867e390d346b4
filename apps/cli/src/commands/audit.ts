import type { Command } from 'commander';
import { exitWith, print } from '../print.js';
import { UsageCommand } from '../usage-command.js';

type Options = { readonly submission?: string; readonly json?: true };

/** `audit verify`: the hash chains, recomputed from the stored texts (RULES.md A2). */
export function auditCommand(): Command {
  const audit = new UsageCommand('audit').description('check what must never have been changed');
  audit
    .command('verify')
    .description('recompute the hash chains of the events; exit code 1 if a link is broken')
    .option('--submission <id>', 'one submission only, by its id or number')
    .option('--json', 'print all facts as JSON')
    .action(async (options: Options) => {
      const { verifyAudit } = await import('../on-installation.js');
      const audited = await verifyAudit(options.submission);
      const { chains, events, faults } = audited;
      print(options, audited, [
        ...faults.map(({ chain, seq, problem }) => `${chain}: event ${seq}: ${problem}`),
        `${chains} chains, ${events} events, ${faults.length} faults`,
      ]);
      exitWith(faults.length > 0);
    });
  return audit;
}
