import type { DeadLetterPage, DeadLetterView } from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from './instant.scalar.js';
import { PageInfoType } from './page-info.type.js';

@ObjectType('DeadLetter', { description: "A webhook's delivery that gave up." })
export class DeadLetterType implements DeadLetterView {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly url!: string;
  @Field(() => String) readonly topic!: string;
  @Field(() => Int) readonly attempts!: number;
  @Field(() => String) readonly lastError!: string;
  @Field(() => InstantScalar) readonly at!: Instant;
}

@ObjectType('DeadLetterConnection')
export class DeadLetterConnectionType implements DeadLetterPage {
  @Field(() => [DeadLetterType]) readonly nodes!: readonly DeadLetterType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
}
