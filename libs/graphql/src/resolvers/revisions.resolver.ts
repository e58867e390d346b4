import { RevisionsQuery } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { FormRevisionType, RevisionDifferenceType } from '../types/revision.type.js';

/** C3: what has changed in a form. */
@Resolver()
export class RevisionsResolver {
  constructor(@Inject(RevisionsQuery) private readonly query: RevisionsQuery) {}

  @Query(() => [FormRevisionType], { description: 'The first one first.' })
  formRevisions(
    @CurrentViewer() viewer: Viewer,
    @Args('submission', { type: () => ID }) submission: string,
  ): Promise<readonly FormRevisionType[]> {
    return this.query.run(viewer, submission);
  }

  @Query(() => RevisionDifferenceType)
  revisionDifference(
    @CurrentViewer() viewer: Viewer,
    @Args('submission', { type: () => ID }) submission: string,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int }) to: number,
  ): Promise<RevisionDifferenceType> {
    return this.query.difference(viewer, submission, { from, to });
  }
}
