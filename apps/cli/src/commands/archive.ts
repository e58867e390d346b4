import type { Command } from 'commander';
import { NotFound } from '../not-found.js';
import { exitWith, print } from '../print.js';
import { UsageCommand } from '../usage-command.js';

type Options = { readonly json?: true };

/** `archive verify`: a package against itself, without a server. */
export function archiveCommand(): Command {
  const archive = new UsageCommand('archive').description('packages of closed submissions');
  archive
    .command('verify')
    .argument('<file>', 'a package (.zip)')
    .description('check every file, event and form of a package; exit code 1 if something was changed')
    .option('--json', 'print all facts as JSON')
    .action(async (file: string, options: Options) => {
      const { checkPackage } = await import('@countersign/files');
      const checked = await checkPackage(file).catch((error: Error) => {
        throw new NotFound(`${file} cannot be read as a package: ${error.message}`);
      });
      const { manifest, files, events, faults } = checked;
      print(options, checked, [
        ...(manifest ? [`${manifest.submission.number} ${manifest.submission.title}`] : []),
        ...faults.map(({ path, problem, no }) => `${path}${no === undefined ? '' : ` ${no}`}: ${problem}`),
        `${files} files, ${events} events, ${faults.length} faults`,
      ]);
      exitWith(faults.length > 0);
    });
  return archive;
}
