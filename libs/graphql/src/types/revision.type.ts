import type {
  FieldDifferenceView,
  FormRevisionView,
  MaterialDifferenceView,
  RevisionDifferenceView,
} from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MaterialChangeEnum } from './enums.js';
import { FileType } from './file.type.js';
import { InstantScalar } from './instant.scalar.js';
import { JsonScalar } from './json.scalar.js';
import { TextType } from './text.type.js';

@ObjectType('FormRevision')
export class FormRevisionType implements FormRevisionView {
  @Field(() => Int) readonly revision!: number;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => String, { description: 'Of who filed it.' }) readonly name!: string;
}

@ObjectType('FieldDifference')
export class FieldDifferenceType implements FieldDifferenceView {
  @Field(() => ID, { description: "The field's name in the form's schema." }) readonly id!: string;
  @Field(() => JsonScalar, { nullable: true }) readonly before!: unknown;
  @Field(() => JsonScalar, { nullable: true }) readonly after!: unknown;
}

@ObjectType('MaterialDifference')
export class MaterialDifferenceType implements MaterialDifferenceView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => MaterialChangeEnum) readonly change!: MaterialDifferenceView['change'];
  @Field(() => [FileType]) readonly before!: readonly FileType[];
  @Field(() => [FileType]) readonly after!: readonly FileType[];
}

@ObjectType('RevisionDifference', { description: 'What one revision of the form changes of another (C3).' })
export class RevisionDifferenceType implements RevisionDifferenceView {
  @Field(() => [FieldDifferenceType]) readonly fields!: readonly FieldDifferenceType[];
  @Field(() => [MaterialDifferenceType]) readonly materials!: readonly MaterialDifferenceType[];
}
