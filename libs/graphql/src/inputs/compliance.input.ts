import type { ClockLevel, ComplianceFilter, Period } from '@countersign/application';
import type { LocalDate } from '@countersign/calendar';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ClockLevelEnum } from '../types/enums.js';
import { LocalDateScalar } from '../types/local-date.scalar.js';

@InputType('PeriodInput', { description: 'Days of closing, both included.' })
export class PeriodInput implements Period {
  @Field(() => LocalDateScalar) readonly from!: LocalDate;
  @Field(() => LocalDateScalar) readonly to!: LocalDate;
}

@InputType('ComplianceFilter')
export class ComplianceFilterInput implements ComplianceFilter {
  @Field(() => ID, { nullable: true }) readonly unit?: string | null;
  @Field(() => ID, { nullable: true }) readonly matter?: string | null;
  @Field(() => ID, { nullable: true }) readonly stage?: string | null;
  @Field(() => ClockLevelEnum, {
    nullable: true,
    description: 'By unit: assignment; by matter: submission; by stage: stage, or of one unit its pieces.',
  })
  readonly level?: ClockLevel | null;
}
