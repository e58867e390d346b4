import type { Calendar } from './calendar.js';
import { MS_PER_DAY, MS_PER_MINUTE } from './civil.js';
import type { Instant } from './instant.js';
import { dateOf, epochDayOf } from './local-date.js';
import type { LocalDate } from './local-date.js';

/** The date at an instant, in the calendar's zone, whatever the server's zone is (T3). */
export function localDateOf(calendar: Calendar, instant: Instant): LocalDate {
  return dateOf(Math.floor((instant + offsetMs(calendar)) / MS_PER_DAY));
}

/** 00:00 of a date in the calendar's zone. */
export function startOfDay(calendar: Calendar, date: LocalDate): Instant {
  return (epochDayOf(date) * MS_PER_DAY - offsetMs(calendar)) as Instant;
}

/** 24:00 of a date in the calendar's zone, which is the start of the next: acting before it is on time (T2). */
export function endOfDay(calendar: Calendar, date: LocalDate): Instant {
  return (startOfDay(calendar, date) + MS_PER_DAY) as Instant;
}

/** ISO 8601 in the calendar's zone: `2026-06-15T00:10:00.000+08:00`. `parseInstant` reads it back exactly. */
export function formatInstant(instant: Instant, calendar: Calendar): string {
  const date = localDateOf(calendar, instant);
  const ms = instant - startOfDay(calendar, date);
  const minute = Math.floor(ms / MS_PER_MINUTE);
  const second = Math.floor((ms % MS_PER_MINUTE) / 1_000);
  const ahead = Math.abs(calendar.utcOffsetMinutes);
  const offset = `${calendar.utcOffsetMinutes < 0 ? '-' : '+'}${hoursAndMinutes(ahead)}`;
  return `${date}T${hoursAndMinutes(minute)}:${pad(second)}.${pad(ms % 1_000, 3)}${offset}`;
}

const offsetMs = (calendar: Calendar) => calendar.utcOffsetMinutes * MS_PER_MINUTE;
const pad = (n: number, length = 2) => `${n}`.padStart(length, '0');
const hoursAndMinutes = (minutes: number) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
