import { localDateOf } from '@countersign/calendar';
import type { Calendar, Instant, LocalDate } from '@countersign/calendar';
import { DomainError, explainClock, mayRead } from '@countersign/domain';
import type { Clock, SubmissionState, Viewer } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import type { CalendarChange } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { seesAllTimes } from '../compliance/may-see-figures.js';
import { LoadSubmission } from '../load-submission.js';
import type { LoadedSubmission } from '../load-submission.js';
import type { ClockRef } from '../views/clock.view.js';
import type { DaySheetView } from '../views/day-sheet.view.js';
import { daySheetView } from './day-sheet-view.js';

/** Why a due date is what it is, day by day. */
@Injectable()
export class DaySheetQuery {
  constructor(
    @Inject(LoadSubmission) private readonly load: LoadSubmission,
    @Inject(Registry) private readonly registry: Registry,
    @Inject(DataSource) private readonly source: DataSource,
  ) {}

  /** @throws DomainError `SUBMISSION_NOT_FOUND`; `BAD_INPUT` for a clock that has not started */
  async run(viewer: Viewer, submission: string, ref: Partial<ClockRef>): Promise<DaySheetView> {
    const loaded = await this.load.run(viewer, submission, mayReadTimes);
    const clock = clockAt(loaded.state, ref);
    if (!clock) throw new DomainError('BAD_INPUT', [{ path: 'clock', problem: 'notStarted' }]);
    const before = earlierVersions(clock);
    const [[calendar, ...earlier], changes] = await Promise.all([
      Promise.all([clock.calendar, ...before].map((version) => this.registry.calendar(version))),
      this.changesAfter(before[0]),
    ]);
    const sheet = explainClock(calendar!, clock, until(calendar!, loaded.now), earlier);
    return daySheetView(
      { ...loaded, context: { ...loaded.context, calendar: calendar! } },
      ref,
      sheet,
      changes,
    );
  }

  /** What was published since the version that a limit began with, if it changed (T13). */
  private async changesAfter(version: number | undefined): Promise<readonly PublishedChange[]> {
    if (version === undefined) return [];
    return this.source.query<PublishedChange[]>(
      'SELECT version, change FROM calendar WHERE version > $1 AND change IS NOT NULL ORDER BY version',
      [version],
    );
  }
}

/** A version, and what it changed of the one before. */
export type PublishedChange = { readonly version: number; readonly change: CalendarChange };

/** Times are nobody's business content: who supervises them sees them all (A4). */
const mayReadTimes = (state: SubmissionState, viewer: Viewer): boolean =>
  mayRead(state, viewer) || seesAllTimes(viewer);

const until = (calendar: Calendar, now: Instant): LocalDate => localDateOf(calendar, now);

/** The versions that it was counted by before. */
const earlierVersions = ({ events }: Clock): readonly number[] =>
  events.flatMap((event) =>
    event.type === 'calendarChanged' && event.from !== undefined ? [event.from] : [],
  );

function clockAt(
  { clocks, pastClocks, visits, work }: LoadedSubmission['state'],
  { of, id, visit, no, cycle }: Partial<ClockRef>,
): Clock | undefined {
  if (of === 'assignment') return no == null ? undefined : work[no]?.clock;
  if (of === 'stage') return visits.find((one) => one.visit === visit)?.clock;
  if (cycle != null) return pastClocks.find((past) => past.id === id && past.cycle === cycle)?.clock;
  return id != null && Object.hasOwn(clocks, id) ? clocks[id] : undefined;
}
