import { DirectoryQuery, PortfoliosQuery, PublishPortfolios } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { PublishPortfoliosInput } from '../inputs/portfolio.input.js';
import { DirectoryUnitType } from '../types/directory.type.js';
import { PortfoliosType } from '../types/portfolio.type.js';

/** Who is in charge of what; system administrators publish a new version, the use case asks. */
@Resolver(() => PortfoliosType)
export class PortfoliosResolver {
  constructor(
    @Inject(PortfoliosQuery) private readonly query: PortfoliosQuery,
    @Inject(PublishPortfolios) private readonly publish: PublishPortfolios,
    @Inject(DirectoryQuery) private readonly directory: DirectoryQuery,
  ) {}

  @Query(() => [PortfoliosType], { description: 'Every version, the one in force first.' })
  portfolios(@CurrentViewer() _viewer: Viewer): Promise<readonly PortfoliosType[]> {
    return this.query.all();
  }

  @Query(() => [DirectoryUnitType], { description: 'Who can be named in them; for who publishes them.' })
  portfolioPosts(@CurrentViewer() viewer: Viewer): Promise<readonly DirectoryUnitType[]> {
    return this.directory.forPortfolios(viewer);
  }

  @Mutation(() => [PortfoliosType], {
    description: 'What is decided from now on goes by it; what was assigned stays.',
  })
  async publishPortfolios(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => PublishPortfoliosInput }) { basedOn, body, note }: PublishPortfoliosInput,
  ): Promise<readonly PortfoliosType[]> {
    await this.publish.run(viewer, { basedOn, body, ...(note ? { note } : {}) });
    return this.query.all();
  }
}
