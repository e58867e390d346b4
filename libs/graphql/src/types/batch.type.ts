import type { BatchOutcomeView, BatchResult, BatchableView } from '@countersign/application';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DomainErrorCode, Problem } from '@countersign/domain';
import { JsonScalar } from './json.scalar.js';
import { TextType } from './text.type.js';

@ObjectType('BatchOutcome')
export class BatchOutcomeType implements BatchOutcomeView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => String) readonly stance!: string;
  @Field(() => Boolean) readonly needsText!: boolean;
}

@ObjectType('Batchable', { description: 'A piece of work that may be signed together with others.' })
export class BatchableType implements BatchableView {
  @Field(() => ID) readonly submission!: string;
  @Field(() => Int) readonly assignment!: number;
  @Field(() => Int) readonly assignmentVersion!: number;
  @Field(() => Int) readonly formRevision!: number;
  @Field(() => [BatchOutcomeType]) readonly outcomes!: readonly BatchOutcomeType[];
}

@ObjectType('BatchResult', { description: 'What became of one of them; the others do not hang on it.' })
export class BatchResultType implements BatchResult {
  @Field(() => ID) readonly submission!: string;
  @Field(() => Int) readonly assignment!: number;
  @Field(() => Boolean) readonly signed!: boolean;
  @Field(() => Boolean, { description: 'Signed by this batch before.' }) readonly repeated!: boolean;
  @Field(() => String, { nullable: true, description: 'Why not, as `extensions.reason` of an error.' })
  readonly reason!: DomainErrorCode | null;
  @Field(() => JsonScalar) readonly details!: readonly Problem[];
}
