import type {
  DelegateView,
  DelegatedMatterView,
  DelegationState,
  DelegationView,
  PersonView,
} from '@countersign/application';
import type { Instant, LocalDate } from '@countersign/calendar';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DelegationStateEnum } from './enums.js';
import { InstantScalar } from './instant.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { PostType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('Person')
export class PersonType implements PersonView {
  @Field(() => ID) readonly person!: string;
  @Field(() => String) readonly name!: string;
}

@ObjectType('Delegate', { description: 'To whom a post may be left.' })
export class DelegateType implements DelegateView {
  @Field(() => ID) readonly person!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => PostType) readonly post!: PostType;
}

@ObjectType('DelegatedMatter')
export class DelegatedMatterType implements DelegatedMatterView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
}

@ObjectType('Delegation', { description: 'A standing delegation (委托, O9).' })
export class DelegationType implements DelegationView {
  @Field(() => ID) readonly id!: string;
  @Field(() => PostType) readonly post!: PostType;
  @Field(() => PersonType) readonly giver!: PersonType;
  @Field(() => PersonType) readonly delegate!: PersonType;
  @Field(() => LocalDateScalar) readonly fromOn!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'Until 24:00 of this day.' }) readonly untilOn!: LocalDate;
  @Field(() => [DelegatedMatterType], { description: 'Empty: all.' })
  readonly matters!: readonly DelegatedMatterType[];
  @Field(() => String) readonly reason!: string;
  @Field(() => InstantScalar) readonly givenAt!: Instant;
  @Field(() => InstantScalar, { nullable: true, description: 'When it was ended early.' })
  readonly endedAt!: Instant | null;
  @Field(() => DelegationStateEnum) readonly state!: DelegationState;
  @Field(() => Boolean, { description: 'Whether the caller gave it.' }) readonly mine!: boolean;
}
