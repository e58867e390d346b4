import type { LocalDate } from '@countersign/calendar';
import type {
  BusinessClockView,
  ClockLevel,
  ClockRef,
  ClockStanding,
  ClockView,
  ExtensionView,
  LimitView,
} from '@countersign/application';
import type { Judgement, Light } from '@countersign/domain';
import type { Instant } from '@countersign/calendar';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClockLevelEnum, ClockStandingEnum, JudgementEnum, LightEnum } from './enums.js';
import { InstantScalar } from './instant.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { UnitType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('Limit')
export class LimitType implements LimitView {
  @Field(() => Int) readonly amount!: number;
  @Field(() => String, { description: 'workingDays, workingHours or calendarDays.' }) readonly unit!: string;
  @Field(() => TextType, { description: 'The law or policy it comes from.' }) readonly source!: TextType;
  @Field(() => Boolean, { description: 'Top urgent: rest days delay nothing (T14).' })
  readonly onRestDays!: boolean;
}

@ObjectType('ClockRef', { description: 'Which clock of a submission; to be given back as ClockRefInput.' })
export class ClockRefType implements ClockRef {
  @Field(() => ClockLevelEnum) readonly of!: ClockLevel;
  @Field(() => ID, { nullable: true }) readonly id!: string | null;
  @Field(() => Int, { nullable: true }) readonly visit!: number | null;
  @Field(() => Int, { nullable: true }) readonly no!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of an earlier cycle (T8).' })
  readonly cycle!: number | null;
}

@ObjectType('ClockExtension', { description: 'By how much a clock can be extended, once, and by whom (T7).' })
export class ExtensionType implements ExtensionView {
  @Field(() => Int) readonly amount!: number;
  @Field(() => TextType) readonly source!: TextType;
  @Field(() => UnitType) readonly by!: UnitType;
  @Field(() => Boolean, { description: 'Asked for, and not decided yet.' }) readonly pending!: boolean;
}

@ObjectType('ClockView', {
  description: "A time limit as it reads now (T4, T10). Counts are in the limit's unit.",
})
export class ClockType implements ClockView {
  @Field(() => String) readonly id!: string;
  @Field(() => ClockRefType) readonly ref!: ClockRefType;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => String, { description: 'assignment, stage, promised, statutory or delivery.' })
  readonly kind!: string;
  @Field(() => LimitType) readonly limit!: LimitType;
  @Field(() => ClockStandingEnum) readonly standing!: ClockStanding;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day 0; null while not started.' })
  readonly startedOn!: LocalDate | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Null while not started, paused or between cycles: then no due date is shown.',
  })
  readonly dueOn!: LocalDate | null;
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Limits in hours: the moment, where it lies within the due date (T2).',
  })
  readonly dueAt!: Instant | null;
  @Field(() => Int) readonly used!: number;
  @Field(() => Int, { description: '`used` without the deduction of pauses.' }) readonly elapsed!: number;
  @Field(() => Int) readonly remaining!: number;
  @Field(() => Int) readonly pausedDays!: number;
  @Field(() => LocalDateScalar, { nullable: true }) readonly pausedOn!: LocalDate | null;
  @Field(() => Int, { description: 'Working days; 0 on the rest days after the due date.' })
  readonly overdueDays!: number;
  @Field(() => Boolean) readonly overdue!: boolean;
  @Field(() => LightEnum) readonly light!: Light;
  @Field(() => Boolean, { description: 'Rests on a year without a notice (T13).' })
  readonly provisional!: boolean;
  @Field(() => Int, { nullable: true, description: 'Extended by so much (T7).' })
  readonly extended!: number | null;
  @Field(() => ExtensionType, { nullable: true }) readonly extension!: ExtensionType | null;
  @Field(() => Int) readonly cycle!: number;
  @Field(() => LocalDateScalar, { nullable: true }) readonly closedOn!: LocalDate | null;
  @Field(() => JudgementEnum, { nullable: true }) readonly judgement!: Judgement | null;
  @Field(() => Boolean, { description: 'Consent was deemed by the system (T11).' }) readonly deemed!: boolean;
  @Field(() => [UnitType], { description: 'Who answers for it; empty in lists.' })
  readonly answerable!: readonly UnitType[];
  @Field(() => [UnitType], { description: 'Whose delay it is; empty where it is none or nobody’s.' })
  readonly atFault!: readonly UnitType[];
}

@ObjectType('BusinessClock')
export class BusinessClockType implements BusinessClockView {
  @Field(() => InstantScalar) readonly now!: Instant;
  @Field(() => Boolean, { description: 'Set from outside; never so in production.' })
  readonly manual!: boolean;
}
