import { localDateOf } from '@countersign/calendar';
import type { Calendar, Instant, LocalDate } from '@countersign/calendar';
import { DomainError, explainClock, mayRead } from '@countersign/domain';
import type { Clock, SubmissionState, Viewer } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
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
  ) {}

  /** @throws DomainError `SUBMISSION_NOT_FOUND`; `BAD_INPUT` for a clock that has not started */
  async run(viewer: Viewer, submission: string, ref: Partial<ClockRef>): Promise<DaySheetView> {
    const loaded = await this.load.run(viewer, submission, mayReadTimes);
    const clock = clockAt(loaded.state, ref);
    if (!clock) throw new DomainError('BAD_INPUT', [{ path: 'clock', problem: 'notStarted' }]);
    const [calendar, ...earlier] = await Promise.all(
      [clock.calendar, ...earlierVersions(clock)].map((version) => this.registry.calendar(version)),
    );
    const sheet = explainClock(calendar!, clock, until(calendar!, loaded.now), earlier);
    return daySheetView({ ...loaded, context: { ...loaded.context, calendar: calendar! } }, ref, sheet);
  }
}

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
