import type {
  Act,
  AllowedActionView,
  AllowedOutcomeView,
  ExtendableView,
  PauseReasonView,
  UrgencyLevelView,
} from '@countersign/application';
import type { LocalDate } from '@countersign/calendar';
import type { Marked, StageBack } from '@countersign/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SettledReturn } from '@countersign/domain';
import { ChainPostType } from './chain.type.js';
import { ActEnum, MarkedEnum, SettledReturnEnum } from './enums.js';
import { CriterionType } from './form.type.js';
import { JsonScalar } from './json.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { UnitType } from './organization.type.js';
import { TextType } from './text.type.js';
import { ItemType, UrgencyType } from './time.type.js';

@ObjectType('AllowedOutcome')
export class AllowedOutcomeType implements AllowedOutcomeView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => String) readonly stance!: string;
  @Field(() => [String]) readonly requires!: readonly string[];
  @Field(() => Boolean) readonly available!: boolean;
  @Field(() => Boolean, { description: 'Whether a veto can be put with it.' }) readonly mayVeto!: boolean;
  @Field(() => TextType, { nullable: true, description: 'Why it cannot be chosen.' })
  readonly unless!: TextType | null;
  @Field(() => String, {
    nullable: true,
    description: 'The field that names what is to be supplemented (T5).',
  })
  readonly asksFor!: string | null;
  @Field(() => String, { nullable: true, description: 'The field that names what may come later (T15).' })
  readonly defers!: string | null;
  @Field(() => [ItemType], { description: 'What may be named there.' }) readonly items!: readonly ItemType[];
  @Field(() => MarkedEnum, { nullable: true, description: 'What it would count as: a mark as read (O14).' })
  readonly marked!: Marked | null;
}

@ObjectType('PauseReason', { description: 'What a submission may be paused for (T6).' })
export class PauseReasonType implements PauseReasonView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => TextType) readonly source!: TextType;
  @Field(() => Boolean, { description: 'Statutory clocks rest as well.' }) readonly statutory!: boolean;
}

@ObjectType('Extendable', { description: 'A clock that an extension can be asked for (T7).' })
export class ExtendableType implements ExtendableView {
  @Field(() => ID) readonly clock!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => Int) readonly amount!: number;
  @Field(() => String) readonly unit!: string;
  @Field(() => TextType) readonly source!: TextType;
  @Field(() => UnitType) readonly by!: UnitType;
  @Field(() => TextType, { nullable: true }) readonly byPost!: TextType | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'If it were granted now; null while it rests.',
  })
  readonly wouldBeDueOn!: LocalDate | null;
}

@ObjectType('UrgencyLevel', { description: 'A level to change to, from the least urgent to the most (T14).' })
export class UrgencyLevelType extends UrgencyType implements UrgencyLevelView {
  @Field(() => Boolean, { description: 'Lengthens no limit unless that is asked for by name.' })
  readonly lower!: boolean;
}

@ObjectType('StageToSendBackTo')
export class StageToSendBackToType implements StageBack {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => TextType, {
    nullable: true,
    description: 'The stage that it goes through before it comes straight back (D3).',
  })
  readonly straightAfter!: TextType | null;
}

@ObjectType('AllowedAction', { description: 'What the caller may do now, computed by the core.' })
export class AllowedActionType implements AllowedActionView {
  @Field(() => ActEnum) readonly act!: Act;
  @Field(() => Int, { nullable: true }) readonly assignment!: number | null;
  @Field(() => String, { nullable: true }) readonly stage!: string | null;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => [StageToSendBackToType], { description: 'Where it may be sent back to (O8).' })
  readonly stages!: readonly StageToSendBackToType[];
  @Field(() => Boolean, { description: 'Whether it may come straight back from there (O8).' })
  readonly mayGoStraight!: boolean;
  @Field(() => [AllowedOutcomeType]) readonly outcomes!: readonly AllowedOutcomeType[];
  @Field(() => [CriterionType]) readonly criteria!: readonly CriterionType[];
  @Field(() => JsonScalar, { nullable: true, description: 'JSON Schema of what is to be filled in besides.' })
  readonly fields!: unknown;
  @Field(() => JsonScalar, { nullable: true, description: 'What those begin with (D2).' })
  readonly proposed!: unknown;
  @Field(() => Boolean) readonly mayVeto!: boolean;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion!: number | null;
  @Field(() => Int, { nullable: true }) readonly formRevision!: number | null;
  @Field(() => [PauseReasonType], { description: 'pause' }) readonly reasons!: readonly PauseReasonType[];
  @Field(() => [ExtendableType], { description: 'requestExtension' })
  readonly extensions!: readonly ExtendableType[];
  @Field(() => [UrgencyLevelType], { description: 'changeUrgency' })
  readonly levels!: readonly UrgencyLevelType[];
  @Field(() => [ChainPostType], { description: 'passDown: to whom, the nearest first (O7).' })
  readonly posts!: readonly ChainPostType[];
  @Field(() => LocalDateScalar, { nullable: true, description: 'returnWork: until 24:00 of that day (O9).' })
  readonly until!: LocalDate | null;
  @Field(() => [SettledReturnEnum], { description: 'reassign: what may be made of it (O9).' })
  readonly ways!: readonly SettledReturn[];
  @Field(() => Boolean, {
    description: 'recuse: may be left to the stand-in, or to the others who may sign (O15).',
  })
  readonly mayLeave!: boolean;
  @Field(() => [String], {
    description:
      'transfer, recuse: posts of the unit that it cannot go to, being asked themselves (O9, O15).',
  })
  readonly taken!: readonly string[];
  @Field(() => Boolean, { description: 'markRelated: only people of one’s own unit (O15).' })
  readonly ownUnitOnly!: boolean;
  @Field(() => [ItemType], { description: 'supply: what is outstanding' })
  readonly items!: readonly ItemType[];
  @Field(() => Boolean, { description: 'Consent was deemed: what is signed now changes nothing (T11).' })
  readonly supplementary!: boolean;
}
