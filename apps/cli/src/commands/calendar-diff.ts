import { diffCalendars, localDate, weekday } from '@countersign/calendar';
import type { CalendarData, CalendarDay, ChangedDay } from '@countersign/calendar';
import type { Command } from 'commander';
import { exitWith, print } from '../print.js';
import { CALENDAR_NAME, namedCalendar } from './calendar-source.js';
import type { NamedCalendar } from './calendar-source.js';

type Options = { readonly json?: true };

/** `calendar diff`: which days one version of the calendar decides otherwise than another (T13). */
export function addCalendarDiff(calendar: Command): void {
  calendar
    .command('diff')
    .argument('<before>', CALENDAR_NAME)
    .argument('<after>', 'likewise')
    .description('the days on which two calendars differ; exit code 1 if there are any')
    .option('--json', 'print all facts as JSON')
    .action(async (before: string, after: string, options: Options, command: Command) => {
      const changed = changedDays(await namedCalendar(before, command), await namedCalendar(after, command));
      print(options, { before, after, changed }, changeLines(changed));
      exitWith(changed.length > 0);
    });
}

/**
 * The days that differ in the years that either calendar says something about. In other years both have nothing but
 * the same computed holidays.
 */
export function changedDays(before: NamedCalendar, after: NamedCalendar): readonly ChangedDay[] {
  const years = [...yearsOf(before.data), ...yearsOf(after.data)];
  if (years.length === 0) return [];
  const [from, to] = [`${Math.min(...years)}-01-01`, `${Math.max(...years)}-12-31`];
  return diffCalendars(before.calendar, after.calendar, { from: localDate(from), to: localDate(to) });
}

const yearsOf = ({ notices, overrides }: CalendarData): readonly number[] => [
  ...notices.map(({ year }) => year),
  ...[...notices.flatMap(({ off, work }) => [...off, ...work]), ...overrides].map(({ on }) =>
    Number(on.slice(0, 4)),
  ),
];

const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `2027-02-20 Sat  rest day -> 班 春节`, and how many of them are worked or no longer. */
export function changeLines(changed: readonly ChangedDay[]): readonly string[] {
  const moved = changed.filter(({ before, after }) => before.working !== after.working).length;
  return [
    ...changed.map(({ on, before, after }) => `${shownDate(on)}  ${words(before)} -> ${words(after)}`),
    changed.length === 0
      ? 'no day changes'
      : `${count(changed.length)}, ${moved} of them between working and not`,
  ];
}

const count = (days: number) => `${days} ${days === 1 ? 'day changes' : 'days change'}`;

export const shownDate = (on: string) => `${on} ${WEEKDAYS[weekday(localDate(on))]}`;

function words({ working, kind, name = '' }: CalendarDay): string {
  switch (kind) {
    case 'workday':
      return 'working day';
    case 'weekend':
      return 'rest day';
    case 'publicHoliday':
      return `休 ${name}`;
    case 'makeUp':
      return `班 ${name}`;
    case 'override':
      return `${working ? '班' : '休'} ${name} (local)`;
  }
}
