import { ClockControl, ListDeadLetters, ResendDeadLetter } from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { BusinessClockType } from '../types/clock.type.js';
import { DeadLetterConnectionType } from '../types/dead-letter.type.js';
import { InstantScalar } from '../types/instant.scalar.js';

/** For administrators; the use cases ask whether the caller is one. */
@Resolver()
export class AdministrationResolver {
  constructor(
    @Inject(ClockControl) private readonly clock: ClockControl,
    @Inject(ListDeadLetters) private readonly list: ListDeadLetters,
    @Inject(ResendDeadLetter) private readonly resend: ResendDeadLetter,
  ) {}

  @Mutation(() => BusinessClockType, {
    description: 'Moves the manual business clock forward; returns when everything due by then has happened.',
  })
  setClock(
    @CurrentViewer() viewer: Viewer,
    @Args('now', { type: () => InstantScalar }) now: Instant,
  ): Promise<BusinessClockType> {
    return this.clock.set(viewer, now);
  }

  @Query(() => DeadLetterConnectionType, {
    description: 'Deliveries of webhooks that gave up; administrators.',
  })
  deadLetters(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<DeadLetterConnectionType> {
    return this.list.run(viewer, { first: first ?? 20, after });
  }

  @Mutation(() => Boolean)
  async resendDeadLetter(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    await this.resend.run(viewer, id);
    return true;
  }
}
