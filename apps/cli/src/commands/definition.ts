import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { withInstallation } from '../installation.js';
import { exitWith, print } from '../print.js';
import { problemLine } from '../refusal-lines.js';
import { checkConversions } from './check-conversions.js';
import { UsageCommand } from '../usage-command.js';

type Options = { readonly json?: true };

/** `definition`: check what would be refused at publication, by what publishes; publish it. */
export function definitionCommand(): Command {
  const definition = new UsageCommand('definition').description('process definitions');
  definition
    .command('check')
    .argument('<file>', 'a definition as JSON')
    .description('say what is wrong with a definition; exit code 1 if anything is')
    .option('--json', 'print all facts as JSON')
    .action(async (file: string, options: Options, command: Command) => {
      const { readDefinition } = await import('@countersign/application');
      const { definitions } = await import('@countersign/matters');
      const { definition, problems: own } = readDefinition(await readJson(file, command));
      const { problems: others, warnings } = checkConversions(
        definition,
        definitions.flatMap((shipped) => readDefinition(shipped).definition ?? []),
      );
      const problems = [...own, ...others];
      print(options, { file, problems, warnings }, [
        ...problems.map(problemLine),
        ...warnings.map((warning) => `warning: ${problemLine(warning)}`),
        `${problems.length} problems`,
      ]);
      exitWith(problems.length > 0);
    });
  definition
    .command('publish')
    .argument('<file>', 'a definition as JSON')
    .description('publish a version; what is published never changes, the same again is harmless')
    .option('--json', 'print all facts as JSON')
    .action(async (file: string, options: Options, command: Command) => {
      const { PublishDefinition } = await import('@countersign/application');
      const body = await readJson(file, command);
      const published = await withInstallation((app) => app.get(PublishDefinition).run(null, body));
      const { id, version, isNew } = published;
      print(options, published, [`${id} ${version}: ${isNew ? 'published' : 'was published already'}`]);
    });
  return definition;
}

async function readJson(file: string, command: Command): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return command.error(`error: ${file} cannot be read: ${(error as Error).message}`);
  }
}
