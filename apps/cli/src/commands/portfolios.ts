import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { withInstallation } from '../installation.js';
import { print } from '../print.js';
import { UsageCommand } from '../usage-command.js';

type Options = { readonly json?: true; readonly note?: string };
type Holder = { readonly unit: string; readonly post: string };

/** `portfolios`: who is in charge of which unit and field (领导分工); a change is a new version. */
export function portfoliosCommand(): Command {
  const portfolios = new UsageCommand('portfolios').description('who is in charge of which unit and field');
  portfolios
    .command('show')
    .description('the portfolios in force')
    .option('--json', 'print them as they are written: to be changed, and published')
    .action(async (options: Options) => {
      const { Registry } = await import('@countersign/persistence');
      const found = await withInstallation((app) => app.get(Registry).currentPortfolios());
      if (!found) return print({}, {}, ['no portfolios have been published']);
      const { version, ...table } = found;
      const { charges, otherwise } = table;
      print(options, table, [
        `version ${version}`,
        ...charges.map(({ unit, field, ...charge }) => line(field ? `${unit}, ${field}` : unit, charge)),
        line('otherwise', otherwise),
      ]);
    });
  portfolios
    .command('publish')
    .argument('<file>', 'the table as JSON: { charges: [{ unit, field?, leader, standIn? }], otherwise }')
    .description('publish a version: what is decided from now on goes by it; the same again is harmless')
    .option('--note <text>', 'why')
    .option('--json', 'print all facts as JSON')
    .action(async (file: string, { note, ...options }: Options, command: Command) => {
      const { PublishPortfolios } = await import('@countersign/application');
      const body = await readJson(file, command);
      const request = { body, ...(note !== undefined && { note }) };
      const published = await withInstallation((app) => app.get(PublishPortfolios).run(null, request));
      const { version, isNew } = published;
      print(options, published, [`version ${version}: ${isNew ? 'published' : 'was published already'}`]);
    });
  return portfolios;
}

const line = (what: string, { leader, standIn }: { leader: Holder; standIn?: Holder | undefined }): string =>
  `${what}: ${named(leader)}${standIn ? ` (${named(standIn)})` : ''}`;

const named = ({ unit, post }: Holder): string => `${unit}.${post}`;

async function readJson(file: string, command: Command): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return command.error(`error: ${file} cannot be read: ${(error as Error).message}`);
  }
}
