import {
  CalendarPreviewQuery,
  CalendarsQuery,
  PublishCalendar,
  RecalculationQuery,
} from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { calendarChangeOf } from '../inputs/calendar-change-of.js';
import { CalendarGraphqlInput } from '../inputs/calendar.input.js';
import { CalendarPreviewType, ReadNoticeType, RecalculationType } from '../types/calendar.type.js';

/** T13, for administrators; the use cases ask whether the caller is one. */
@Resolver(() => CalendarPreviewType)
export class CalendarAdministrationResolver {
  constructor(
    @Inject(CalendarsQuery) private readonly calendars: CalendarsQuery,
    @Inject(CalendarPreviewQuery) private readonly preview: CalendarPreviewQuery,
    @Inject(PublishCalendar) private readonly publish: PublishCalendar,
    @Inject(RecalculationQuery) private readonly progress: RecalculationQuery,
  ) {}

  @Query(() => ReadNoticeType, { description: 'What a text or a file says; nothing of it is stored.' })
  readNotice(
    @CurrentViewer() viewer: Viewer,
    @Args('text', { type: () => String }) text: string,
    @Args('year', { type: () => Int, nullable: true }) year: number | null,
  ): ReadNoticeType {
    return this.calendars.read(viewer, text, year);
  }

  @Query(() => CalendarPreviewType, { description: 'Every open limit that would have another due date.' })
  previewCalendar(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CalendarGraphqlInput }) input: CalendarGraphqlInput,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<CalendarPreviewType> {
    const asked = { input: calendarChangeOf(input), basedOn: input.basedOn };
    return this.preview.run(viewer, asked, { first: first ?? 20, after });
  }

  @Mutation(() => RecalculationType, {
    nullable: true,
    description: 'Publishes the next version; open limits are counted anew in the background.',
  })
  async publishCalendar(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CalendarGraphqlInput }) input: CalendarGraphqlInput,
  ): Promise<RecalculationType | null> {
    const { basedOn, note } = input;
    const change = calendarChangeOf(input);
    await this.publish.run(viewer, { input: change, basedOn, ...(note != null && { note }) });
    return this.progress.run(viewer);
  }
}
