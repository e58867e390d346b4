import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('SubmissionChange')
export class SubmissionChangeType {
  @Field(() => ID) readonly submission!: string;
  @Field(() => Int) readonly seq!: number;
}
