import type { MatterView } from '@countersign/application';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LimitType } from './clock.type.js';
import { DerivedFigureType, MaterialType } from './form.type.js';
import { JsonScalar } from './json.scalar.js';
import { RouteType } from './route.type.js';
import { TextType } from './text.type.js';

@ObjectType('ClockOfMatter')
export class ClockOfMatterType {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => LimitType) readonly limit!: LimitType;
}

@ObjectType('Matter')
export class MatterType implements MatterView {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly version!: number;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => TextType) readonly about!: TextType;
  @Field(() => JsonScalar) readonly schema!: unknown;
  @Field(() => JsonScalar, { nullable: true }) readonly ui!: unknown;
  @Field(() => [MaterialType]) readonly materials!: readonly MaterialType[];
  @Field(() => [DerivedFigureType]) readonly derived!: readonly DerivedFigureType[];
  @Field(() => [ClockOfMatterType]) readonly clocks!: readonly ClockOfMatterType[];
  @Field(() => JsonScalar) readonly example!: unknown;
  @Field(() => [ID], { description: 'Material ids that come with the example.' })
  readonly exampleMaterials!: readonly string[];
  @Field(() => RouteType) readonly route!: RouteType;
}
