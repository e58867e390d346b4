import type { OpinionTemplateView, OpinionTemplatesView } from '@countersign/application';
import type { TemplateOwner } from '@countersign/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TemplateOwnerEnum } from './enums.js';

@ObjectType('OpinionTemplate', { description: 'What is often written in opinions (常用语, C2).' })
export class OpinionTemplateType implements OpinionTemplateView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TemplateOwnerEnum) readonly owner!: TemplateOwner;
  @Field(() => String) readonly text!: string;
}

@ObjectType('OpinionTemplates')
export class OpinionTemplatesType implements OpinionTemplatesView {
  @Field(() => [OpinionTemplateType]) readonly nodes!: readonly OpinionTemplateType[];
  @Field(() => [TemplateOwnerEnum], { description: 'Whose the caller may add, change and delete.' })
  readonly mayKeep!: readonly TemplateOwner[];
}
