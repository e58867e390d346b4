import type { Text } from '@countersign/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { TextType } from './text.type.js';

@ObjectType('FormWarning')
export class FormWarningType {
  @Field(() => [String], { description: 'Paths of the fields that it is about.' })
  readonly fields!: readonly string[];
  @Field(() => TextType) readonly text!: Text;
}
