import type { AdoptionView, CarriedFromView, OpinionView, ScoreView } from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import type { Adoption, Marked } from '@countersign/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { AdoptionKindEnum, MarkedEnum } from './enums.js';
import { FileType } from './file.type.js';
import { InstantScalar } from './instant.scalar.js';
import { JsonScalar } from './json.scalar.js';
import { SignerType, UnitType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('Score')
export class ScoreType implements ScoreView {
  @Field(() => ID) readonly criterion!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => Float) readonly score!: number;
  @Field(() => Float) readonly max!: number;
}

@ObjectType('CarriedFrom', {
  description: 'Signed in an earlier cycle; what it rests on has not changed (T8).',
})
export class CarriedFromType implements CarriedFromView {
  @Field(() => Int) readonly assignment!: number;
  @Field(() => Int) readonly cycle!: number;
}

@ObjectType('Opinion')
export class OpinionType implements OpinionView {
  @Field(() => Int) readonly seq!: number;
  @Field(() => String) readonly outcome!: string;
  @Field(() => TextType) readonly outcomeTitle!: TextType;
  @Field(() => String) readonly stance!: string;
  @Field(() => MarkedEnum, { nullable: true, description: 'What a mark as read counted as (O14).' })
  readonly marked!: Marked | null;
  @Field(() => String, { nullable: true }) readonly text!: string | null;
  @Field(() => String, { nullable: true }) readonly conditions!: string | null;
  @Field(() => JsonScalar, { nullable: true }) readonly fields!: unknown;
  @Field(() => JsonScalar, { nullable: true, description: 'JSON Schema of `fields`.' })
  readonly fieldsSchema!: unknown;
  @Field(() => [ScoreType]) readonly scores!: readonly ScoreType[];
  @Field(() => String, { nullable: true, description: 'The ground of a veto (O13).' })
  readonly veto!: string | null;
  @Field(() => [FileType]) readonly attachments!: readonly FileType[];
  @Field(() => SignerType, { nullable: true }) readonly by!: SignerType | null;
  @Field(() => Boolean) readonly bySystem!: boolean;
  @Field(() => UnitType, { nullable: true }) readonly forUnit!: UnitType | null;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => Int, { nullable: true }) readonly corrects!: number | null;
  @Field(() => String, { nullable: true }) readonly correctionReason!: string | null;
  @Field(() => Boolean) readonly takenBack!: boolean;
  @Field(() => CarriedFromType, { nullable: true }) readonly carriedFrom!: CarriedFromType | null;
  @Field(() => Boolean, { description: 'Signed after consent was deemed; it changed nothing (T11).' })
  readonly supplementary!: boolean;
  @Field(() => Boolean, { description: 'The system consented for a silent unit (T11).' })
  readonly deemed!: boolean;
}

@ObjectType('Adoption')
export class AdoptionType implements AdoptionView {
  @Field(() => AdoptionKindEnum) readonly adoption!: Adoption['adoption'];
  @Field(() => String, { nullable: true }) readonly reason!: string | null;
  @Field(() => SignerType) readonly by!: SignerType;
  @Field(() => InstantScalar) readonly at!: Instant;
}
