import type { CalendarData } from '@countersign/calendar';
import { cnNotices } from './cn-notices.js';

/**
 * The calendar of mainland China, Asia/Shanghai (UTC+8 all year). Raise `version` with every change of the notices.
 * Offices differ in their hours; these are the default (T2).
 */
export const cnCalendar: CalendarData = {
  id: 'cn',
  version: 2,
  utcOffsetMinutes: 480,
  businessHours: [
    { opens: '08:30', closes: '12:00' },
    { opens: '14:00', closes: '17:30' },
  ],
  notices: cnNotices,
  overrides: [],
};
