import type { DaySheetView, SheetDayView, SheetEventView } from '@countersign/application';
import type { Instant, LocalDate } from '@countersign/calendar';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarChangeType } from './calendar.type.js';
import { ClockType, LimitType } from './clock.type.js';
import { InstantScalar } from './instant.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { TextType } from './text.type.js';

@ObjectType('DaySheetDay', { description: 'A day from day 0 on: counted or not, and why.' })
export class DaySheetDayType implements SheetDayView {
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => Int, { description: '1 is Monday, 7 is Sunday.' }) readonly weekday!: number;
  @Field(() => String, { description: 'dayZero, counted or notCounted.' }) readonly count!: string;
  @Field(() => Int, { nullable: true, description: 'Of a counted day: which it is.' })
  readonly n!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Limits in hours: business time of this day that counts.',
  })
  readonly workingMs!: number | null;
  @Field(() => Float, { nullable: true, description: 'Limits in hours: the sum with the days before.' })
  readonly sumMs!: number | null;
  @Field(() => String, { description: 'workday, weekend, publicHoliday, makeUp or override.' })
  readonly kind!: string;
  @Field(() => String, { nullable: true, description: "The holiday, or the override's reason." })
  readonly name!: string | null;
  @Field(() => Boolean) readonly provisional!: boolean;
  @Field(() => String, { nullable: true, description: 'It lies in a rest: pause or cycle.' })
  readonly paused!: string | null;
  @Field(() => TextType, { nullable: true }) readonly pausedFor!: TextType | null;
  @Field(() => Int, { nullable: true }) readonly overdueDay!: number | null;
  @Field(() => Boolean, { description: 'Counted by a limit that a raise has taken the place of (T14).' })
  readonly superseded!: boolean;
  @Field(() => Boolean, { description: 'Calendar days that ended on a rest day: on to a working day (T2).' })
  readonly rolled!: boolean;
  @Field(() => ID, { description: 'The rule that decides about the day.' }) readonly rule!: string;
  @Field(() => [String], {
    description:
      'received, arrived, accepted, acceptedBySilence, opened, paused, resumed, sentBack, resubmitted, extended, urgency, cap, calendar, closed, reopened, due or today, in that order.',
  })
  readonly marks!: readonly string[];
}

@ObjectType('DaySheetEvent', { description: 'What happened to the clock, and what became of its due date.' })
export class DaySheetEventType implements SheetEventView {
  @Field(() => String, {
    description:
      'started, paused, resumed, extended, urgencyChanged, capped, calendarChanged, closed or reopened.',
  })
  readonly type!: string;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => String, { nullable: true, description: 'Of a rest: pause or cycle.' })
  readonly cause!: string | null;
  @Field(() => TextType, { nullable: true }) readonly causeTitle!: TextType | null;
  @Field(() => Int, { nullable: true, description: 'Extended by so much.' }) readonly amount!: number | null;
  @Field(() => LimitType, { nullable: true }) readonly limit!: LimitType | null;
  @Field(() => String, { nullable: true, description: 'Of urgency: raised, lowered or lengthened.' })
  readonly how!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why day 0 is another day: silence, completed, or receipt: filed on a rest day (T1, T5).',
  })
  readonly because!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'No later than this day (T9).' })
  readonly cap!: LocalDate | null;
  @Field(() => Int, { nullable: true, description: 'Of the calendar.' }) readonly version!: number | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The old due date that stays (T13).' })
  readonly kept!: LocalDate | null;
  @Field(() => [CalendarChangeType], {
    description: 'Of a change of the calendar: what its versions changed, the oldest first.',
  })
  readonly changes!: readonly CalendarChangeType[];
  @Field(() => LocalDateScalar, { nullable: true }) readonly dueBefore!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly dueAfter!: LocalDate | null;
  @Field(() => Boolean, { description: 'Counted by the present calendar, that of its day being unknown.' })
  readonly recounted!: boolean;
}

@ObjectType('RuleText')
export class RuleTextType {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly text!: TextType;
}

@ObjectType('DaySheet', { description: 'The sheet that an auditor would draw by hand.' })
export class DaySheetType implements DaySheetView {
  @Field(() => ID) readonly submission!: string;
  @Field(() => String) readonly number!: string;
  @Field(() => ClockType) readonly clock!: ClockType;
  @Field(() => Int) readonly calendarVersion!: number;
  @Field(() => [String], { description: '08:30-12:00: what limits in hours count.' })
  readonly businessHours!: readonly string[];
  @Field(() => String, {
    nullable: true,
    description: 'Why it is due then: counted, raised, capped, opened or kept; null while it rests.',
  })
  readonly dueBy!: string | null;
  @Field(() => Float, { description: 'Days; milliseconds of business time for limits in hours.' })
  readonly counted!: number;
  @Field(() => [DaySheetDayType]) readonly days!: readonly DaySheetDayType[];
  @Field(() => [DaySheetEventType]) readonly happened!: readonly DaySheetEventType[];
  @Field(() => [RuleTextType]) readonly rules!: readonly RuleTextType[];
}
