import { instant, type Instant } from '@countersign/calendar';
import { InvalidArgumentError, type Command } from 'commander';
import { print, shownInstant } from '../print.js';
import { UsageCommand } from '../usage-command.js';
import { addExplain } from './clock-explain.js';

type Options = { readonly json?: true };

/** `clock`: the business clock, with CLOCK=manual set from here; and why a due date is what it is. */
export function clockCommand(): Command {
  const clock = new UsageCommand('clock').description('read and set the business clock; explain a due date');
  clock
    .command('show')
    .description('the business time')
    .option('--json', 'print all facts as JSON')
    .action(async (options: Options) => {
      const { readClock } = await import('../on-installation.js');
      const { now, manual } = await readClock();
      print(options, { now: shownInstant(now), manual }, [shownInstant(now)]);
    });
  clock
    .command('set')
    .argument('<instant>', 'with its offset, e.g. 2026-06-15T09:00:00+08:00; forward only', instantArgument)
    .description(
      'set the manual clock (CLOCK=manual); returns when everything that is due by then has happened',
    )
    .option('--json', 'print all facts as JSON')
    .action(async (to: Instant, options: Options) => {
      const { setClock } = await import('../on-installation.js');
      const { now, manual } = await setClock(to);
      print(options, { now: shownInstant(now), manual }, [shownInstant(now)]);
    });
  addExplain(clock);
  return clock;
}

function instantArgument(text: string): Instant {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)
    ? Date.parse(text)
    : NaN;
  if (Number.isNaN(at))
    throw new InvalidArgumentError('Give an instant with its offset, e.g. 2026-06-15T09:00:00+08:00.');
  return instant(at);
}
