import { BoxCountsQuery, BoxQuery } from '@countersign/application';
import type { Box } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { BoxFilterInput } from '../inputs/box-filter.input.js';
import { BoxConnectionType, BoxCountType } from '../types/box.type.js';
import { BoxEnum } from '../types/enums.js';

@Resolver()
export class BoxesResolver {
  constructor(
    @Inject(BoxCountsQuery) private readonly counts: BoxCountsQuery,
    @Inject(BoxQuery) private readonly boxQuery: BoxQuery,
  ) {}

  @Query(() => [BoxCountType])
  boxes(@CurrentViewer() viewer: Viewer): Promise<readonly BoxCountType[]> {
    return this.counts.run(viewer);
  }

  @Query(() => BoxConnectionType)
  box(
    @CurrentViewer() viewer: Viewer,
    @Args('box', { type: () => BoxEnum }) box: Box,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('filter', { type: () => BoxFilterInput, nullable: true }) filter: BoxFilterInput | null,
  ): Promise<BoxConnectionType> {
    return this.boxQuery.run(viewer, { box, first: first ?? 20, after, filter });
  }
}
