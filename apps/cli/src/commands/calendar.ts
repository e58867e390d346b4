import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import {
  addWorkingDays,
  compileCalendar,
  isProvisional,
  localDate,
  workingDaysBetween,
} from '@countersign/calendar';
import type { Calendar, LocalDate } from '@countersign/calendar';
import { cnCalendar } from '@countersign/matters';
import { UsageCommand } from '../usage-command.js';
import { addCalendarDiff } from './calendar-diff.js';
import { addCalendarImport } from './calendar-import.js';
import { addCalendarShow } from './calendar-show.js';

const PROVISIONAL =
  'provisional: a year in this count has no holiday notice yet, so the result may change when it is published';

type Answer = {
  readonly shown: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly provisional: boolean;
};

/**
 * `calendar due | remaining | days`: working days by the calendar shipped with the system (T1 to T4, T13). Prints the bare
 * answer, or all facts with `--json`; a provisional answer is remarked on stderr. Bad input ends with exit code 2 and
 * a sentence that says what to give. `show | diff | import` have a file each.
 */
export function calendarCommand(): Command {
  const calendar = new UsageCommand('calendar')
    .description('working days by the State Council’s notices: count them, see them, read a new notice')
    .showHelpAfterError('Run it with --help to see what to give.');

  calendar
    .command('due')
    .description('the date on which a limit in working days ends; the start is day 0')
    .requiredOption('--from <date>', 'day of receipt or start, YYYY-MM-DD', dateArgument)
    .requiredOption('--days <n>', 'the limit in working days', countArgument)
    .option('--json', 'print all facts as JSON')
    .action((options: { from: LocalDate; days: number; json?: true }, command: Command) => {
      const { from, days } = options;
      answer(command, options, (cn) => {
        const dueOn = addWorkingDays(cn, from, days);
        return { shown: dueOn, facts: { from, days, dueOn }, provisional: isProvisional(cn, from, dueOn) };
      });
    });

  calendar
    .command('remaining')
    .description('working days left after a day, up to and including the due date')
    .requiredOption('--on <date>', 'the day to look from, YYYY-MM-DD', dateArgument)
    .requiredOption('--due <date>', 'the due date, YYYY-MM-DD', dateArgument)
    .option('--json', 'print all facts as JSON, overdue working days too')
    .action((options: { on: LocalDate; due: LocalDate; json?: true }, command: Command) => {
      const { on, due } = options;
      answer(command, options, (cn) => {
        const remaining = workingDaysBetween(cn, on, due);
        const overdueDays = workingDaysBetween(cn, due, on);
        const provisional = isProvisional(cn, on, due) || isProvisional(cn, due, on);
        return {
          shown: `${remaining}`,
          facts: { on, due, remaining, overdue: on > due, overdueDays },
          provisional,
        };
      });
    });

  calendar
    .command('days')
    .description('working days after one date, up to and including another')
    .requiredOption('--from <date>', 'not counted itself, YYYY-MM-DD', dateArgument)
    .requiredOption('--to <date>', 'counted if it is a working day, YYYY-MM-DD', dateArgument)
    .option('--json', 'print all facts as JSON')
    .action((options: { from: LocalDate; to: LocalDate; json?: true }, command: Command) => {
      const { from, to } = options;
      answer(command, options, (cn) => {
        const workingDays = workingDaysBetween(cn, from, to);
        return {
          shown: `${workingDays}`,
          facts: { from, to, workingDays },
          provisional: isProvisional(cn, from, to),
        };
      });
    });

  addCalendarShow(calendar);
  addCalendarDiff(calendar);
  addCalendarImport(calendar);
  return calendar;
}

function answer(command: Command, { json }: { json?: true }, count: (calendar: Calendar) => Answer): void {
  const { shown, facts, provisional } = orRefuse(command, () => count(compileCalendar(cnCalendar)));
  process.stdout.write(json ? `${JSON.stringify({ ...facts, provisional })}\n` : `${shown}\n`);
  if (provisional && !json) process.stderr.write(`${PROVISIONAL}\n`);
}

function orRefuse<T>(command: Command, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return command.error(`error: ${error.message}. Give dates whose counts stay within 2004 to 2050.`);
  }
}

function dateArgument(text: string): LocalDate {
  try {
    return localDate(text);
  } catch {
    throw new InvalidArgumentError('Give a date that exists, as YYYY-MM-DD.');
  }
}

function countArgument(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number of working days, 0 to 9999.');
}
