import type {
  ClockStanding,
  AverageUsedView,
  ClockLevel,
  ComplianceItemView,
  CompliancePage,
  ComplianceRowView,
  ComplianceView,
  Period,
} from '@countersign/application';
import type { LocalDate } from '@countersign/calendar';
import type { Judgement } from '@countersign/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClockRefType } from './clock.type.js';
import { ClockLevelEnum, ClockStandingEnum, JudgementEnum } from './enums.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { UnitType } from './organization.type.js';
import { PageInfoType } from './page-info.type.js';
import { TextType } from './text.type.js';

@ObjectType('Period', { description: 'Both days included.' })
export class PeriodType implements Period {
  @Field(() => LocalDateScalar) readonly from!: LocalDate;
  @Field(() => LocalDateScalar) readonly to!: LocalDate;
}

@ObjectType('AverageUsed', { description: 'Per unit of limit: days and hours make no average together.' })
export class AverageUsedType implements AverageUsedView {
  @Field(() => String, { description: 'workingDays, workingHours or calendarDays.' }) readonly unit!: string;
  @Field(() => Int) readonly n!: number;
  @Field(() => String, { description: 'Two decimals, half up.' }) readonly average!: string;
}

@ObjectType('ComplianceRow', {
  description: 'Of what closed in the period and is judged (A5), and of what is open now.',
})
export class ComplianceRowType implements ComplianceRowView {
  @Field(() => ID, { description: 'To be given to complianceList; empty for the total.' })
  readonly key!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => ID, { nullable: true }) readonly unit!: string | null;
  @Field(() => ID, { nullable: true }) readonly matter!: string | null;
  @Field(() => ID, { nullable: true }) readonly stage!: string | null;
  @Field(() => ID, { nullable: true }) readonly clock!: string | null;
  @Field(() => Int, { description: 'How many were judged: what the rate is of.' }) readonly n!: number;
  @Field(() => Int) readonly onTime!: number;
  @Field(() => Int) readonly late!: number;
  @Field(() => String, {
    nullable: true,
    description: 'On time, in per cent with two decimals, half up; null of nothing.',
  })
  readonly rate!: string | null;
  @Field(() => [AverageUsedType]) readonly averages!: readonly AverageUsedType[];
  @Field(() => Int, { description: 'Among them: consent was deemed.' }) readonly deemed!: number;
  @Field(() => Int, { description: 'Among them: had rested.' }) readonly paused!: number;
  @Field(() => Int) readonly overdueNow!: number;
  @Field(() => Int) readonly dueToday!: number;
  @Field(() => Int) readonly pausedNow!: number;
}

@ObjectType('Compliance')
export class ComplianceType implements ComplianceView {
  @Field(() => PeriodType) readonly period!: PeriodType;
  @Field(() => LocalDateScalar) readonly today!: LocalDate;
  @Field(() => ClockLevelEnum, { description: 'Each level is judged by itself (T9).' })
  readonly level!: ClockLevel;
  @Field(() => ComplianceRowType) readonly total!: ComplianceRowType;
  @Field(() => [ComplianceRowType]) readonly rows!: readonly ComplianceRowType[];
}

@ObjectType('LimitFigure')
export class LimitFigureType {
  @Field(() => Int) readonly amount!: number;
  @Field(() => String) readonly unit!: string;
}

@ObjectType('ComplianceItem', { description: 'One clock behind a figure.' })
export class ComplianceItemType implements ComplianceItemView {
  @Field(() => ID) readonly submission!: string;
  @Field(() => String) readonly number!: string;
  @Field(() => String, { nullable: true, description: 'Null for those who see no business content (A4).' })
  readonly title!: string | null;
  @Field(() => ID) readonly matter!: string;
  @Field(() => TextType) readonly matterTitle!: TextType;
  @Field(() => ClockRefType) readonly clock!: ClockRefType;
  @Field(() => TextType) readonly clockTitle!: TextType;
  @Field(() => ID, { nullable: true }) readonly stage!: string | null;
  @Field(() => TextType, { nullable: true }) readonly stageTitle!: TextType | null;
  @Field(() => UnitType, { nullable: true }) readonly unit!: UnitType | null;
  @Field(() => Int) readonly cycle!: number;
  @Field(() => LimitFigureType) readonly limit!: LimitFigureType;
  @Field(() => LocalDateScalar) readonly startedOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true }) readonly dueOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly doneOn!: LocalDate | null;
  @Field(() => Int) readonly used!: number;
  @Field(() => Int) readonly elapsed!: number;
  @Field(() => Int) readonly pausedDays!: number;
  @Field(() => Int) readonly overdueDays!: number;
  @Field(() => Boolean, {
    description: 'Also on the rest days after the due date, when no working day is overdue yet (T4).',
  })
  readonly overdue!: boolean;
  @Field(() => ClockStandingEnum) readonly standing!: ClockStanding;
  @Field(() => Int) readonly extended!: number;
  @Field(() => JudgementEnum, { nullable: true }) readonly judgement!: Judgement | null;
  @Field(() => Boolean) readonly deemed!: boolean;
  @Field(() => Boolean) readonly bySystem!: boolean;
}

@ObjectType('ComplianceConnection')
export class ComplianceConnectionType implements CompliancePage {
  @Field(() => [ComplianceItemType]) readonly nodes!: readonly ComplianceItemType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
}
