import type { TimelineEntryView, TimelinePage } from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from './instant.scalar.js';
import { JsonScalar } from './json.scalar.js';
import { SignerType } from './organization.type.js';
import { PageInfoType } from './page-info.type.js';

@ObjectType('TimelineEntry', {
  description: "One event: a person's act, or the system's, with what followed.",
})
export class TimelineEntryType implements TimelineEntryView {
  @Field(() => Int) readonly seq!: number;
  @Field(() => String) readonly type!: string;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => InstantScalar) readonly recordedAt!: Instant;
  @Field(() => SignerType, { nullable: true }) readonly by!: SignerType | null;
  @Field(() => Boolean) readonly bySystem!: boolean;
  @Field(() => [JsonScalar]) readonly facts!: readonly unknown[];
  @Field(() => String, { nullable: true }) readonly reason!: string | null;
  @Field(() => String, { nullable: true }) readonly hash!: string | null;
}

@ObjectType('TimelineConnection')
export class TimelineConnectionType implements TimelinePage {
  @Field(() => [TimelineEntryType]) readonly nodes!: readonly TimelineEntryType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
}
