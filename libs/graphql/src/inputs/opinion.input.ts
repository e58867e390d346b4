import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { JsonScalar } from '../types/json.scalar.js';

@InputType('ScoreInput')
export class ScoreInput {
  @Field(() => ID) readonly criterion!: string;
  @Field(() => Float) readonly score!: number;
}

@InputType('OpinionInput')
export class OpinionGraphqlInput {
  @Field(() => ID) readonly outcome!: string;
  @Field(() => String, { nullable: true }) readonly text?: string | null;
  @Field(() => String, { nullable: true }) readonly conditions?: string | null;
  @Field(() => [ScoreInput], { nullable: true }) readonly scores?: readonly ScoreInput[] | null;
  @Field(() => JsonScalar, { nullable: true }) readonly fields?: unknown;
  @Field(() => String, { nullable: true, description: 'The ground of a veto (O13).' })
  readonly veto?: string | null;
  @Field(() => [ID], { nullable: true }) readonly attachments?: readonly string[] | null;
}
