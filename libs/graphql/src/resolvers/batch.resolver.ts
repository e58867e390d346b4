import { BatchableQuery, SignBatch } from '@countersign/application';
import type { Actor, Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, CurrentViewer } from '../context/current.decorators.js';
import { SignBatchInput } from '../inputs/batch.input.js';
import { seenOf } from '../inputs/seen-of.js';
import { BatchResultType, BatchableType } from '../types/batch.type.js';

/** Signing several pieces of work with one outcome. */
@Resolver()
export class BatchResolver {
  constructor(
    @Inject(BatchableQuery) private readonly batchableQuery: BatchableQuery,
    @Inject(SignBatch) private readonly signing: SignBatch,
  ) {}

  @Query(() => [BatchableType], {
    description: 'Of these submissions (50 at most), what may be signed together.',
  })
  batchable(
    @CurrentViewer() viewer: Viewer,
    @Args('submissions', { type: () => [ID] }) submissions: string[],
  ): Promise<readonly BatchableType[]> {
    return this.batchableQuery.run(viewer, submissions);
  }

  @Mutation(() => [BatchResultType], {
    description: 'Each by itself: what is refused stops none of the others.',
  })
  signBatch(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SignBatchInput }) { key, items, outcome, text }: SignBatchInput,
  ): Promise<readonly BatchResultType[]> {
    const pieces = items.map(({ submission, assignment, ...seen }) => ({
      ...{ submission, assignment },
      ...seenOf(seen),
    }));
    return this.signing.run(actor, { key, items: pieces, outcome, ...(text != null && { text }) });
  }
}
