import type { Calendar, Instant } from '@countersign/calendar';
import { wakeAt } from '@countersign/domain';
import type { DecideContext, Portfolios, SubmissionState } from '@countersign/domain';
import { advance } from './progress.js';
import type { Progress } from './progress.js';

/** A version of the calendar, and the business time of its publication. */
export type PublishedCalendar = { readonly calendar: Calendar; readonly at: Instant };

/** A version of the portfolios, and from when on it holds. */
export type PortfoliosSince = { readonly portfolios: Portfolios; readonly at: Instant };

/** How far it is, and what it is decided with from here on. */
export type CaughtUp = {
  readonly context: DecideContext;
  readonly progress: Progress & { readonly state: SubmissionState };
};

/**
 * The instant decides, not the commit: what fell due by `until` happens at its own instant, and a calendar that was
 * published since is gone over to at the instant of its publication, each in its turn (T13). Where both fall on one
 * instant, what was due was due by the calendar of that moment.
 *
 * @param newer - versions after the state's, ascending
 * @param portfolios - ascending; each event is decided by those that held at its instant
 */
export function catchUp(
  from: CaughtUp,
  newer: readonly PublishedCalendar[],
  until: Instant,
  portfolios: readonly PortfoliosSince[] = [],
): CaughtUp {
  let { context, progress } = from;
  const ahead = [...newer];
  for (;;) {
    const { state } = progress;
    const due = wakeAt(state);
    const next = ahead[0];
    // Published before the last event, and not known to it: it takes effect after that, since time never runs back.
    const changes = next && (Math.max(next.at, state.lastAt) as Instant);
    if (next && changes !== undefined && changes <= until && (due === null || changes < due)) {
      context = { ...context, calendar: next.calendar };
      const { version } = next.calendar;
      const then = heldAt(context, portfolios, changes);
      progress = advance(progress, then, { type: 'CALENDAR_CHANGED', at: changes, version });
      ahead.shift();
    } else if (due !== null && due <= until) {
      const then = heldAt(context, portfolios, due);
      progress = advance(progress, then, { type: 'TIME_PASSED', at: due });
    } else {
      return { context: heldAt(context, portfolios, until), progress };
    }
  }
}

/** With the portfolios that held then: a leader who was in charge when it fell due is asked, not his successor. */
export function heldAt<Context extends Omit<DecideContext, 'form'>>(
  context: Context,
  portfolios: readonly PortfoliosSince[],
  at: Instant,
): Context {
  const held = portfolios.findLast((one) => one.at <= at);
  return held ? { ...context, portfolios: held.portfolios } : context;
}
