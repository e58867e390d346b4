import type {
  ArchiveView,
  ClosingView,
  DocumentView,
  StandingView,
  SubmissionView,
} from '@countersign/application';
import type { Instant, LocalDate } from '@countersign/calendar';
import type { Light } from '@countersign/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { AllowedActionType } from './allowed-action.type.js';
import { AssignmentType } from './assignment.type.js';
import { ClockType } from './clock.type.js';
import { LightEnum } from './enums.js';
import { FigureType, FormType, MaterialType, ScoreSheetType } from './form.type.js';
import { InstantScalar } from './instant.scalar.js';
import { InvestorRefType } from './investor-ref.type.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { SubmitterType, UnitType } from './organization.type.js';
import { RouteType } from './route.type.js';
import { TextType } from './text.type.js';
import { ConditionalType, PauseType, SupplementType, UrgencyType } from './time.type.js';

@ObjectType('Closing')
export class ClosingType implements ClosingView {
  @Field(() => ID) readonly ending!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => String) readonly kind!: string;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => String, { nullable: true }) readonly reason!: string | null;
}

@ObjectType('Standing', {
  description:
    "The first sentence of the submitter's page: where it is, who holds it, how long; then what is missing.",
})
export class StandingType implements StandingView {
  @Field(() => String) readonly stage!: string;
  @Field(() => TextType) readonly stageTitle!: TextType;
  @Field(() => TextType, { nullable: true }) readonly doing!: TextType | null;
  @Field(() => Boolean, {
    description: 'Another cycle begins with what is awaited here; nobody sent it back (T8).',
  })
  readonly converts!: boolean;
  @Field(() => String) readonly phase!: string;
  @Field(() => [UnitType]) readonly holders!: readonly UnitType[];
  @Field(() => Int) readonly assigned!: number;
  @Field(() => Int) readonly signed!: number;
  @Field(() => [TextType]) readonly missing!: readonly TextType[];
}

@ObjectType('Document')
export class DocumentType implements DocumentView {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID) readonly document!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => String) readonly number!: string;
  @Field(() => InstantScalar) readonly issuedAt!: Instant;
  @Field(() => LocalDateScalar, { nullable: true }) readonly validUntil!: LocalDate | null;
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When another was issued in its place; null: it is in force.',
  })
  readonly supersededAt!: Instant | null;
  @Field(() => String) readonly verificationCode!: string;
  @Field(() => TextType) readonly body!: TextType;
  @Field(() => String) readonly url!: string;
}

@ObjectType('Archive', {
  description: 'Everything about a closed submission in one file; without a url while it is being packed.',
})
export class ArchiveType implements ArchiveView {
  @Field(() => String, { nullable: true }) readonly url!: string | null;
  @Field(() => Float, { nullable: true, description: 'Bytes.' }) readonly size!: number | null;
  @Field(() => String, { nullable: true, description: 'SHA-256, hex.' }) readonly digest!: string | null;
  @Field(() => InstantScalar, { nullable: true }) readonly packedAt!: Instant | null;
}

@ObjectType('Submission')
export class SubmissionType implements SubmissionView {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly number!: string;
  @Field(() => String) readonly title!: string;
  @Field(() => ID) readonly matter!: string;
  @Field(() => TextType) readonly matterTitle!: TextType;
  @Field(() => Int) readonly definitionVersion!: number;
  @Field(() => Int) readonly cycle!: number;
  @Field(() => SubmitterType) readonly submitter!: SubmitterType;
  @Field(() => InvestorRefType, { nullable: true, description: 'Whose page gathers it (一企一档).' })
  readonly investor!: InvestorRefType | null;
  @Field(() => InstantScalar) readonly filedAt!: Instant;
  @Field(() => LocalDateScalar) readonly receivedOn!: LocalDate;
  @Field(() => StandingType) readonly standing!: StandingType;
  @Field(() => ClosingType, { nullable: true }) readonly closed!: ClosingType | null;
  @Field(() => LightEnum, {
    description: 'Of the promised clock where one runs, else the statutory one, delivery’s, or the stage’s.',
  })
  readonly light!: Light;
  @Field(() => [ClockType]) readonly clocks!: readonly ClockType[];
  @Field(() => [ClockType], { description: 'Of earlier cycles, the oldest first (T8).' })
  readonly pastClocks!: readonly ClockType[];
  @Field(() => ClockType, { nullable: true }) readonly stageClock!: ClockType | null;
  @Field(() => UrgencyType, { nullable: true }) readonly urgency!: UrgencyType | null;
  @Field(() => PauseType, { nullable: true }) readonly pause!: PauseType | null;
  @Field(() => SupplementType, { nullable: true }) readonly supplement!: SupplementType | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The piece of work that nobody did in time: accepted by silence (T5).',
  })
  readonly acceptedBySilence!: number | null;
  @Field(() => ConditionalType, { nullable: true }) readonly conditional!: ConditionalType | null;
  @Field(() => [FigureType], {
    description: 'Of the whole submission: applied for, approved, spent (F2, F4).',
  })
  readonly figures!: readonly FigureType[];
  @Field(() => FormType) readonly form!: FormType;
  @Field(() => [MaterialType]) readonly materials!: readonly MaterialType[];
  @Field(() => [AssignmentType]) readonly assignments!: readonly AssignmentType[];
  @Field(() => ScoreSheetType, { nullable: true }) readonly sheet!: ScoreSheetType | null;
  @Field(() => RouteType) readonly route!: RouteType;
  @Field(() => [DocumentType]) readonly documents!: readonly DocumentType[];
  @Field(() => String, { description: 'The approval form as the reader may see it, as PDF.' })
  readonly approvalFormUrl!: string;
  @Field(() => ArchiveType, { nullable: true, description: 'For those whose file it is, once it is closed.' })
  readonly archive!: ArchiveType | null;
  @Field(() => [AllowedActionType]) readonly allowedActions!: readonly AllowedActionType[];
  @Field(() => Int) readonly seq!: number;
}
