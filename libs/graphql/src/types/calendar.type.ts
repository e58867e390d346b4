import type { CalendarDayView, CalendarView, CalendarYearView } from '@countersign/application';
import type { LocalDate } from '@countersign/calendar';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from './local-date.scalar.js';

@ObjectType('CalendarYear')
export class CalendarYearType implements CalendarYearView {
  @Field(() => Int) readonly year!: number;
  @Field(() => String) readonly title!: string;
  @Field(() => String, { nullable: true }) readonly number!: string | null;
  @Field(() => Int) readonly off!: number;
  @Field(() => Int) readonly makeUp!: number;
}

@ObjectType('Calendar')
export class CalendarType implements CalendarView {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly version!: number;
  @Field(() => [CalendarYearType]) readonly years!: readonly CalendarYearType[];
}

@ObjectType('CalendarDay')
export class CalendarDayType implements CalendarDayView {
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => Boolean) readonly working!: boolean;
  @Field(() => String) readonly kind!: string;
  @Field(() => String, { nullable: true }) readonly name!: string | null;
  @Field(() => Boolean) readonly provisional!: boolean;
}
