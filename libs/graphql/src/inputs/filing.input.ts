import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { JsonScalar } from '../types/json.scalar.js';

@InputType('DraftMaterialInput')
export class DraftMaterialInput {
  @Field(() => ID) readonly material!: string;
  @Field(() => ID) readonly file!: string;
}

@InputType('SaveDraftInput')
export class SaveDraftInput {
  @Field(() => ID, { nullable: true }) readonly id?: string | null;
  @Field(() => ID) readonly matter!: string;
  @Field(() => JsonScalar) readonly form!: unknown;
  @Field(() => [DraftMaterialInput]) readonly materials!: readonly DraftMaterialInput[];
  @Field(() => Int, { nullable: true, description: 'What was loaded; a newer one is refused as STALE.' })
  readonly version?: number | null;
  @Field(() => [ID], { nullable: true, description: 'Submissions that it will name; left out: as it was.' })
  readonly related?: readonly string[] | null;
}

@InputType('SubmitInput')
export class SubmitInput {
  @Field(() => ID) readonly key!: string;
  @Field(() => ID) readonly matter!: string;
  @Field(() => JsonScalar) readonly form!: unknown;
  @Field(() => [DraftMaterialInput]) readonly materials!: readonly DraftMaterialInput[];
  @Field(() => ID, { nullable: true, description: 'Removed on success.' }) readonly draft?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of the draft that the screen shows; refused as STALE where the investor saved since.',
  })
  readonly draftVersion?: number | null;
  @Field(() => [ID], { nullable: true, description: 'Other submissions that it names.' })
  readonly related?: readonly string[] | null;
}

@InputType('RevisionInput')
export class RevisionInput {
  @Field(() => JsonScalar) readonly form!: unknown;
  @Field(() => [DraftMaterialInput]) readonly materials!: readonly DraftMaterialInput[];
}
