import type { Page } from '@countersign/application';
import { Field, ObjectType } from '@nestjs/graphql';

type PageInfo = Page<unknown>['pageInfo'];

@ObjectType('PageInfo')
export class PageInfoType implements PageInfo {
  @Field(() => Boolean) readonly hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) readonly endCursor!: string | null;
}
