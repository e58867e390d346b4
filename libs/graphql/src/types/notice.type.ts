import type { NoticePage, NoticeView } from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from './instant.scalar.js';
import { PageInfoType } from './page-info.type.js';
import { TextType } from './text.type.js';

@ObjectType('Notice')
export class NoticeType implements NoticeView {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly notice!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => TextType) readonly body!: TextType;
  @Field(() => ID, { nullable: true }) readonly submission!: string | null;
  @Field(() => ID, { nullable: true, description: 'Of a periodical' }) readonly issue!: string | null;
  @Field(() => Int, { nullable: true }) readonly assignment!: number | null;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => Boolean) readonly unread!: boolean;
}

@ObjectType('NoticeConnection')
export class NoticeConnectionType implements NoticePage {
  @Field(() => [NoticeType]) readonly nodes!: readonly NoticeType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
  @Field(() => Int) readonly unread!: number;
}
