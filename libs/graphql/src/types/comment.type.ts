import type { CommentPage, CommentView, MentionView, MentionableView } from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import type { Audience } from '@countersign/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CommentAudienceEnum } from './enums.js';
import { InstantScalar } from './instant.scalar.js';
import { PostType, SignerType } from './organization.type.js';
import { PageInfoType } from './page-info.type.js';

@ObjectType('Mention', { description: 'A post, or one who holds it.' })
export class MentionType implements MentionView {
  @Field(() => PostType) readonly post!: PostType;
  @Field(() => ID, { nullable: true }) readonly person!: string | null;
  @Field(() => String, { nullable: true }) readonly name!: string | null;
}

@ObjectType('Mentionable', { description: 'Whom a comment may mention: who reads it anyway (C1).' })
export class MentionableType extends MentionType implements MentionableView {
  @Field(() => [CommentAudienceEnum]) readonly audiences!: readonly Audience[];
}

@ObjectType('Comment', { description: 'Said beside a submission; no opinion, and never changed (C1).' })
export class CommentType implements CommentView {
  @Field(() => ID) readonly id!: string;
  @Field(() => CommentAudienceEnum, { description: 'all: the submitter reads it, too.' })
  readonly audience!: Audience;
  @Field(() => String, { nullable: true, description: 'Null: taken back.' }) readonly text!: string | null;
  @Field(() => [MentionType]) readonly mentions!: readonly MentionType[];
  @Field(() => SignerType) readonly by!: SignerType;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => InstantScalar, { nullable: true }) readonly withdrawnAt!: Instant | null;
  @Field(() => Boolean) readonly mine!: boolean;
  @Field(() => InstantScalar, { nullable: true, description: 'Until when the reader may take it back.' })
  readonly withdrawableUntil!: Instant | null;
}

@ObjectType('CommentConnection')
export class CommentConnectionType implements CommentPage {
  @Field(() => [CommentType]) readonly nodes!: readonly CommentType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
  @Field(() => Int) readonly totalCount!: number;
  @Field(() => [CommentAudienceEnum], { description: 'For whom the reader may write.' })
  readonly mayWrite!: readonly Audience[];
}
