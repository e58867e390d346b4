import type { PostView, SignerView, UnitView } from '@countersign/application';
import type { LocalDate } from '@countersign/calendar';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from './local-date.scalar.js';
import { TextType } from './text.type.js';

@ObjectType('Unit')
export class UnitType implements UnitView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly name!: TextType;
  @Field(() => String) readonly kind!: string;
}

@ObjectType('Post')
export class PostType implements PostView {
  @Field(() => UnitType) readonly unit!: UnitType;
  @Field(() => String) readonly post!: string;
  @Field(() => TextType) readonly title!: TextType;
}

@ObjectType('Signer', { description: 'Who acted, in the post held then.' })
export class SignerType implements SignerView {
  @Field(() => ID) readonly person!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => UnitType) readonly unit!: UnitType;
  @Field(() => TextType) readonly postTitle!: TextType;
  @Field(() => String, {
    nullable: true,
    description: 'By a standing delegation: the name of whom for (代).',
  })
  readonly forPerson!: string | null;
}

@ObjectType('Submitter')
export class SubmitterType extends SignerType {}

@ObjectType('DelegatedPost', { description: 'Another’s post, by a standing delegation (委托).' })
export class DelegatedPostType {
  @Field(() => ID) readonly delegation!: string;
  @Field(() => PostType) readonly post!: PostType;
  @Field(() => String, { description: 'Of who gave it.' }) readonly name!: string;
  @Field(() => LocalDateScalar) readonly untilOn!: LocalDate;
  @Field(() => Boolean, { description: 'False once it is over while somebody acts by it.' })
  readonly inForce!: boolean;
}

@ObjectType('Me')
export class MeType {
  @Field(() => ID) readonly person!: string;
  @Field(() => String) readonly account!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => PostType) readonly acting!: PostType;
  @Field(() => DelegatedPostType, {
    nullable: true,
    description: 'Whose post `acting` is, if not one’s own.',
  })
  readonly actingFor!: DelegatedPostType | null;
  @Field(() => [PostType]) readonly posts!: readonly PostType[];
  @Field(() => [DelegatedPostType], { description: 'In which one may act for others now.' })
  readonly delegated!: readonly DelegatedPostType[];
  @Field(() => [String]) readonly roles!: readonly string[];
}
