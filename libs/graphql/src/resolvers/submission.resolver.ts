import { SubmissionQuery, TimelineQuery } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { SubmissionType } from '../types/submission.type.js';
import { TimelineConnectionType } from '../types/timeline.type.js';

@Resolver(() => SubmissionType)
export class SubmissionResolver {
  constructor(
    @Inject(SubmissionQuery) private readonly submissions: SubmissionQuery,
    @Inject(TimelineQuery) private readonly timelines: TimelineQuery,
  ) {}

  @Query(() => SubmissionType)
  submission(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<SubmissionType> {
    return this.submissions.run(viewer, id);
  }

  @ResolveField('timeline', () => TimelineConnectionType)
  timeline(
    @Parent() submission: SubmissionType,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<TimelineConnectionType> {
    return this.timelines.run(submission, { first: first ?? 50, after });
  }
}
