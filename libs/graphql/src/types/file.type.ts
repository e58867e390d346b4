import type { FileView } from '@countersign/application';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('File')
export class FileType implements FileView {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => Int, { description: 'Bytes.' }) readonly size!: number;
  @Field(() => String, { description: 'SHA-256, hex.' }) readonly digest!: string;
  @Field(() => String) readonly type!: string;
  @Field(() => String) readonly url!: string;
}
