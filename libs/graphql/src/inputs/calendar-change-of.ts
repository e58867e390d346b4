import type { CalendarInput } from '@countersign/application';
import type { CalendarGraphqlInput, NoticeDayInput, YearNoticeInput } from './calendar.input.js';

/** The change as the commands take it: what is absent is left out. That it is one of the three they ask. */
export function calendarChangeOf({ notice, override, removeOverride }: CalendarGraphqlInput): CalendarInput {
  return {
    ...(notice != null && { notice: noticeOf(notice) }),
    ...(override != null && {
      override: { on: override.on, working: override.working, reason: override.reason },
    }),
    ...(removeOverride != null && { removeOverride }),
  };
}

function noticeOf({ year, title, number, publishedOn, source, off, work }: YearNoticeInput) {
  return {
    ...{ year, title },
    ...(number != null && { number }),
    ...(publishedOn != null && { publishedOn }),
    ...(source != null && { source }),
    ...{ off: off.map(dayOf), work: work.map(dayOf) },
  };
}

/** GraphQL's objects have no prototype, which JSON and the database do not mind but a comparison does. */
const dayOf = ({ on, name }: NoticeDayInput) => ({ on, name });
