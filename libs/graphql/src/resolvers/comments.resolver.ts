import { CommentsQuery, WithdrawComment, WriteComment } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { CommentInput } from '../inputs/comment.input.js';
import { CommentConnectionType, MentionableType } from '../types/comment.type.js';

const FIRST = 50;

/** C1: what people say beside a submission. */
@Resolver()
export class CommentsResolver {
  constructor(
    @Inject(CommentsQuery) private readonly query: CommentsQuery,
    @Inject(WriteComment) private readonly write: WriteComment,
    @Inject(WithdrawComment) private readonly withdraw: WithdrawComment,
  ) {}

  @Query(() => CommentConnectionType, { description: 'Those that the caller reads, the latest first.' })
  comments(
    @CurrentViewer() viewer: Viewer,
    @Args('submission', { type: () => ID }) submission: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: FIRST }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<CommentConnectionType> {
    return this.query.run(viewer, submission, { first: first ?? FIRST, after });
  }

  @Query(() => [MentionableType], { description: 'Whom a comment of the caller may mention.' })
  mentionable(
    @CurrentViewer() viewer: Viewer,
    @Args('submission', { type: () => ID }) submission: string,
  ): Promise<readonly MentionableType[]> {
    return this.query.mentionable(viewer, submission);
  }

  @Mutation(() => CommentConnectionType, { description: 'Say something beside a submission.' })
  async comment(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CommentInput }) { mentions, ...input }: CommentInput,
  ): Promise<CommentConnectionType> {
    const named = mentions.map(({ unit, post, person }) => ({ unit, post, ...(person && { person }) }));
    await this.write.run(viewer, { ...input, mentions: named });
    return this.query.run(viewer, input.submission, { first: FIRST });
  }

  @Mutation(() => CommentConnectionType, {
    description: 'Take back what one said, within ten minutes; that it was said stays.',
  })
  async withdrawComment(
    @CurrentViewer() viewer: Viewer,
    @Args('comment', { type: () => ID }) comment: string,
  ): Promise<CommentConnectionType> {
    const submission = await this.withdraw.run(viewer, comment);
    return this.query.run(viewer, submission, { first: FIRST });
  }
}
