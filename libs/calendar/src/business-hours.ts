import type { DaySpan } from './calendar.js';
import type { BusinessHours } from './calendar-data.js';
import { MS_PER_DAY, MS_PER_MINUTE } from './civil.js';

const TIME = /^([01]\d|2[0-4]):([0-5]\d)$/;

/**
 * Business hours as milliseconds of the day. Internal to `compileCalendar`.
 *
 * @param fail - throws; gets a sentence that names the bad entry
 * @returns ascending, not overlapping, none empty; at least one
 */
export function compileBusinessHours(
  hours: readonly BusinessHours[],
  fail: (what: string) => never,
): readonly DaySpan[] {
  if (hours.length === 0) fail('there are no business hours');
  let closedAt = 0;
  return hours.map(({ opens, closes }) => {
    const name = `business hours ${opens} to ${closes}`;
    const [opensAt, closesAt] = [msOfDay(opens), msOfDay(closes)];
    if (opensAt === undefined || closesAt === undefined) return fail(`${name}: write HH:MM, 00:00 to 24:00`);
    if (closesAt <= opensAt) fail(`${name}: they close before they open`);
    if (opensAt < closedAt) fail(`${name}: they overlap or come before those listed earlier`);
    closedAt = closesAt;
    return { opensAt, closesAt };
  });
}

function msOfDay(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const ms = (Number(match[1]) * 60 + Number(match[2])) * MS_PER_MINUTE;
  return ms <= MS_PER_DAY ? ms : undefined;
}
