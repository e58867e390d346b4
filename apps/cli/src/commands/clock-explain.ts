import type { ExplainedClock, ExplainedSubmission } from '@countersign/application';
import type { Command } from 'commander';
import { print, shownInstant } from '../print.js';

type Options = { readonly json?: true };
type Sheet = ExplainedClock['sheet'];
type Day = Sheet['days'][number];

const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const UNITS = { workingDays: 'working days', workingHours: 'working hours', calendarDays: 'calendar days' };
const KINDS = {
  ...{ workday: '', weekend: 'weekend', publicHoliday: 'public holiday', makeUp: 'made up' },
  override: 'local decision',
};
const MS_PER_MINUTE = 60_000;

/** `clock explain SUBMISSION`: the sheet that an auditor would draw by hand (RULES.md T1 to T9, T13, T14). */
export function addExplain(clock: Command): void {
  clock
    .command('explain')
    .argument('<submission>', 'its id or number')
    .description('every day from day 0 to the due date of each limit: counted or not, and by which rule')
    .option('--json', 'print all facts as JSON')
    .action(async (submission: string, options: Options) => {
      const { explainClocks } = await import('../on-installation.js');
      const explained = await explainClocks(submission);
      print(options, explained, linesOf(explained));
    });
}

export function linesOf({ number, clocks }: ExplainedSubmission): readonly string[] {
  if (clocks.length === 0) return [`${number}: no limit has started`];
  return clocks.flatMap((one, index) => [
    ...(index === 0 ? [] : ['']),
    `${number}  ${headOf(one)}`,
    ...one.sheet.days.map(dayLine),
    ...one.sheet.happened.map(happenedLine),
    `  rules: ${one.sheet.rules.join(', ')}; calendar ${one.sheet.calendar.id} version ${one.sheet.calendar.version}`,
  ]);
}

function headOf({ title, unit, cycle, sheet }: ExplainedClock): string {
  const { limit, extended, startedOn, dueOn, dueAt, dueBy, provisional } = sheet;
  const name = [title.zh, unit, cycle > 1 ? `cycle ${cycle}` : ''].filter(Boolean).join(', ');
  const length = `${limit.amount}${extended === undefined ? '' : ` + ${extended}`} ${UNITS[limit.unit]}`;
  // Days end at their 24:00; hours at a moment (T2).
  const end = limit.unit === 'workingHours' && dueAt !== null ? shownInstant(dueAt) : dueOn;
  const due = end === null ? 'paused: no due date' : `due ${end}${dueBy === 'counted' ? '' : ` (${dueBy})`}`;
  return `${name}: ${length} from ${startedOn}, ${due}${provisional ? ', provisional' : ''}`;
}

function dayLine(day: Day): string {
  const { on, weekday, kind, name, rule, marks, provisional, paused, overdueDay, superseded, rolled } = day;
  const why = [
    ...[paused && (paused.of === 'pause' ? `paused: ${paused.reason}` : 'between cycles'), KINDS[kind], name],
    ...[
      superseded && 'counted anew since',
      rolled && 'rolls on to a working day',
      overdueDay && `overdue day ${overdueDay}`,
      provisional && 'provisional',
      ...marks,
    ],
  ].filter(Boolean);
  return `  ${on} ${WEEKDAYS[weekday]}  ${countOf(day).padEnd(12)} ${rule.padEnd(3)}  ${why.join(', ')}`.trimEnd();
}

function countOf({ count, n, workingMs, sumMs }: Day): string {
  if (workingMs !== undefined && sumMs !== undefined)
    return workingMs === 0 ? '-' : `${time(workingMs)} = ${time(sumMs)}`;
  if (count === 'dayZero') return 'day 0';
  return count === 'counted' ? `${n ?? ''}` : '-';
}

const time = (ms: number) => {
  const minutes = Math.round(ms / MS_PER_MINUTE);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

const BECAUSE = {
  silence: 'accepted by silence, counted from receipt on',
  completed: 'counted from the arrival of the last item on',
  receipt: 'filed on a rest day, received on',
};

function happenedLine({ event, because, dueBefore, dueAfter }: Sheet['happened'][number]): string {
  const why = because ? ` (${BECAUSE[because]} ${event.on})` : '';
  const moved = dueBefore === dueAfter ? '' : `: due ${dueBefore ?? 'none'} -> ${dueAfter ?? 'none'}`;
  return `  ${shownInstant(event.at)}  ${event.type}${why}${moved}`;
}
