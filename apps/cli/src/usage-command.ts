import { Command } from 'commander';
import type { ErrorOptions } from 'commander';

/** Commander ends with 1 on bad input; this one with 2, its subcommands too: 1 is for findings. */
export class UsageCommand extends Command {
  override createCommand(name?: string): Command {
    return new UsageCommand(name);
  }
  override error(message: string, options?: ErrorOptions): never {
    return super.error(message, { ...options, exitCode: 2 });
  }
}
