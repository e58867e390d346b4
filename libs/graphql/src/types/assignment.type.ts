import type { AssignmentView } from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ClockType } from './clock.type.js';
import { InstantScalar } from './instant.scalar.js';
import { AdoptionType, OpinionType } from './opinion.type.js';
import { UnitType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('Assignment', { description: 'One line of the one table (O12).' })
export class AssignmentType implements AssignmentView {
  @Field(() => Int) readonly no!: number;
  @Field(() => String) readonly kind!: string;
  @Field(() => String) readonly stage!: string;
  @Field(() => TextType) readonly stageTitle!: TextType;
  @Field(() => TextType, { nullable: true }) readonly task!: TextType | null;
  @Field(() => Int) readonly cycle!: number;
  @Field(() => UnitType) readonly unit!: UnitType;
  @Field(() => String, { nullable: true }) readonly post!: string | null;
  @Field(() => TextType, { nullable: true }) readonly postTitle!: TextType | null;
  @Field(() => Int) readonly version!: number;
  @Field(() => String, { description: 'waiting, pending, signed, notNeeded or cancelled.' })
  readonly work!: string;
  @Field(() => ClockType, { nullable: true }) readonly clock!: ClockType | null;
  @Field(() => Boolean) readonly mine!: boolean;
  @Field(() => Boolean) readonly mayVeto!: boolean;
  @Field(() => InstantScalar, { nullable: true }) readonly openedAt!: Instant | null;
  @Field(() => InstantScalar, { nullable: true }) readonly closedAt!: Instant | null;
  @Field(() => [OpinionType], {
    description: 'Newest last. Empty while not visible to the caller (O12).',
  })
  readonly opinions!: readonly OpinionType[];
  @Field(() => Boolean, { description: "Signed, but its content is not yet for the caller's eyes." })
  readonly hidden!: boolean;
  @Field(() => AdoptionType, { nullable: true }) readonly adoption!: AdoptionType | null;
}
