import type { Text } from '@countersign/domain';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Text', { description: 'What people read, in both languages.' })
export class TextType implements Text {
  @Field(() => String) readonly zh!: string;
  @Field(() => String) readonly en!: string;
}
