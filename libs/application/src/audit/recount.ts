import type { Calendar } from '@countersign/calendar';
import { foldClock } from '@countersign/domain';
import type { AlarmPolicy, Clock, SubmissionState } from '@countersign/domain';
import { differences } from './differences.js';
import type { Difference } from './differences.js';

/** When it rings and turns yellow is the definition's; when it is due is not. */
const SILENT: AlarmPolicy = { warnAt: 1, kinds: [], actOn: 1 };

/** Every clock of a submission, open or closed, by its place in the state. */
export function clocksOf({ clocks, pastClocks, visits, work }: SubmissionState): ReadonlyMap<string, Clock> {
  const all: [string, Clock | undefined][] = [
    ...Object.entries(clocks).map(([id, clock]): [string, Clock] => [`clocks.${id}`, clock]),
    ...pastClocks.map(({ id, cycle, clock }): [string, Clock] => [`pastClocks.${cycle}.${id}`, clock]),
    ...visits.map(({ visit, clock }): [string, Clock | undefined] => [`visits.${visit}.clock`, clock]),
    ...Object.values(work).map(({ no, clock }): [string, Clock | undefined] => [`work.${no}.clock`, clock]),
  ];
  return new Map(all.filter((one): one is [string, Clock] => one[1] !== undefined));
}

/**
 * A3: every due date, recomputed from what happened to its clock and the calendar that it was counted with, against what
 * is stored. The stored date is a cache of the two.
 *
 * @param calendarOf - every version that a clock names
 */
export function recount(
  state: SubmissionState,
  calendarOf: (version: number) => Calendar,
): readonly Difference[] {
  return [...clocksOf(state)].flatMap(([path, clock]) => {
    const counted = foldClock(calendarOf(clock.calendar), clock.events, SILENT);
    return differences(countedPart(clock), countedPart(counted), path);
  });
}

const countedPart = ({ limit, extended, startedOn, dueOn, dueAt, provisional, paused, closed }: Clock) => ({
  ...{ limit, extended, startedOn, dueOn, dueAt, provisional, paused, closed },
});
