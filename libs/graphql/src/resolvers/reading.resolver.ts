import { CopiesQuery, MarkAsRead, MarkNoticesRead, NoticesQuery } from '@countersign/application';
import type { Actor, Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, CurrentViewer } from '../context/current.decorators.js';
import { CopiesType } from '../types/copy.type.js';
import { NoticeConnectionType } from '../types/notice.type.js';

/** What one was told and given to read, and that one has read it. */
@Resolver()
export class ReadingResolver {
  constructor(
    @Inject(NoticesQuery) private readonly query: NoticesQuery,
    @Inject(CopiesQuery) private readonly copiesQuery: CopiesQuery,
    @Inject(MarkAsRead) private readonly markCopy: MarkAsRead,
    @Inject(MarkNoticesRead) private readonly markNotices: MarkNoticesRead,
  ) {}

  @Query(() => NoticeConnectionType)
  notices(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<NoticeConnectionType> {
    return this.query.run(viewer, { first: first ?? 20, after });
  }

  @Query(() => CopiesType, { description: 'To whom it was given to read, and who has read it.' })
  copies(
    @CurrentViewer() viewer: Viewer,
    @Args('submission', { type: () => ID }) submission: string,
  ): Promise<CopiesType> {
    return this.copiesQuery.run(viewer, submission);
  }

  @Mutation(() => Boolean, { description: 'Put a copy from the box of things to read to those read.' })
  async markAsRead(
    @CurrentActor() actor: Actor,
    @Args('submission', { type: () => ID }) submission: string,
  ): Promise<boolean> {
    await this.markCopy.run(actor, submission);
    return true;
  }

  @Mutation(() => Int, { description: 'How many were unread; without ids, all of them.' })
  markNoticesRead(
    @CurrentViewer() viewer: Viewer,
    @Args('ids', { type: () => [ID], nullable: true }) ids: readonly string[] | null,
  ): Promise<number> {
    return this.markNotices.run(viewer, ids ?? null);
  }
}
