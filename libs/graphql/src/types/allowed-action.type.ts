import type { Act, AllowedActionView, AllowedOutcomeView } from '@countersign/application';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ActEnum } from './enums.js';
import { CriterionType } from './form.type.js';
import { JsonScalar } from './json.scalar.js';
import { TextType } from './text.type.js';

@ObjectType('AllowedOutcome')
export class AllowedOutcomeType implements AllowedOutcomeView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => String) readonly stance!: string;
  @Field(() => [String]) readonly requires!: readonly string[];
  @Field(() => Boolean) readonly available!: boolean;
  @Field(() => Boolean, { description: 'Whether a veto can be put with it.' }) readonly mayVeto!: boolean;
  @Field(() => TextType, { nullable: true, description: 'Why it cannot be chosen.' })
  readonly unless!: TextType | null;
}

@ObjectType('AllowedAction', { description: 'What the caller may do now, computed by the core.' })
export class AllowedActionType implements AllowedActionView {
  @Field(() => ActEnum) readonly act!: Act;
  @Field(() => Int, { nullable: true }) readonly assignment!: number | null;
  @Field(() => String, { nullable: true }) readonly stage!: string | null;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => [AllowedOutcomeType]) readonly outcomes!: readonly AllowedOutcomeType[];
  @Field(() => [CriterionType]) readonly criteria!: readonly CriterionType[];
  @Field(() => JsonScalar, { nullable: true, description: 'JSON Schema of what is to be filled in besides.' })
  readonly fields!: unknown;
  @Field(() => Boolean) readonly mayVeto!: boolean;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion!: number | null;
  @Field(() => Int, { nullable: true }) readonly formRevision!: number | null;
}
