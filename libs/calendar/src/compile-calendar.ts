import type { Calendar } from './calendar.js';
import type { CalendarData, DayOverride, NoticeDay, YearNotice } from './calendar-data.js';
import { epochDayOfCivil, isWeekend } from './civil.js';
import type { EpochDay } from './civil.js';
import { compileBusinessHours } from './business-hours.js';
import { epochDayOf, localDate } from './local-date.js';

const MAX_OFFSET_MINUTES = 14 * 60;

/**
 * Checks a calendar's data and makes lookups of it; years are counted out when they are first asked for.
 *
 * @returns frozen; safe to share and to keep for as long as the process lives
 * @throws RangeError that names the calendar and the bad entry: a date that does not exist or lies outside
 *   December before the notice's year to the end of that year; a day named twice; two notices for one year; a
 *   make-up day from Monday to Friday (a weekday that works says nothing, so it is a slip); an unnamed day or
 *   override; business hours that are empty, out of order or overlap; a bad id, version or offset
 *
 * Source: T3, T13.
 */
export function compileCalendar(data: CalendarData): Calendar {
  const fail = (what: string): never => {
    throw new RangeError(`calendar ${data.id} version ${data.version}: ${what}`);
  };
  if (!data.id) fail('the id is empty');
  if (!Number.isInteger(data.version) || data.version < 1) fail('the version is not a whole number from 1');
  if (!Number.isInteger(data.utcOffsetMinutes) || Math.abs(data.utcOffsetMinutes) > MAX_OFFSET_MINUTES) {
    fail(`utcOffsetMinutes ${data.utcOffsetMinutes} is not a whole number from -840 to 840`);
  }
  return Object.freeze({
    id: data.id,
    version: data.version,
    utcOffsetMinutes: data.utcOffsetMinutes,
    businessHours: compileBusinessHours(data.businessHours, fail),
    ...compileNotices(data.notices, fail),
    overrides: compileOverrides(data.overrides, fail),
    years: new Map(),
  });
}

type Fail = (what: string) => never;

function compileNotices(notices: readonly YearNotice[], fail: Fail) {
  const publishedYears = new Set<number>();
  const daysOff = new Map<EpochDay, string>();
  const makeUpDays = new Map<EpochDay, string>();
  for (const notice of notices) {
    const where = `notice for ${notice.year}`;
    if (!Number.isInteger(notice.year)) fail(`${where}: that is no year`);
    if (publishedYears.has(notice.year)) fail(`${where}: there are two`);
    publishedYears.add(notice.year);
    const enter = (entry: NoticeDay, into: Map<EpochDay, string>) => {
      const day = noticeDay(entry, notice, fail);
      if (daysOff.has(day) || makeUpDays.has(day)) fail(`${where}: ${entry.on} is named twice`);
      into.set(day, entry.name);
      return day;
    };
    for (const entry of notice.off) enter(entry, daysOff);
    for (const entry of notice.work) {
      if (!isWeekend(enter(entry, makeUpDays)))
        fail(`${where}: make-up day ${entry.on} is no Saturday or Sunday`);
    }
  }
  return { publishedYears, daysOff, makeUpDays };
}

function dayIn(on: string, where: string, fail: Fail): EpochDay {
  try {
    return epochDayOf(localDate(on));
  } catch {
    return fail(`${where}: "${on}" is not a date that exists, as YYYY-MM-DD`);
  }
}

function noticeDay({ on, name }: NoticeDay, { year }: YearNotice, fail: Fail): EpochDay {
  const where = `notice for ${year}`;
  const day = dayIn(on, where, fail);
  if (!name) fail(`${where}: ${on} has no name`);
  const isNear = day >= epochDayOfCivil(year - 1, 12, 1) && day <= epochDayOfCivil(year, 12, 31);
  return isNear ? day : fail(`${where}: ${on} lies outside ${year} and the December before it`);
}

function compileOverrides(overrides: readonly DayOverride[], fail: Fail): Calendar['overrides'] {
  const byDay = new Map<EpochDay, { working: boolean; reason: string }>();
  for (const { on, working, reason } of overrides) {
    const day = dayIn(on, 'override', fail);
    if (!reason) fail(`override: ${on} has no reason`);
    if (byDay.has(day)) fail(`override: ${on} is named twice`);
    byDay.set(day, { working, reason });
  }
  return byDay;
}
