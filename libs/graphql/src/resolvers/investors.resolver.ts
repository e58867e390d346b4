import { FindInvestorsQuery, InvestorsQuery } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { InvestorSubmissionConnectionType, InvestorType } from '../types/investor.type.js';

/** One page per investor (一企一档); of each submission the core says who reads it. */
@Resolver(() => InvestorType)
export class InvestorsResolver {
  constructor(
    @Inject(InvestorsQuery) private readonly query: InvestorsQuery,
    @Inject(FindInvestorsQuery) private readonly find: FindInvestorsQuery,
  ) {}

  @Query(() => InvestorType)
  investor(
    @CurrentViewer() viewer: Viewer,
    @Args('code', { type: () => ID, nullable: true, description: "Left out: the caller's own enterprise." })
    code: string | null,
  ): Promise<InvestorType> {
    return this.query.one(viewer, code ?? null);
  }

  @Query(() => InvestorSubmissionConnectionType, {
    description:
      'What was filed for it, in every matter: what goes on before what has ended, the latest first.',
  })
  investorSubmissions(
    @CurrentViewer() viewer: Viewer,
    @Args('code', { type: () => ID }) code: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<InvestorSubmissionConnectionType> {
    return this.query.submissions(viewer, code, { first: first ?? 20, after });
  }

  @Query(() => [InvestorType], {
    description: 'By a part of code or name, the one filed for last first, where the caller may read of it.',
  })
  investors(
    @CurrentViewer() viewer: Viewer,
    @Args('text', { type: () => String, nullable: true }) text: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
  ): Promise<readonly InvestorType[]> {
    return this.find.run(viewer, text ?? '', first ?? 20);
  }
}
