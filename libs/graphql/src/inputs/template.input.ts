import type { TemplateOwner } from '@countersign/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { TemplateOwnerEnum } from '../types/enums.js';

@InputType('OpinionTemplateInput')
export class OpinionTemplateInput {
  @Field(() => ID, { nullable: true, description: 'Left out: a new one.' }) readonly id?: string | null;
  @Field(() => TemplateOwnerEnum) readonly owner!: TemplateOwner;
  @Field(() => String) readonly text!: string;
}
