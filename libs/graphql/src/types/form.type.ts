import type {
  CriterionView,
  DerivedFigureView,
  FigureView,
  FormView,
  MaterialView,
  ScoreSheetView,
  SummaryItemView,
} from '@countersign/application';
import type { HiddenUntil } from '@countersign/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { FileType } from './file.type.js';
import { JsonScalar } from './json.scalar.js';
import { UnitType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('MaterialItem')
export class MaterialType implements MaterialView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => Boolean) readonly required!: boolean;
  @Field(() => Boolean, { description: 'May come later, with an undertaking (T15).' })
  readonly deferrable!: boolean;
  @Field(() => TextType, { nullable: true }) readonly guide!: TextType | null;
  @Field(() => [FileType]) readonly files!: readonly FileType[];
}

@ObjectType('DerivedFigure', {
  description: 'Computed by the core; null where a field it rests on is missing.',
})
export class DerivedFigureType implements DerivedFigureView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => String, { nullable: true }) readonly value!: string | null;
  @Field(() => TextType, { nullable: true }) readonly unit!: TextType | null;
}

@ObjectType('Figure', {
  description: 'Of the whole submission, computed by the core; null while what it rests on is not there.',
})
export class FigureType extends DerivedFigureType implements FigureView {
  @Field(() => Boolean) readonly isMoney!: boolean;
  @Field(() => Boolean, { description: 'Days that still grow.' }) readonly isRunning!: boolean;
}

@ObjectType('SummaryItem')
export class SummaryItemType implements SummaryItemView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => JsonScalar, { nullable: true, description: 'As it stands in the form.' })
  readonly value!: unknown;
  @Field(() => TextType, {
    nullable: true,
    description: 'The urgency that an act has put in its place (T14).',
  })
  readonly inForce!: TextType | null;
}

@ObjectType('Form')
export class FormType implements FormView {
  @Field(() => Int) readonly revision!: number;
  @Field(() => String) readonly digest!: string;
  @Field(() => JsonScalar) readonly values!: unknown;
  @Field(() => JsonScalar) readonly schema!: unknown;
  @Field(() => JsonScalar, { nullable: true }) readonly ui!: unknown;
  @Field(() => [DerivedFigureType]) readonly derived!: readonly DerivedFigureType[];
  @Field(() => [SummaryItemType]) readonly summary!: readonly SummaryItemType[];
}

@ObjectType('Criterion')
export class CriterionType implements CriterionView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => UnitType) readonly owner!: UnitType;
  @Field(() => Float) readonly max!: number;
  @Field(() => String) readonly counts!: string;
  @Field(() => String) readonly kind!: string;
  @Field(() => TextType, { nullable: true }) readonly guide!: TextType | null;
  @Field(() => Float, { nullable: true }) readonly reference!: number | null;
  @Field(() => Float, { nullable: true }) readonly score!: number | null;
  @Field(() => Boolean, {
    description: "False while others' scores are not yet visible to the caller (O12).",
  })
  readonly visible!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'signed (until one’s own unit has), settled (until the stage has) or never; null where visible.',
  })
  readonly hiddenUntil!: HiddenUntil | null;
}

@ObjectType('ScoreSheet')
export class ScoreSheetType implements ScoreSheetView {
  @Field(() => [CriterionType]) readonly criteria!: readonly CriterionType[];
  @Field(() => Float, { nullable: true, description: 'Null until every score is in and visible.' })
  readonly total!: number | null;
  @Field(() => TextType, { nullable: true }) readonly grade!: TextType | null;
  @Field(() => Boolean) readonly complete!: boolean;
  @Field(() => Float) readonly max!: number;
}
