import type { MarkKind } from '@countersign/application';
import { Field, ID, InputType } from '@nestjs/graphql';
import { MarkKindEnum } from '../types/enums.js';

@InputType('MarkApplicantInput')
export class MarkApplicantInput {
  @Field(() => ID, { description: 'The unified social credit code.' }) readonly code!: string;
  @Field(() => String) readonly reason!: string;
}

@InputType('ClearApplicantInput')
export class ClearApplicantInput {
  @Field(() => ID) readonly code!: string;
  @Field(() => MarkKindEnum) readonly mark!: MarkKind;
  @Field(() => String) readonly reason!: string;
}
