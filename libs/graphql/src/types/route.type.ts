import type {
  RouteEdgeView,
  RouteNodeView,
  RouteSeatView,
  RouteState,
  RouteView,
} from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import type { Light } from '@countersign/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClockType, LimitType } from './clock.type.js';
import { LightEnum, RouteStateEnum } from './enums.js';
import { InstantScalar } from './instant.scalar.js';
import { UnitType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('RouteSeat')
export class RouteSeatType implements RouteSeatView {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int, { nullable: true }) readonly no!: number | null;
  @Field(() => UnitType) readonly unit!: UnitType;
  @Field(() => TextType, { nullable: true }) readonly task!: TextType | null;
  @Field(() => String) readonly work!: string;
  @Field(() => LightEnum) readonly light!: Light;
  @Field(() => TextType, { nullable: true }) readonly outcome!: TextType | null;
  @Field(() => Boolean) readonly veto!: boolean;
}

@ObjectType('RouteNode')
export class RouteNodeType implements RouteNodeView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => String, { description: 'stage or ending.' }) readonly kind!: string;
  @Field(() => RouteStateEnum) readonly state!: RouteState;
  @Field(() => Boolean) readonly automatic!: boolean;
  @Field(() => Int) readonly visits!: number;
  @Field(() => InstantScalar, { nullable: true }) readonly openedAt!: Instant | null;
  @Field(() => InstantScalar, { nullable: true }) readonly settledAt!: Instant | null;
  @Field(() => TextType, { nullable: true }) readonly result!: TextType | null;
  @Field(() => ClockType, { nullable: true }) readonly clock!: ClockType | null;
  @Field(() => LimitType, { nullable: true }) readonly limit!: LimitType | null;
  @Field(() => [RouteSeatType]) readonly seats!: readonly RouteSeatType[];
}

@ObjectType('RouteEdge')
export class RouteEdgeType implements RouteEdgeView {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID) readonly from!: string;
  @Field(() => ID) readonly to!: string;
  @Field(() => TextType, { nullable: true }) readonly label!: TextType | null;
  @Field(() => RouteStateEnum) readonly state!: RouteState;
  @Field(() => Int, { nullable: true, description: 'The cycle that a send-back began.' })
  readonly cycle!: number | null;
  @Field(() => Boolean) readonly back!: boolean;
}

@ObjectType('Route')
export class RouteType implements RouteView {
  @Field(() => [RouteNodeType]) readonly nodes!: readonly RouteNodeType[];
  @Field(() => [RouteEdgeType]) readonly edges!: readonly RouteEdgeType[];
  @Field(() => [ID], { description: 'Nodes passed or ahead, in the order in which they are gone through.' })
  readonly way!: readonly string[];
  @Field(() => [ID], { description: 'Clocks that start on the way ahead, before another cycle begins.' })
  readonly starts!: readonly string[];
}
