import type { ClockLevel, ClockRef } from '@countersign/application';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ClockLevelEnum } from '../types/enums.js';

@InputType('ClockRefInput', { description: 'A ClockView’s `ref`.' })
export class ClockRefInput implements Partial<ClockRef> {
  @Field(() => ClockLevelEnum) readonly of!: ClockLevel;
  @Field(() => ID, { nullable: true }) readonly id?: string | null;
  @Field(() => Int, { nullable: true }) readonly visit?: number | null;
  @Field(() => Int, { nullable: true }) readonly no?: number | null;
  @Field(() => Int, { nullable: true }) readonly cycle?: number | null;
}
