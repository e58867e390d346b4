import type { BoxFilter } from '@countersign/application';
import type { Light } from '@countersign/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { LightEnum } from '../types/enums.js';

@InputType('BoxFilter')
export class BoxFilterInput implements BoxFilter {
  @Field(() => ID, { nullable: true }) readonly matter?: string | null;
  @Field(() => LightEnum, { nullable: true }) readonly light?: Light | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the title, of the number, or of the submitting unit’s name.',
  })
  readonly text?: string | null;
}
