import type {
  InvestorAmountView,
  InvestorFollowUpView,
  InvestorResultView,
  InvestorStandingView,
  InvestorSubmissionPage,
  InvestorSubmissionView,
  InvestorView,
} from '@countersign/application';
import type { Instant, LocalDate } from '@countersign/calendar';
import type { Light } from '@countersign/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClockType } from './clock.type.js';
import { LightEnum } from './enums.js';
import { InstantScalar } from './instant.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { UnitType } from './organization.type.js';
import { PageInfoType } from './page-info.type.js';
import { ClosingType } from './submission.type.js';
import { TextType } from './text.type.js';

@ObjectType('InvestorStanding', { description: 'T15.' })
export class InvestorStandingType implements InvestorStandingView {
  @Field(() => Boolean) readonly badCredit!: boolean;
  @Field(() => Boolean) readonly rightLost!: boolean;
}

@ObjectType('Investor', { description: 'An enterprise, by its unified social credit code (一企一档).' })
export class InvestorType implements InvestorView {
  @Field(() => ID) readonly code!: string;
  @Field(() => TextType, { nullable: true, description: 'As registered, else as the latest form calls it.' })
  readonly name!: TextType | null;
  @Field(() => InvestorStandingType, { nullable: true, description: 'For who reads the register.' })
  readonly standing!: InvestorStandingType | null;
}

@ObjectType('InvestorResult', { description: 'A document with which it was decided.' })
export class InvestorResultType implements InvestorResultView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => String) readonly number!: string;
  @Field(() => InstantScalar) readonly issuedAt!: Instant;
  @Field(() => LocalDateScalar, { nullable: true }) readonly validUntil!: LocalDate | null;
  @Field(() => Boolean) readonly expired!: boolean;
  @Field(() => String) readonly url!: string;
}

@ObjectType('InvestorAmount')
export class InvestorAmountType implements InvestorAmountView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => String, { description: 'In yuan.' }) readonly value!: string;
}

@ObjectType('InvestorFollowUp', { description: 'What is done after the decision, and by whom.' })
export class InvestorFollowUpType implements InvestorFollowUpView {
  @Field(() => Int) readonly no!: number;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => UnitType) readonly unit!: UnitType;
  @Field(() => String) readonly work!: string;
  @Field(() => ClockType, { nullable: true }) readonly clock!: ClockType | null;
}

@ObjectType('InvestorSubmission')
export class InvestorSubmissionType implements InvestorSubmissionView {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly number!: string;
  @Field(() => String) readonly title!: string;
  @Field(() => ID) readonly matter!: string;
  @Field(() => TextType) readonly matterTitle!: TextType;
  @Field(() => UnitType) readonly submitter!: UnitType;
  @Field(() => InstantScalar) readonly filedAt!: Instant;
  @Field(() => TextType, { description: 'Of its stage, or of its ending.' }) readonly stageTitle!: TextType;
  @Field(() => ClosingType, { nullable: true }) readonly closed!: ClosingType | null;
  @Field(() => [UnitType]) readonly holders!: readonly UnitType[];
  @Field(() => LightEnum) readonly light!: Light;
  @Field(() => ClockType, { nullable: true }) readonly stageClock!: ClockType | null;
  @Field(() => ClockType, { nullable: true }) readonly overall!: ClockType | null;
  @Field(() => [InvestorAmountType]) readonly amounts!: readonly InvestorAmountType[];
  @Field(() => [InvestorResultType]) readonly results!: readonly InvestorResultType[];
  @Field(() => [InvestorFollowUpType]) readonly followUps!: readonly InvestorFollowUpType[];
}

@ObjectType('InvestorSubmissionConnection')
export class InvestorSubmissionConnectionType implements InvestorSubmissionPage {
  @Field(() => [InvestorSubmissionType]) readonly nodes!: readonly InvestorSubmissionType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
}
