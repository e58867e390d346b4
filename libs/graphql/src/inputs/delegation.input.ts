import type { LocalDate } from '@countersign/calendar';
import { Field, ID, InputType } from '@nestjs/graphql';
import { LocalDateScalar } from '../types/local-date.scalar.js';

@InputType('GiveDelegationInput')
export class GiveDelegationInput {
  @Field(() => ID) readonly unit!: string;
  @Field(() => String) readonly post!: string;
  @Field(() => ID, { description: 'A person.' }) readonly to!: string;
  @Field(() => LocalDateScalar) readonly fromOn!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'Until 24:00 of this day.' }) readonly untilOn!: LocalDate;
  @Field(() => [ID], { nullable: true, description: 'Left out: all.' })
  readonly matters!: readonly string[] | null;
  @Field(() => String) readonly reason!: string;
}
