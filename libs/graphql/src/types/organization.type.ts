import type { PostView, SignerView, UnitView } from '@countersign/application';
import { Field, ID, ObjectType } from '@nestjs/graphql';
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
}

@ObjectType('Submitter')
export class SubmitterType extends SignerType {}

@ObjectType('Me')
export class MeType {
  @Field(() => ID) readonly person!: string;
  @Field(() => String) readonly account!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => PostType) readonly acting!: PostType;
  @Field(() => [PostType]) readonly posts!: readonly PostType[];
  @Field(() => [String]) readonly roles!: readonly string[];
}
