import type { LocalDate } from '@countersign/calendar';
import type { BusinessClockView, ClockView, LimitView } from '@countersign/application';
import type { Judgement, Light } from '@countersign/domain';
import type { Instant } from '@countersign/calendar';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { JudgementEnum, LightEnum } from './enums.js';
import { InstantScalar } from './instant.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { TextType } from './text.type.js';

@ObjectType('Limit')
export class LimitType implements LimitView {
  @Field(() => Int) readonly amount!: number;
  @Field(() => String) readonly unit!: string;
  @Field(() => TextType, { description: 'The law or policy it comes from.' }) readonly source!: TextType;
}

@ObjectType('ClockView', { description: 'A time limit as it reads today (T4, T10).' })
export class ClockType implements ClockView {
  @Field(() => String) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => String, { description: 'assignment, stage, promised or statutory.' }) readonly kind!: string;
  @Field(() => LimitType) readonly limit!: LimitType;
  @Field(() => LocalDateScalar) readonly startedOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true }) readonly dueOn!: LocalDate | null;
  @Field(() => Int) readonly used!: number;
  @Field(() => Int) readonly remaining!: number;
  @Field(() => Int) readonly overdueDays!: number;
  @Field(() => Boolean) readonly overdue!: boolean;
  @Field(() => LightEnum) readonly light!: Light;
  @Field(() => Boolean) readonly provisional!: boolean;
  @Field(() => LocalDateScalar, { nullable: true }) readonly closedOn!: LocalDate | null;
  @Field(() => JudgementEnum, { nullable: true }) readonly judgement!: Judgement | null;
}

@ObjectType('BusinessClock')
export class BusinessClockType implements BusinessClockView {
  @Field(() => InstantScalar) readonly now!: Instant;
  @Field(() => Boolean, { description: 'Set from outside; never so in production.' })
  readonly manual!: boolean;
}
