import type { DraftView } from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { FileType } from './file.type.js';
import { InstantScalar } from './instant.scalar.js';
import { JsonScalar } from './json.scalar.js';

@ObjectType('DraftMaterial')
export class DraftMaterialType {
  @Field(() => ID) readonly material!: string;
  @Field(() => FileType) readonly file!: FileType;
}

@ObjectType('Draft')
export class DraftType implements DraftView {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID) readonly matter!: string;
  @Field(() => String) readonly title!: string;
  @Field(() => JsonScalar) readonly form!: unknown;
  @Field(() => [DraftMaterialType]) readonly materials!: readonly DraftMaterialType[];
  @Field(() => InstantScalar) readonly savedAt!: Instant;
  @Field(() => Int) readonly version!: number;
  readonly relatedIds!: readonly string[];
  readonly convertedFromId!: string | null;
}
