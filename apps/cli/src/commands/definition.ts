import { readFile } from 'node:fs/promises';
import type { Problem, UnitsAndPosts } from '@countersign/domain';
import type { Command } from 'commander';
import { z } from 'zod';
import { withInstallation } from '../installation.js';
import { exitWith, print } from '../print.js';
import { problemLine } from '../refusal-lines.js';
import { checkConversions } from './check-conversions.js';
import { UsageCommand } from '../usage-command.js';

type Options = { readonly json?: true };
type CheckOptions = Options & { readonly organization?: string };
type Checked = {
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
};

/** `definition`: check what would be refused at publication, by what publishes; publish it. */
export function definitionCommand(): Command {
  const definition = new UsageCommand('definition').description('process definitions');
  definition
    .command('check')
    .argument('<files...>', 'definitions as JSON')
    .description('say what is wrong with definitions, here and in use; exit code 1 if anything is')
    .option('--organization <file>', 'units and posts as JSON, instead of those that ship')
    .option('--json', 'print all facts as JSON')
    .action(async (files: readonly string[], options: CheckOptions, command: Command) => {
      const organization = await organizationOf(options, command);
      const { readDefinition } = await import('@countersign/application');
      const { definitions } = await import('@countersign/matters');
      const { checkForUse } = await import('@countersign/domain');
      const shipped = definitions.flatMap((one) => readDefinition(one).definition ?? []);
      const checked = [];
      for (const file of files) {
        const { definition, problems: own } = readDefinition(await readJson(file, command));
        const { problems, warnings } = checkConversions(definition, shipped);
        const all = definition ? checkForUse(definition, organization) : own;
        checked.push({ file, problems: [...all, ...problems], warnings });
      }
      print(options, { files: checked }, checked.flatMap(linesOf));
      exitWith(checked.some(({ problems }) => problems.length > 0));
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

const linesOf = ({ file, problems, warnings }: Checked): readonly string[] => [
  ...problems.map((one) => `${file}: ${problemLine(one)}`),
  ...warnings.map((one) => `${file}: warning: ${problemLine(one)}`),
  `${file}: ${problems.length} problems`,
];

/** Units and posts; of whatever else stands there nothing is read. */
const unitsAndPosts = z.object({
  units: z.array(z.object({ id: z.string() })),
  posts: z.array(z.object({ unit: z.string(), id: z.string() })),
});

async function organizationOf(
  { organization: file }: CheckOptions,
  command: Command,
): Promise<UnitsAndPosts> {
  if (file === undefined) return (await import('@countersign/matters')).organization;
  const parsed = unitsAndPosts.safeParse(await readJson(file, command));
  if (parsed.success) return parsed.data;
  return command.error(`error: ${file} is no organization: it needs units (id) and posts (unit, id)`);
}

async function readJson(file: string, command: Command): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return command.error(`error: ${file} cannot be read: ${(error as Error).message}`);
  }
}
