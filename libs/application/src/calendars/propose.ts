import {
  NoticeError,
  compileCalendar,
  dayOf,
  diffCalendars,
  localDate,
  readNotice,
  withNotice,
  withOverride,
  withoutOverride,
} from '@countersign/calendar';
import type {
  Calendar,
  CalendarData,
  ChangedDay,
  DayOverride,
  LocalDate,
  NoticeProblem,
  NoticeWarning,
  YearNotice,
} from '@countersign/calendar';
import { DomainError } from '@countersign/domain';
import type { Problem } from '@countersign/domain';
import { canonical } from '@countersign/persistence';
import type { CalendarChange } from '@countersign/persistence';

/** What an administrator changes: one of the three. */
export type CalendarInput = {
  readonly notice?: YearNotice;
  /** A local decision about one day, in place of any earlier one. */
  readonly override?: DayOverride;
  /** The day of a local decision that is taken back. */
  readonly removeOverride?: string;
};

/** The next version, as it would be published. */
export type Proposal = {
  readonly data: CalendarData;
  readonly calendar: Calendar;
  readonly act: CalendarChange['act'];
  /** Days that differ from the version before. */
  readonly days: readonly ChangedDay[];
  /** What to look at first. */
  readonly warnings: readonly NoticeWarning[];
};

/** T13. @throws DomainError `BAD_INPUT` with all that does not add up, or where nothing would change */
export function propose(before: CalendarData, input: CalendarInput): Proposal {
  const { data, act, span, warnings } = orRefuse(() => changed(before, input));
  const { version: _, ...was } = before;
  const { version: __, ...is } = data;
  if (canonical(was) === canonical(is)) throw refusal([{ problem: 'nothingChanges' }]);
  const calendar = orRefuse(() => compileCalendar(data));
  const days = orRefuse(() => diffCalendars(compileCalendar(before), calendar, span));
  return { data, calendar, act, days, warnings };
}

/** Characters: it stands beside the day in every sheet, for good. */
const MOST_REASON = 200;

type Changed = Pick<Proposal, 'data' | 'act' | 'warnings'> & {
  /** Where days can differ. */
  readonly span: { readonly from: LocalDate; readonly to: LocalDate };
};

function changed(before: CalendarData, { notice, override, removeOverride }: CalendarInput): Changed {
  if ([notice, override, removeOverride].filter((one) => one !== undefined).length !== 1)
    throw refusal([{ problem: 'exactlyOne' }]);
  if (notice) return withYear(before, notice);
  const on = localDate(override?.on ?? removeOverride ?? '');
  const span = { from: on, to: on };
  if (!override) {
    const act = { type: 'withoutOverride', on } as const;
    return { data: withoutOverride(before, on), act, span, warnings: [] };
  }
  const { working } = override;
  const reason = override.reason.trim();
  if (reason.length > MOST_REASON) throw refusal([{ problem: 'tooLong', most: MOST_REASON }]);
  const day = dayOf(compileCalendar(before), on);
  // A rest day declared off is one already; another reason for a day that was decided about may be given.
  if (day.kind !== 'override' && day.working === working) throw refusal([{ problem: 'nothingChanges' }]);
  const act = { type: 'override', on, working, reason } as const;
  return { data: withOverride(before, { on, working, reason }), act, span, warnings: [] };
}

/** Read as from a file: whatever it comes from, it must add up. */
function withYear(before: CalendarData, given: YearNotice): Changed {
  const { notice, warnings } = readNotice(JSON.stringify(given));
  const { year, title } = notice;
  // New Year's Day reaches back into December.
  const span = { from: localDate(`${year - 1}-12-01`), to: localDate(`${year}-12-31`) };
  return { data: withNotice(before, notice), act: { type: 'notice', year, title }, span, warnings };
}

function orRefuse<T>(attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof NoticeError) throw refusal(error.problems.map(problemOf));
    if (error instanceof RangeError) throw refusal([{ problem: 'invalid', message: error.message }]);
    throw error;
  }
}

const refusal = (found: readonly Omit<Problem, 'path'>[]) =>
  new DomainError(
    'BAD_INPUT',
    found.map((problem) => ({ path: 'calendar', ...problem }) as Problem),
  );

/** A figure of a problem is one value: several names become one text. */
function problemOf({ code, ...figures }: NoticeProblem): Omit<Problem, 'path'> {
  const plain = Object.entries(figures).map(([name, value]): [string, string | number] => [
    // `path` is that of the input.
    name === 'path' ? 'at' : name,
    Array.isArray(value) ? value.join('、') : (value as string | number),
  ]);
  return { problem: code, ...Object.fromEntries(plain) };
}
