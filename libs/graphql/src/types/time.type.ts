import type {
  ConditionalView,
  ItemView,
  PauseView,
  SupplementNoticeView,
  SupplementView,
  UrgencyView,
} from '@countersign/application';
import type { Instant, LocalDate } from '@countersign/calendar';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from './instant.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { SignerType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('Pause', { description: 'The pause in force, as the submitter was told of it (T6).' })
export class PauseType implements PauseView {
  @Field(() => ID) readonly reason!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => TextType) readonly source!: TextType;
  @Field(() => String, { description: 'The written notice.' }) readonly text!: string;
  @Field(() => SignerType) readonly by!: SignerType;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => LocalDateScalar) readonly since!: LocalDate;
  @Field(() => Int, { description: 'Working days.' }) readonly expectedDays!: number;
  @Field(() => LocalDateScalar) readonly expectedOn!: LocalDate;
  @Field(() => Boolean, { description: 'The time that was stated is over.' }) readonly isOver!: boolean;
}

@ObjectType('Item', { description: 'A material, or the form (id `form`).' })
export class ItemType implements ItemView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => Boolean) readonly arrived!: boolean;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which what was asked for came.' })
  readonly arrivedOn!: LocalDate | null;
}

@ObjectType('SupplementNotice')
export class SupplementNoticeType implements SupplementNoticeView {
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => [ItemType]) readonly items!: readonly ItemType[];
}

@ObjectType('Supplement', { description: 'What was named, once, as missing (T5).' })
export class SupplementType implements SupplementView {
  @Field(() => [SupplementNoticeType]) readonly notices!: readonly SupplementNoticeType[];
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which the last item came.' })
  readonly arrivedOn!: LocalDate | null;
}

@ObjectType('Conditional', { description: 'Accepted with items outstanding (T15).' })
export class ConditionalType implements ConditionalView {
  @Field(() => [ItemType]) readonly items!: readonly ItemType[];
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true }) readonly until!: LocalDate | null;
  @Field(() => InstantScalar, { nullable: true }) readonly completedAt!: Instant | null;
  @Field(() => Boolean, { description: 'They did not come in time, and it has ended; no unit is at fault.' })
  readonly lapsed!: boolean;
  @Field(() => Int, { description: "The submitter's piece of work." }) readonly assignment!: number;
}

@ObjectType('Urgency', { description: 'The level in force (T14).' })
export class UrgencyType implements UrgencyView {
  @Field(() => ID) readonly level!: string;
  @Field(() => TextType) readonly title!: TextType;
}
