import type { PortfolioChargeView, PortfolioHolderView, PortfoliosView } from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import type { PortfolioTable } from '@countersign/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from './instant.scalar.js';
import { JsonScalar } from './json.scalar.js';
import { PostType, UnitType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('PortfolioHolder')
export class PortfolioHolderType extends PostType implements PortfolioHolderView {
  @Field(() => [String], { description: 'Who holds the post now.' }) readonly people!: readonly string[];
}

@ObjectType('PortfolioCharge')
export class PortfolioChargeType implements PortfolioChargeView {
  @Field(() => UnitType, { nullable: true, description: 'Null: whatever nobody was named for.' })
  readonly unit!: UnitType | null;
  @Field(() => String, { nullable: true }) readonly field!: string | null;
  @Field(() => TextType, { nullable: true }) readonly fieldTitle!: TextType | null;
  @Field(() => PortfolioHolderType) readonly leader!: PortfolioHolderType;
  @Field(() => PortfolioHolderType, { nullable: true, description: 'Who may sign for the leader (AB角).' })
  readonly standIn!: PortfolioHolderType | null;
}

@ObjectType('Portfolios', { description: 'A version of who is in charge of what (领导分工).' })
export class PortfoliosType implements PortfoliosView {
  @Field(() => Int) readonly version!: number;
  @Field(() => InstantScalar) readonly publishedAt!: Instant;
  @Field(() => String, { nullable: true, description: 'Null: shipped, or at the command line.' })
  readonly publishedBy!: string | null;
  @Field(() => String, { nullable: true }) readonly note!: string | null;
  @Field(() => [PortfolioChargeType]) readonly charges!: readonly PortfolioChargeType[];
  @Field(() => JsonScalar, { description: 'As it is written: to be changed, and published anew.' })
  readonly body!: PortfolioTable;
}
