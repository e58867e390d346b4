import { DaySheetQuery } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { ClockRefInput } from '../inputs/clock-ref.input.js';
import { DaySheetType } from '../types/day-sheet.type.js';

@Resolver(() => DaySheetType)
export class DaySheetResolver {
  constructor(@Inject(DaySheetQuery) private readonly query: DaySheetQuery) {}

  @Query(() => DaySheetType, { description: 'Why a due date is what it is, day by day.' })
  daySheet(
    @CurrentViewer() viewer: Viewer,
    @Args('submission', { type: () => ID }) submission: string,
    @Args('clock', { type: () => ClockRefInput }) clock: ClockRefInput,
  ): Promise<DaySheetType> {
    return this.query.run(viewer, submission, clock);
  }
}
