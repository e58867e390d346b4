import { addDays, daysIn, localDate } from '@countersign/calendar';
import { InvalidArgumentError, type Command } from 'commander';
import { print } from '../print.js';
import { LEGEND, gridLines } from './calendar-grid.js';
import { CALENDAR_NAME, namedCalendar } from './calendar-source.js';

type Options = { readonly calendar: string; readonly json?: true };

/** `calendar show`: a year as month grids (T3, T13). */
export function addCalendarShow(calendar: Command): void {
  calendar
    .command('show')
    .argument('<year>', 'four digits', yearArgument)
    .description('a year as month grids: working days, rest days, holidays and make-up days')
    .option('--calendar <name>', CALENDAR_NAME, 'shipped')
    .option('--json', 'print all facts as JSON')
    .action(async (year: number, options: Options, command: Command) => {
      const named = await namedCalendar(options.calendar, command);
      const days = orRefuse(command, () =>
        daysIn(named.calendar, localDate(`${year}-01-01`), addDays(localDate(`${year + 1}-01-01`), -1)),
      );
      const workingDays = days.filter(({ working }) => working).length;
      const notice = named.data.notices.find((one) => one.year === year);
      const { title, number, publishedOn } = notice ?? {};
      const facts = {
        year,
        version: named.data.version,
        provisional: !notice,
        notice: notice ? { title, number, publishedOn } : null,
        workingDays,
        days,
      };
      print(options, facts, [
        notice
          ? `${year}: ${[title, number].filter(Boolean).join(' ')}`
          : `${year} is provisional: no holiday notice has been published for it; shown are the statutory days off`,
        ...(notice || options.calendar !== 'shipped'
          ? []
          : ['This is the calendar as shipped; what an installation has published: --calendar installed']),
        `${workingDays} working days`,
        '',
        ...gridLines(days, process.stdout.columns ?? 80),
        LEGEND,
      ]);
    });
}

function yearArgument(text: string): number {
  if (/^[12]\d{3}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a year of four digits.');
}

function orRefuse<T>(command: Command, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return command.error(`error: ${error.message}. Give a year from 2004 to 2050.`);
  }
}
