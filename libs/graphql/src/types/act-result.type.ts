import { Field, Int, ObjectType } from '@nestjs/graphql';

/** What an act came to. `submission` is a field of its own (act-result.resolver.ts): most callers need its id only. */
@ObjectType('ActResult')
export class ActResultType {
  /** Not a field: what the resolver of `submission` starts from. */
  readonly submissionId!: string;
  @Field(() => Int) readonly seq!: number;
  @Field(() => Boolean, { description: 'The same key came before: this is the recorded answer.' })
  readonly repeated!: boolean;
}
