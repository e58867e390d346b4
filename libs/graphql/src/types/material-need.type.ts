import type { MaterialNeedView } from '@countersign/application';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('MaterialNeed')
export class MaterialNeedType implements MaterialNeedView {
  @Field(() => ID) readonly material!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Null while it depends on what is not filled in yet.',
  })
  readonly required!: boolean | null;
}
