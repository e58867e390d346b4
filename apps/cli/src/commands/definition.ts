import { readFile } from 'node:fs/promises';
import { checkDefinition, definitionSchema } from '@countersign/domain';
import type { Command } from 'commander';
import { exitWith, print } from '../print.js';
import { UsageCommand } from '../usage-command.js';

type Options = { readonly json?: true };
type Found = { readonly path: string; readonly problem: string };

/** `definition check`: what would be refused at publication. */
export function definitionCommand(): Command {
  const definition = new UsageCommand('definition').description('process definitions');
  definition
    .command('check')
    .argument('<file>', 'a definition as JSON')
    .description('say what is wrong with a definition; exit code 1 if anything is')
    .option('--json', 'print all facts as JSON')
    .action(async (file: string, options: Options, command: Command) => {
      const problems = findProblems(await readJson(file, command));
      print(options, { file, problems }, [
        ...problems.map(
          ({ path, problem, ...figures }) =>
            `${path || 'the definition'}: ${[problem, ...Object.values(figures)].join(' ')}`,
        ),
        `${problems.length} problems`,
      ]);
      exitWith(problems.length > 0);
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

/** First the shape; only what has the right shape can be checked for its sense. */
function findProblems(body: unknown): readonly Found[] {
  const { data, error } = definitionSchema.safeParse(body);
  if (error) return error.issues.map(({ path, message }) => ({ path: path.join('.'), problem: message }));
  return checkDefinition(data);
}
