import { Field, InputType, Int } from '@nestjs/graphql';
import { JsonScalar } from '../types/json.scalar.js';

@InputType('PublishPortfoliosInput')
export class PublishPortfoliosInput {
  @Field(() => Int, { description: 'The version that was looked at; another one since is refused.' })
  readonly basedOn!: number;
  @Field(() => JsonScalar, { description: '{ charges: [{ unit, field, leader, standIn }], otherwise }' })
  readonly body!: unknown;
  @Field(() => String, { nullable: true }) readonly note!: string | null;
}
