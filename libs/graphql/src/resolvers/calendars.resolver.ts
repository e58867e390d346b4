import { BusinessClockQuery, CalendarsQuery } from '@countersign/application';
import type { LocalDate } from '@countersign/calendar';
import type { Actor } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../context/current.decorators.js';
import { CalendarDayType, CalendarType } from '../types/calendar.type.js';
import { BusinessClockType } from '../types/clock.type.js';
import { LocalDateScalar } from '../types/local-date.scalar.js';

@Resolver(() => CalendarType)
export class CalendarsResolver {
  constructor(
    @Inject(CalendarsQuery) private readonly query: CalendarsQuery,
    @Inject(BusinessClockQuery) private readonly clock: BusinessClockQuery,
  ) {}

  @Query(() => [CalendarType])
  calendars(@CurrentActor() _: Actor): Promise<readonly CalendarType[]> {
    return this.query.all();
  }

  @Query(() => [CalendarDayType])
  calendarDays(
    @CurrentActor() _: Actor,
    @Args('from', { type: () => LocalDateScalar }) from: LocalDate,
    @Args('to', { type: () => LocalDateScalar }) to: LocalDate,
  ): Promise<readonly CalendarDayType[]> {
    return this.query.days(from, to);
  }

  @Query(() => BusinessClockType)
  businessClock(@CurrentActor() _: Actor): Promise<BusinessClockType> {
    return this.clock.run();
  }
}
