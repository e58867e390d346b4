import type { DomainError } from '@countersign/domain';
import { archiveCommand } from './commands/archive.js';
import { auditCommand } from './commands/audit.js';
import { calendarCommand } from './commands/calendar.js';
import { clockCommand } from './commands/clock.js';
import { deadLettersCommand } from './commands/deadletters.js';
import { definitionCommand } from './commands/definition.js';
import { demonstrationCommand } from './commands/demonstration.js';
import { playCommand } from './commands/play.js';
import { portfoliosCommand } from './commands/portfolios.js';
import { replayCommand } from './commands/replay.js';
import { subscribersCommand } from './commands/subscribers.js';
import { refusalLines } from './refusal-lines.js';
import { UsageCommand } from './usage-command.js';

const program = new UsageCommand('countersign')
  .description(
    'Countersign from the command line. Exit codes: 0 as it should be, 1 something was found, 2 asked wrongly.',
  )
  .showHelpAfterError('Run it with --help to see what to give.');
for (const command of [
  ...[calendarCommand(), archiveCommand(), auditCommand(), replayCommand(), clockCommand()],
  ...[deadLettersCommand(), subscribersCommand(), playCommand(), definitionCommand(), demonstrationCommand()],
  portfoliosCommand(),
])
  program.addCommand(command.copyInheritedSettings(program));

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`error: ${told(error as Error)}\n`);
  process.exitCode = 2;
}

/** A refusal in words; everything else is a fault, and its place helps. */
function told(error: Error): string {
  if (error.name === 'NotFound') return error.message;
  // By its name: the class is loaded with the installation only, which quick commands go without.
  if (error.name === 'DomainError') return refusalLines(error as DomainError).join('\n');
  return error.stack ?? error.message;
}
