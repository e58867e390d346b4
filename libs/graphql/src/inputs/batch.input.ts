import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('BatchItemInput')
export class BatchItemInput {
  @Field(() => ID) readonly submission!: string;
  @Field(() => Int) readonly assignment!: number;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
  @Field(() => Int, { nullable: true }) readonly formRevision?: number | null;
}

@InputType('SignBatchInput')
export class SignBatchInput {
  @Field(() => ID, { description: 'The same again has its effect once, piece by piece.' })
  readonly key!: string;
  @Field(() => [BatchItemInput], { description: '50 at most.' }) readonly items!: readonly BatchItemInput[];
  @Field(() => ID) readonly outcome!: string;
  @Field(() => String, { nullable: true }) readonly text?: string | null;
}
