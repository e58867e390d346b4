import { BusinessClockQuery, CalendarsQuery } from '@countersign/application';
import type { LocalDate } from '@countersign/calendar';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { CalendarDayType, CalendarType, CalendarYearDaysType } from '../types/calendar.type.js';
import { BusinessClockType } from '../types/clock.type.js';
import { LocalDateScalar } from '../types/local-date.scalar.js';

@Resolver(() => CalendarType)
export class CalendarsResolver {
  constructor(
    @Inject(CalendarsQuery) private readonly query: CalendarsQuery,
    @Inject(BusinessClockQuery) private readonly clock: BusinessClockQuery,
  ) {}

  @Query(() => [CalendarType])
  calendars(@CurrentViewer() _: Viewer): Promise<readonly CalendarType[]> {
    return this.query.all();
  }

  @Query(() => [CalendarDayType])
  calendarDays(
    @CurrentViewer() _: Viewer,
    @Args('from', { type: () => LocalDateScalar }) from: LocalDate,
    @Args('to', { type: () => LocalDateScalar }) to: LocalDate,
  ): Promise<readonly CalendarDayType[]> {
    return this.query.days(from, to);
  }

  @Query(() => CalendarYearDaysType, { description: 'Of the version in force where none is given.' })
  calendarYear(
    @CurrentViewer() _: Viewer,
    @Args('year', { type: () => Int }) year: number,
    @Args('version', { type: () => Int, nullable: true }) version: number | null,
  ): Promise<CalendarYearDaysType> {
    return this.query.year(year, version);
  }

  @Query(() => BusinessClockType)
  businessClock(@CurrentViewer() _: Viewer): Promise<BusinessClockType> {
    return this.clock.run();
  }
}
