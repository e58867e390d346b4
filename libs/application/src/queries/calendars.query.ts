import {
  NoticeError,
  addDays,
  dayOf,
  daysBetween,
  daysIn,
  instant,
  localDate,
  readNotice,
} from '@countersign/calendar';
import type { CalendarData, LocalDate } from '@countersign/calendar';
import { DomainError } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import type { CalendarChange } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { parse } from 'yaml';
import { assertAdministrator } from '../commands/administrator.js';
import { changeView } from './assemble/calendar-change.js';
import { remark } from './notice-remark.js';
import type {
  CalendarDayView,
  CalendarView,
  CalendarYearDaysView,
  ReadNoticeView,
} from './views/calendar.view.js';

const MOST_DAYS = 800;
/** A pasted page with everything around it. */
const MOST_TEXT = 100_000;

type Row = {
  readonly version: number;
  readonly publishedAt: number;
  readonly publishedBy: string | null;
  readonly note: string | null;
  readonly change: CalendarChange | null;
};

/** The calendars as they were published, and any stretch of days in the one in force. */
@Injectable()
export class CalendarsQuery {
  constructor(
    @Inject(Registry) private readonly registry: Registry,
    @Inject(DataSource) private readonly source: DataSource,
  ) {}

  /** Every version, the newest first. */
  async all(): Promise<readonly CalendarView[]> {
    const [calendars, rows] = await Promise.all([
      this.registry.calendars(),
      this.source.query<Row[]>(
        `SELECT c.version, epoch_ms(c.published_at) AS "publishedAt", p.name AS "publishedBy", c.note, c.change
           FROM calendar c LEFT JOIN person p ON p.id = c.published_by`,
      ),
    ]);
    const published = new Map(rows.map((row) => [row.version, row]));
    const latest = calendars[0]?.version;
    return calendars.flatMap((data) => {
      const row = published.get(data.version);
      return row ? [calendarView(data, row, data.version === latest)] : [];
    });
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

  /** @param version - the one in force where none is given. @throws DomainError `BAD_INPUT` */
  async year(year: number, version?: number | null): Promise<CalendarYearDaysView> {
    const all = await this.registry.calendars();
    const data = version == null ? all[0] : all.find((one) => one.version === version);
    if (!data) throw new DomainError('BAD_INPUT', [{ path: 'version', problem: 'unknown' }]);
    const calendar = await this.registry.calendar(data.version);
    const notice = data.notices.find((one) => one.year === year);
    return {
      ...{ year, version: data.version, published: notice !== undefined },
      ...{ title: notice?.title ?? null, number: notice?.number ?? null, source: notice?.source ?? null },
      publishedOn: notice?.publishedOn === undefined ? null : localDate(notice.publishedOn),
      days: daysOfYear(calendar, year),
    };
  }

  /** What a pasted text or a file's content says, and what is wrong. @throws DomainError `BAD_INPUT`, `NOT_AN_ADMINISTRATOR` */
  read(viewer: Viewer, content: string, year?: number | null): ReadNoticeView {
    assertAdministrator(viewer);
    if (content.length > MOST_TEXT) {
      throw new DomainError('BAD_INPUT', [{ path: 'text', problem: 'tooLong', most: MOST_TEXT }]);
    }
    try {
      const { notice, warnings } = readNotice(content, {
        parseYaml: (text) => parse(text) as unknown,
        ...(year != null && { year }),
      });
      return { notice, problems: [], warnings: warnings.map(remark) };
    } catch (error) {
      if (!(error instanceof NoticeError)) throw error;
      return { notice: null, problems: error.problems.map(remark), warnings: [] };
    }
  }
}

/** @throws DomainError `BAD_INPUT` beyond the years that a calendar knows */
function daysOfYear(calendar: Parameters<typeof daysIn>[0], year: number): readonly CalendarDayView[] {
  try {
    const days = daysIn(calendar, localDate(`${year}-01-01`), localDate(`${year}-12-31`));
    return days.map(({ name, ...day }) => ({ ...day, name: name ?? null }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DomainError('BAD_INPUT', [{ path: 'year', problem: 'outOfRange' }]);
  }
}

function calendarView(data: CalendarData, row: Row, inForce: boolean): CalendarView {
  const { id, version, notices, overrides } = data;
  const { publishedAt, publishedBy, note, change } = row;
  return {
    ...{ id, version, inForce, publishedBy, note },
    publishedAt: instant(publishedAt),
    years: notices.map(({ year, title, number, off, work }) => ({
      ...{ year, title },
      number: number ?? null,
      off: off.length,
      makeUp: work.length,
    })),
    overrides: overrides.map(({ on, working, reason }) => ({ on: localDate(on), working, reason })),
    change: change && changeView(change),
  };
}
