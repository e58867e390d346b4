import type { LocalDate, NoticeDay } from '@countersign/calendar';
import { Field, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '../types/local-date.scalar.js';

@InputType('NoticeDayInput')
export class NoticeDayInput implements NoticeDay {
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => String) readonly name!: string;
}

@InputType('YearNoticeInput', { description: 'As readNotice gave it, or as it was put right by hand.' })
export class YearNoticeInput {
  @Field(() => Int) readonly year!: number;
  @Field(() => String) readonly title!: string;
  @Field(() => String, { nullable: true }) readonly number?: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly publishedOn?: LocalDate | null;
  @Field(() => String, { nullable: true }) readonly source?: string | null;
  @Field(() => [NoticeDayInput]) readonly off!: readonly NoticeDayInput[];
  @Field(() => [NoticeDayInput]) readonly work!: readonly NoticeDayInput[];
}

@InputType('CalendarOverrideInput', { description: 'A local decision about one day, such as a typhoon day.' })
export class CalendarOverrideInput {
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => Boolean) readonly working!: boolean;
  @Field(() => String) readonly reason!: string;
}

@InputType('CalendarInput', {
  description: 'The next version: exactly one of notice, override, removeOverride.',
})
export class CalendarGraphqlInput {
  @Field(() => Int, { description: 'The version that was looked at; another one since is STALE.' })
  readonly basedOn!: number;
  @Field(() => String, { nullable: true }) readonly note?: string | null;
  @Field(() => YearNoticeInput, { nullable: true }) readonly notice?: YearNoticeInput | null;
  @Field(() => CalendarOverrideInput, { nullable: true }) readonly override?: CalendarOverrideInput | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly removeOverride?: LocalDate | null;
}
