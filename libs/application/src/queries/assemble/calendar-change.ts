import { localDate } from '@countersign/calendar';
import type { CalendarChange } from '@countersign/persistence';
import type { CalendarChangeView } from '../views/calendar.view.js';

export function changeView({ act, days }: CalendarChange): CalendarChangeView {
  const nothing = { year: null, title: null, working: null, reason: null };
  const { type, ...what } = act;
  return {
    ...nothing,
    ...what,
    on: 'on' in what ? localDate(what.on) : null,
    act: type,
    days: days.map(({ on, working, name }) => ({ on: localDate(on), working, name: name ?? null })),
  };
}
