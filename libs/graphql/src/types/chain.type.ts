import type { ChainPostView, ChainView, PreparedView, PassView } from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import type { DraftMember, Pass } from '@countersign/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PassHowEnum } from './enums.js';
import { FileType } from './file.type.js';
import { InstantScalar } from './instant.scalar.js';
import { JsonScalar } from './json.scalar.js';
import { ScoreType } from './opinion.type.js';
import { SignerType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('ChainPost')
export class ChainPostType implements ChainPostView {
  @Field(() => String) readonly post!: string;
  @Field(() => TextType) readonly title!: TextType;
}

@ObjectType('PreparedOpinion', { description: 'What was prepared for the unit; nobody has signed it (O7).' })
export class PreparedOpinionType implements PreparedView {
  @Field(() => ID) readonly outcome!: string;
  @Field(() => TextType) readonly outcomeTitle!: TextType;
  @Field(() => String, { nullable: true }) readonly text!: string | null;
  @Field(() => String, { nullable: true }) readonly conditions!: string | null;
  @Field(() => JsonScalar, { nullable: true }) readonly fields!: unknown;
  @Field(() => [ScoreType]) readonly scores!: readonly ScoreType[];
  @Field(() => String, { nullable: true, description: 'The ground of a veto (O13).' })
  readonly veto!: string | null;
  @Field(() => [FileType]) readonly attachments!: readonly FileType[];
}

@ObjectType('Pass', { description: 'One step in the chain: up, back down, or fetched by a later post (O7).' })
export class PassType implements PassView {
  @Field(() => PassHowEnum) readonly how!: Pass['how'];
  @Field(() => TextType) readonly from!: TextType;
  @Field(() => TextType) readonly to!: TextType;
  @Field(() => SignerType) readonly by!: SignerType;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => String, { nullable: true }) readonly reason!: string | null;
  @Field(() => PreparedOpinionType, { nullable: true }) readonly draft!: PreparedOpinionType | null;
  @Field(() => [String], { description: 'What differs from what was passed up before: text, scores ...' })
  readonly changed!: readonly DraftMember[];
}

@ObjectType('Chain', { description: 'The chain of sign-off inside a unit, for the unit alone (O7).' })
export class ChainType implements ChainView {
  @Field(() => [ChainPostType], { description: 'From who prepares it to who signs for the unit.' })
  readonly posts!: readonly ChainPostType[];
  @Field(() => Int, { description: 'Whose turn it is: a place in `posts`.' }) readonly at!: number;
  @Field(() => [PassType]) readonly passes!: readonly PassType[];
  @Field(() => PreparedOpinionType, { nullable: true, description: 'What was passed up last.' })
  readonly draft!: PreparedOpinionType | null;
  @Field(() => [String], { description: 'What the one who signed changed in it.' })
  readonly changedBySigner!: readonly DraftMember[];
}
