import type { Command } from 'commander';
import { withInstallation } from '../installation.js';
import { print } from '../print.js';
import { UsageCommand } from '../usage-command.js';

type Options = { readonly password: string; readonly json?: true };

/** `demonstration`: what `npm start` loads by itself, for a database of one's own. */
export function demonstrationCommand(): Command {
  const demonstration = new UsageCommand('demonstration').description('the demonstration’s data');
  demonstration
    .command('load')
    .description('units, people, calendar and matters, into a migrated database; again is harmless')
    .requiredOption('--password <password>', 'of all the accounts that it makes')
    .option('--json', 'print all facts as JSON')
    .action(async ({ password, json }: Options) => {
      const { LoadDemonstration } = await import('@countersign/application');
      const { hashPassword } = await import('@countersign/identity');
      const matters = await import('@countersign/matters');
      const { cnCalendar: calendar, definitions, organization, periodicals, portfolios } = matters;
      const data = { organization, portfolios, definitions, periodicals, calendar };
      const loaded = await withInstallation((app) =>
        app.get(LoadDemonstration).run(data, () => hashPassword(password)),
      );
      print(json ? { json } : {}, { loaded }, [loaded ? 'loaded' : 'was there already']);
    });
  return demonstration;
}
