import type { SheetDayFragment } from '../generated/graphql.js';

/** What a day is to the count; it decides how its cell looks and which words it gets. */
export type DayState =
  'dayZero' | 'counted' | 'rolled' | 'paused' | 'betweenCycles' | 'overdue' | 'off' | 'notCounted';

/** Reads what the API says of a day; it counts nothing itself. */
export function stateOf({
  count,
  paused,
  overdueDay,
  kind,
  rolled,
}: Pick<SheetDayFragment, 'count' | 'paused' | 'overdueDay' | 'kind' | 'rolled'>): DayState {
  if (count === 'dayZero') return 'dayZero';
  if (rolled) return 'rolled';
  // After the due date a sheet still numbers the days; that they are overdue matters more.
  if (overdueDay !== null) return 'overdue';
  if (count === 'counted') return 'counted';
  if (paused !== null) return paused === 'cycle' ? 'betweenCycles' : 'paused';
  return kind === 'workday' || kind === 'makeUp' ? 'notCounted' : 'off';
}

const MARKS = [
  'received',
  'arrived',
  'accepted',
  'acceptedBySilence',
  'opened',
  'paused',
  'resumed',
  'sentBack',
  'resubmitted',
  'extended',
  'urgency',
  'cap',
  'calendar',
  'closed',
  'reopened',
  'due',
  'today',
] as const;
export type Mark = (typeof MARKS)[number];

/** A mark that this client does not know yet is left out, not shown as a bare id. */
export const marksOf = ({ marks }: Pick<SheetDayFragment, 'marks'>): readonly Mark[] =>
  MARKS.filter((mark) => marks.includes(mark));

/** Hours of business time for people: at most two decimals, none where it is whole. */
export const hoursOf = (ms: number): string => String(Math.round(ms / 36_000) / 100);

/** The years, ascending, whose days are provisional. */
export const provisionalYears = (days: readonly SheetDayFragment[]): readonly string[] => [
  ...new Set(days.filter(({ provisional }) => provisional).map(({ on }) => on.slice(0, 4))),
];
