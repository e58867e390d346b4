import type {
  CalendarChangeView,
  CalendarDayView,
  CalendarMoveView,
  CalendarMovesPage,
  CalendarPreviewView,
  CalendarView,
  CalendarYearDaysView,
  CalendarYearView,
  NoticeRemarkView,
  OverrideView,
  ReadNoticeView,
  RecalculationView,
} from '@countersign/application';
import type { Instant, LocalDate, NoticeDay, YearNotice } from '@countersign/calendar';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClockRefType } from './clock.type.js';
import { InstantScalar } from './instant.scalar.js';
import { JsonScalar } from './json.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { UnitType } from './organization.type.js';
import { PageInfoType } from './page-info.type.js';
import { TextType } from './text.type.js';

@ObjectType('CalendarYear')
export class CalendarYearType implements CalendarYearView {
  @Field(() => Int) readonly year!: number;
  @Field(() => String) readonly title!: string;
  @Field(() => String, { nullable: true }) readonly number!: string | null;
  @Field(() => Int) readonly off!: number;
  @Field(() => Int) readonly makeUp!: number;
}

@ObjectType('CalendarOverride', { description: 'A local decision about one day, such as a typhoon day.' })
export class CalendarOverrideType implements OverrideView {
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => Boolean) readonly working!: boolean;
  @Field(() => String) readonly reason!: string;
}

@ObjectType('ChangedDay')
export class ChangedDayType {
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => Boolean) readonly working!: boolean;
  @Field(() => String, { nullable: true }) readonly name!: string | null;
}

@ObjectType('CalendarChange', { description: 'What a version changed of the one before.' })
export class CalendarChangeType implements CalendarChangeView {
  @Field(() => String, { description: 'notice, override or withoutOverride.' }) readonly act!: string;
  @Field(() => Int, { nullable: true }) readonly year!: number | null;
  @Field(() => String, { nullable: true }) readonly title!: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly on!: LocalDate | null;
  @Field(() => Boolean, { nullable: true }) readonly working!: boolean | null;
  @Field(() => String, { nullable: true }) readonly reason!: string | null;
  @Field(() => [ChangedDayType], { description: 'The days that differ.' })
  readonly days!: readonly ChangedDayType[];
}

@ObjectType('Calendar')
export class CalendarType implements CalendarView {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly version!: number;
  @Field(() => Boolean) readonly inForce!: boolean;
  @Field(() => InstantScalar) readonly publishedAt!: Instant;
  @Field(() => String, { nullable: true, description: 'Null: shipped with the system.' })
  readonly publishedBy!: string | null;
  @Field(() => String, { nullable: true }) readonly note!: string | null;
  @Field(() => [CalendarYearType]) readonly years!: readonly CalendarYearType[];
  @Field(() => [CalendarOverrideType]) readonly overrides!: readonly CalendarOverrideType[];
  @Field(() => CalendarChangeType, { nullable: true }) readonly change!: CalendarChangeType | null;
}

@ObjectType('CalendarDay')
export class CalendarDayType implements CalendarDayView {
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => Boolean) readonly working!: boolean;
  @Field(() => String) readonly kind!: string;
  @Field(() => String, { nullable: true }) readonly name!: string | null;
  @Field(() => Boolean) readonly provisional!: boolean;
}

@ObjectType('CalendarYearDays', { description: 'A year as it is drawn, with its notice where it has one.' })
export class CalendarYearDaysType implements CalendarYearDaysView {
  @Field(() => Int) readonly year!: number;
  @Field(() => Int) readonly version!: number;
  @Field(() => Boolean) readonly published!: boolean;
  @Field(() => String, { nullable: true }) readonly title!: string | null;
  @Field(() => String, { nullable: true }) readonly number!: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly publishedOn!: LocalDate | null;
  @Field(() => String, { nullable: true }) readonly source!: string | null;
  @Field(() => [CalendarDayType]) readonly days!: readonly CalendarDayType[];
}

@ObjectType('NoticeDay')
export class NoticeDayType implements NoticeDay {
  @Field(() => LocalDateScalar) readonly on!: string;
  @Field(() => String) readonly name!: string;
}

@ObjectType('YearNotice', { description: 'A notice of days off and make-up days for one year.' })
export class YearNoticeType implements YearNotice {
  @Field(() => Int) readonly year!: number;
  @Field(() => String) readonly title!: string;
  @Field(() => String, { nullable: true }) readonly number?: string;
  @Field(() => LocalDateScalar, { nullable: true }) readonly publishedOn?: string;
  @Field(() => String, { nullable: true }) readonly source?: string;
  @Field(() => [NoticeDayType]) readonly off!: readonly NoticeDayType[];
  @Field(() => [NoticeDayType]) readonly work!: readonly NoticeDayType[];
}

@ObjectType('NoticeRemark', {
  description: 'A problem of a notice, or what to look at before it is published.',
})
export class NoticeRemarkType implements NoticeRemarkView {
  @Field(() => String) readonly code!: string;
  @Field(() => String, { description: 'In English; clients say it in their own words, by the code.' })
  readonly sentence!: string;
  @Field(() => JsonScalar) readonly details!: unknown;
}

@ObjectType('ReadNotice', { description: 'What a text or a file says; nothing of it is stored.' })
export class ReadNoticeType implements ReadNoticeView {
  @Field(() => YearNoticeType, { nullable: true, description: 'Null where it does not add up.' })
  readonly notice!: YearNoticeType | null;
  @Field(() => [NoticeRemarkType]) readonly problems!: readonly NoticeRemarkType[];
  @Field(() => [NoticeRemarkType]) readonly warnings!: readonly NoticeRemarkType[];
}

@ObjectType('Recalculation', { description: 'How far open submissions have gone over to a version (T13).' })
export class RecalculationType implements RecalculationView {
  @Field(() => Int) readonly version!: number;
  @Field(() => Int, { description: 'Submissions that were open when it was published.' })
  readonly total!: number;
  @Field(() => Int) readonly done!: number;
  @Field(() => Int, { description: 'Tried without success, and to be tried again.' })
  readonly failed!: number;
  @Field(() => Int, { description: 'Limits that have another due date so far.' }) readonly moved!: number;
  @Field(() => InstantScalar) readonly startedAt!: Instant;
  @Field(() => InstantScalar, { nullable: true }) readonly finishedAt!: Instant | null;
}

@ObjectType('CalendarMove', { description: 'A limit that would have another due date.' })
export class CalendarMoveType implements CalendarMoveView {
  @Field(() => ID) readonly submission!: string;
  @Field(() => String) readonly number!: string;
  @Field(() => TextType) readonly matterTitle!: TextType;
  @Field(() => ClockRefType) readonly clock!: ClockRefType;
  @Field(() => TextType) readonly clockTitle!: TextType;
  @Field(() => UnitType, { nullable: true }) readonly unit!: UnitType | null;
  @Field(() => LocalDateScalar) readonly from!: LocalDate;
  @Field(() => LocalDateScalar) readonly to!: LocalDate;
  @Field(() => Int, { description: 'Working days; negative: earlier.' }) readonly days!: number;
  @Field(() => Boolean, { description: 'It would be overdue after the fact: the old date stays.' })
  readonly kept!: boolean;
  @Field(() => Boolean) readonly provisional!: boolean;
}

@ObjectType('CalendarMoveConnection')
export class CalendarMoveConnectionType implements CalendarMovesPage {
  @Field(() => [CalendarMoveType]) readonly nodes!: readonly CalendarMoveType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
}

@ObjectType('CalendarPreview', {
  description: 'What publishing a version would do; nothing of it is stored.',
})
export class CalendarPreviewType implements CalendarPreviewView {
  @Field(() => Int) readonly version!: number;
  @Field(() => Int, { description: 'Limits that were counted anew.' }) readonly checked!: number;
  @Field(() => Int) readonly moved!: number;
  @Field(() => Int) readonly later!: number;
  @Field(() => Int) readonly earlier!: number;
  @Field(() => Int) readonly kept!: number;
  @Field(() => Int) readonly noLongerProvisional!: number;
  @Field(() => [ChangedDayType], { description: 'The days that differ.' })
  readonly days!: readonly ChangedDayType[];
  @Field(() => [NoticeRemarkType]) readonly warnings!: readonly NoticeRemarkType[];
  @Field(() => [CalendarMoveType]) readonly nodes!: readonly CalendarMoveType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
}
