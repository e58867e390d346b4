import type { AddedView, AssignmentView, ExtensionRequestView } from '@countersign/application';
import type { Instant, LocalDate } from '@countersign/calendar';
import type { AddedWhere } from '@countersign/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ChainType } from './chain.type.js';
import { ClockType } from './clock.type.js';
import { AddedWhereEnum } from './enums.js';
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
  @Field(() => Boolean) readonly mayVeto!: boolean;
  @Field(() => InstantScalar, { nullable: true }) readonly openedAt!: Instant | null;
  @Field(() => InstantScalar, { nullable: true }) readonly closedAt!: Instant | null;
  @Field(() => [OpinionType], {
    description: 'Newest last. Empty while not visible to the caller (O12).',
  })
  readonly opinions!: readonly OpinionType[];
  @Field(() => Boolean, { description: "Signed, but its content is not yet for the caller's eyes." })
  readonly hidden!: boolean;
  @Field(() => CarriedFromType, { nullable: true, description: 'Carried over from an earlier cycle (T8).' })
  readonly carriedFrom!: CarriedFromType | null;
  @Field(() => AdoptionType, { nullable: true }) readonly adoption!: AdoptionType | null;
  @Field(() => ExtensionRequestType, { nullable: true }) readonly request!: ExtensionRequestType | null;
  @Field(() => AddedType, { nullable: true }) readonly added!: AddedType | null;
  @Field(() => ChainType, { nullable: true, description: 'Null for other units (O7).' })
  readonly chain!: ChainType | null;
  /** Not a field: that there is a chain is the unit's to know. */
  readonly chainHidden!: boolean;
  @Field(() => InstantScalar, { nullable: true }) readonly urgedAt!: Instant | null;
}
