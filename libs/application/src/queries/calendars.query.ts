import { dayOf, daysBetween, addDays } from '@countersign/calendar';
import type { LocalDate } from '@countersign/calendar';
import { DomainError } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { CalendarDayView, CalendarView } from './views/calendar.view.js';

const MOST_DAYS = 800;

/** The calendars as they were published, and any stretch of days in the one in force. */
@Injectable()
export class CalendarsQuery {
  constructor(@Inject(Registry) private readonly registry: Registry) {}

  /** Every version, the newest first. */
  async all(): Promise<readonly CalendarView[]> {
    const calendars = await this.registry.calendars();
    return calendars.map(({ id, version, notices }) => ({
      ...{ id, version },
      years: notices.map(({ year, title, number, off, work }) => ({
        ...{ year, title },
        number: number ?? null,
        off: off.length,
        makeUp: work.length,
      })),
    }));
  }

  /** Both ends included. @throws DomainError `BAD_INPUT` for a stretch that is turned round or too long */
  async days(from: LocalDate, to: LocalDate): Promise<readonly CalendarDayView[]> {
    const length = daysBetween(from, to) + 1;
    if (length < 1 || length > MOST_DAYS) {
      throw new DomainError('BAD_INPUT', [
        { path: 'to', problem: 'outOfRange', least: from, most: MOST_DAYS },
      ]);
    }
    const calendar = await this.registry.currentCalendar();
    return Array.from({ length }, (_, index) => {
      const { name, ...day } = dayOf(calendar, addDays(from, index));
      return { ...day, name: name ?? null };
    });
  }
}
