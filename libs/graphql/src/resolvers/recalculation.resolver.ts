import { RecalculationMovesQuery, RecalculationQuery } from '@countersign/application';
import type { RecalculationView } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { ApiContext } from '../context/api-context.js';
import { CurrentContext, CurrentViewer } from '../context/current.decorators.js';
import { Recalculating } from '../live/recalculating.js';
import { CalendarMoveConnectionType, RecalculationType } from '../types/calendar.type.js';

/** How open submissions go over to a new calendar (T13), for administrators; the use cases ask. */
@Resolver(() => RecalculationType)
export class RecalculationResolver {
  constructor(
    @Inject(RecalculationQuery) private readonly progress: RecalculationQuery,
    @Inject(RecalculationMovesQuery) private readonly moves: RecalculationMovesQuery,
    @Inject(Recalculating) private readonly recalculating: Recalculating,
  ) {}

  @Query(() => RecalculationType, { nullable: true, description: 'Of the latest version.' })
  recalculation(@CurrentViewer() viewer: Viewer): Promise<RecalculationType | null> {
    return this.progress.run(viewer);
  }

  @Query(() => CalendarMoveConnectionType, { description: 'What a version did to the open limits so far.' })
  recalculationMoves(
    @CurrentViewer() viewer: Viewer,
    @Args('version', { type: () => Int }) version: number,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<CalendarMoveConnectionType> {
    return this.moves.run(viewer, version, { first: first ?? 20, after });
  }

  @Subscription(() => RecalculationType, {
    description: 'How far it is, now and whenever that changes.',
    resolve: (progress: RecalculationView) => progress,
  })
  recalculationChanged(
    @CurrentContext() { token }: ApiContext,
  ): Promise<AsyncIterableIterator<RecalculationView>> {
    return this.recalculating.follow(token);
  }
}
