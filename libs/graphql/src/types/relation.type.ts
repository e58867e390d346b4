import type {
  ConversionView,
  NamedSubmissionView,
  RelationView,
  RelationsView,
} from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import type { Light, RelationKind } from '@countersign/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LightEnum, RelationKindEnum } from './enums.js';
import { InstantScalar } from './instant.scalar.js';
import { SignerType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('NamedSubmission', { description: 'A submission as another names it, for who may read it.' })
export class NamedSubmissionType implements NamedSubmissionView {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly number!: string;
  @Field(() => String) readonly title!: string;
  @Field(() => TextType) readonly matterTitle!: TextType;
  @Field(() => TextType, { nullable: true, description: 'Of its stage, or of its ending.' })
  readonly stageTitle!: TextType | null;
  @Field(() => LightEnum) readonly light!: Light;
  @Field(() => Boolean) readonly isClosed!: boolean;
}

@ObjectType('Relation', {
  description: 'That one submission names another (C4), or was converted from it (C5).',
})
export class RelationType implements RelationView {
  @Field(() => ID) readonly id!: string;
  @Field(() => RelationKindEnum) readonly kind!: RelationKind;
  @Field(() => Boolean, { description: 'Whether the submission asked about named the other.' })
  readonly isFrom!: boolean;
  @Field(() => String, { description: "The other's." }) readonly number!: string;
  @Field(() => NamedSubmissionType, { nullable: true, description: 'Null: not for these eyes.' })
  readonly submission!: NamedSubmissionType | null;
  @Field(() => SignerType, { nullable: true }) readonly by!: SignerType | null;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => Boolean) readonly mayEnd!: boolean;
}

@ObjectType('Conversion', { description: 'Another matter that may be begun with what was filed (C5).' })
export class ConversionType implements ConversionView {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID, { description: 'The matter.' }) readonly to!: string;
  @Field(() => TextType) readonly title!: TextType;
}

@ObjectType('Relations')
export class RelationsType implements RelationsView {
  @Field(() => [RelationType]) readonly nodes!: readonly RelationType[];
  @Field(() => Boolean) readonly mayRelate!: boolean;
  @Field(() => [ConversionType]) readonly conversions!: readonly ConversionType[];
}
