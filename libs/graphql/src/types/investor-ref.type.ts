import type { Investor } from '@countersign/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('InvestorRef', { description: 'Whose submission it is, whoever files it: as the form names it.' })
export class InvestorRefType implements Investor {
  @Field(() => ID, { description: 'The unified social credit code.' }) readonly code!: string;
  @Field(() => String, { nullable: true }) readonly name!: string | null;
}
