import type { Audience } from '@countersign/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { CommentAudienceEnum } from '../types/enums.js';

@InputType('MentionInput')
export class MentionInput {
  @Field(() => ID) readonly unit!: string;
  @Field(() => String) readonly post!: string;
  @Field(() => ID, { nullable: true, description: 'One who holds it; left out: whoever does.' })
  readonly person?: string | null;
}

@InputType('CommentInput')
export class CommentInput {
  @Field(() => ID) readonly key!: string;
  @Field(() => ID) readonly submission!: string;
  @Field(() => CommentAudienceEnum) readonly audience!: Audience;
  @Field(() => String) readonly text!: string;
  @Field(() => [MentionInput]) readonly mentions!: readonly MentionInput[];
}
