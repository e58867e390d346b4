import { localDate } from '@countersign/calendar';
import type { LocalDate } from '@countersign/calendar';

/**
 * The last day of a period of months: the corresponding day of the last month, or that month's last day where it has
 * none (Civil Code art. 202).
 */
export function validUntil(from: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const to = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth.getUTCDate())));
  return localDate(to.toISOString().slice(0, 10));
}
