import type { Change } from '@countersign/application';
import { Inject } from '@nestjs/common';
import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import type { ApiContext } from '../context/api-context.js';
import { CurrentContext } from '../context/current.decorators.js';
import { Changes } from '../live/changes.js';
import { SubmissionChangeType } from '../types/change.type.js';

@Resolver()
export class ChangesResolver {
  constructor(@Inject(Changes) private readonly changes: Changes) {}

  @Subscription(() => SubmissionChangeType, {
    resolve: ({ submission, seq }: Change) => ({ submission, seq }),
  })
  submissionChanged(
    @CurrentContext() { token }: ApiContext,
    @Args('submission', { type: () => ID }) submission: string,
  ): Promise<AsyncIterableIterator<Change>> {
    return this.changes.ofSubmission(token, submission);
  }

  @Subscription(() => Boolean, {
    description: 'Fires whenever a box of the caller may have changed.',
    resolve: () => true,
  })
  boxesChanged(@CurrentContext() { token }: ApiContext): Promise<AsyncIterableIterator<Change>> {
    return this.changes.ofBoxes(token);
  }
}
