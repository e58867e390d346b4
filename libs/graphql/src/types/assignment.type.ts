import type {
  AddedView,
  AssignmentView,
  ExtensionRequestView,
  PreparationView,
  ReturnView,
} from '@countersign/application';
import type { Instant, LocalDate } from '@countersign/calendar';
import type { AddedWhere, HiddenUntil, SettledReturn } from '@countersign/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ChainType } from './chain.type.js';
import { ClockType } from './clock.type.js';
import { AddedWhereEnum, SettledReturnEnum } from './enums.js';
import { InstantScalar } from './instant.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { AdoptionType, CarriedFromType, OpinionType } from './opinion.type.js';
import { SignerType, UnitType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('ExtensionRequest', { description: 'What an approver is asked (T7).' })
export class ExtensionRequestType implements ExtensionRequestView {
  @Field(() => ID) readonly clock!: string;
  @Field(() => TextType) readonly clockTitle!: TextType;
  @Field(() => Int) readonly amount!: number;
  @Field(() => String) readonly unit!: string;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'If it were granted now; null once decided, and while it rests.',
  })
  readonly wouldBeDueOn!: LocalDate | null;
  @Field(() => String, { nullable: true }) readonly reason!: string | null;
  @Field(() => SignerType, { nullable: true }) readonly by!: SignerType | null;
  @Field(() => InstantScalar, { nullable: true }) readonly at!: Instant | null;
}

@ObjectType('Added', { description: 'Who asked for it, what, and in which order (O9).' })
export class AddedType implements AddedView {
  @Field(() => AddedWhereEnum) readonly where!: AddedWhere;
  @Field(() => Int, { description: 'The piece of work of who asked.' }) readonly to!: number;
  @Field(() => SignerType) readonly by!: SignerType;
  @Field(() => String, { nullable: true, description: 'Null for whom the opinion of who asked is not, yet.' })
  readonly text!: string | null;
}

@ObjectType('Return', { description: 'Returned as not one’s own (O9); `settled` is what was made of it.' })
export class ReturnType implements ReturnView {
  @Field(() => UnitType) readonly unit!: UnitType;
  @Field(() => UnitType) readonly to!: UnitType;
  @Field(() => String) readonly reason!: string;
  @Field(() => SignerType) readonly by!: SignerType;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => SettledReturnEnum, { nullable: true, description: 'Null while it lies with the assigner.' })
  readonly settled!: SettledReturn | null;
  @Field(() => String, { nullable: true }) readonly settledReason!: string | null;
  @Field(() => SignerType, { nullable: true }) readonly settledBy!: SignerType | null;
}

@ObjectType('Preparation', { description: 'Given to a post of the unit to prepare (O9).' })
export class PreparationType implements PreparationView {
  @Field(() => TextType) readonly postTitle!: TextType;
  @Field(() => String) readonly asked!: string;
  @Field(() => SignerType) readonly by!: SignerType;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => String, { nullable: true }) readonly text!: string | null;
  @Field(() => SignerType, { nullable: true }) readonly preparedBy!: SignerType | null;
  @Field(() => InstantScalar, { nullable: true }) readonly endedAt!: Instant | null;
}

@ObjectType('Assignment', { description: 'One line of the one table (O12).' })
export class AssignmentType implements AssignmentView {
  @Field(() => Int) readonly no!: number;
  @Field(() => String, { description: 'review, supervise, extend or complete.' }) readonly kind!: string;
  @Field(() => String) readonly stage!: string;
  @Field(() => TextType) readonly stageTitle!: TextType;
  @Field(() => TextType, { nullable: true }) readonly task!: TextType | null;
  @Field(() => Int) readonly cycle!: number;
  @Field(() => UnitType) readonly unit!: UnitType;
  @Field(() => String, { nullable: true }) readonly post!: string | null;
  @Field(() => TextType, { nullable: true }) readonly postTitle!: TextType | null;
  @Field(() => Int) readonly version!: number;
  @Field(() => String, { description: 'waiting, pending, signed, deemed, missed, notNeeded or cancelled.' })
  readonly work!: string;
  @Field(() => ClockType, { nullable: true }) readonly clock!: ClockType | null;
  @Field(() => Boolean) readonly mine!: boolean;
  @Field(() => Boolean, { description: 'Nobody signs it for whoever is asked (O9).' })
  readonly inPerson!: boolean;
  @Field(() => Boolean) readonly mayVeto!: boolean;
  @Field(() => InstantScalar, { nullable: true }) readonly openedAt!: Instant | null;
  @Field(() => InstantScalar, { nullable: true }) readonly closedAt!: Instant | null;
  @Field(() => [OpinionType], {
    description: 'Newest last. Empty while not visible to the caller (O12).',
  })
  readonly opinions!: readonly OpinionType[];
  @Field(() => Boolean, { description: "Signed, but its content is not yet for the caller's eyes." })
  readonly hidden!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'signed (until one’s own unit has), settled (until the stage has) or never; null where not hidden.',
  })
  readonly hiddenUntil!: HiddenUntil | null;
  @Field(() => CarriedFromType, { nullable: true, description: 'Carried over from an earlier cycle (T8).' })
  readonly carriedFrom!: CarriedFromType | null;
  @Field(() => AdoptionType, { nullable: true }) readonly adoption!: AdoptionType | null;
  @Field(() => ExtensionRequestType, { nullable: true }) readonly request!: ExtensionRequestType | null;
  @Field(() => AddedType, { nullable: true }) readonly added!: AddedType | null;
  @Field(() => ChainType, { nullable: true, description: 'Null for other units (O7).' })
  readonly chain!: ChainType | null;
  @Field(() => [ReturnType], { description: 'Newest last (O9).' }) readonly returns!: readonly ReturnType[];
  @Field(() => Boolean, { description: 'Lies with the assigner, who says whose it is (O9).' })
  readonly isReturned!: boolean;
  @Field(() => [PreparationType], {
    description: 'Newest last; of another unit when it has signed, with its opinion (O7, O9).',
  })
  readonly preparations!: readonly PreparationType[];
  @Field(() => Boolean, { description: 'There are some, not yet for the caller’s eyes.' })
  readonly hidesPreparations!: boolean;
  /** Not a field: that there is a chain is the unit's to know. */
  readonly chainHidden!: boolean;
  @Field(() => InstantScalar, { nullable: true }) readonly urgedAt!: Instant | null;
}
