import {
  ConvertSubmission,
  EndRelation,
  FindSubmissionsQuery,
  RelateSubmissions,
  RelationsQuery,
} from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { NamedSubmissionType, RelationsType } from '../types/relation.type.js';

const FIRST = 10;

/** C4, C5: the submissions that belong together. */
@Resolver()
export class RelationsResolver {
  constructor(
    @Inject(RelationsQuery) private readonly query: RelationsQuery,
    @Inject(FindSubmissionsQuery) private readonly find: FindSubmissionsQuery,
    @Inject(RelateSubmissions) private readonly relateHandler: RelateSubmissions,
    @Inject(EndRelation) private readonly endHandler: EndRelation,
    @Inject(ConvertSubmission) private readonly convertHandler: ConvertSubmission,
  ) {}

  @Query(() => RelationsType)
  relations(
    @CurrentViewer() viewer: Viewer,
    @Args('submission', { type: () => ID }) submission: string,
  ): Promise<RelationsType> {
    return this.query.run(viewer, submission);
  }

  @Query(() => [NamedSubmissionType], {
    description: 'By a part of number or title, the latest first, among those that the caller may read.',
  })
  findSubmissions(
    @CurrentViewer() viewer: Viewer,
    @Args('text', { type: () => String }) text: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: FIRST }) first: number | null,
  ): Promise<readonly NamedSubmissionType[]> {
    return this.find.run(viewer, text, first ?? FIRST);
  }

  @Mutation(() => RelationsType, { description: 'Name another submission beside one.' })
  async relate(
    @CurrentViewer() viewer: Viewer,
    @Args('submission', { type: () => ID }) submission: string,
    @Args('other', { type: () => ID }) other: string,
  ): Promise<RelationsType> {
    await this.relateHandler.run(viewer, { submission, other });
    return this.query.run(viewer, submission);
  }

  @Mutation(() => Boolean, { description: 'Name it no longer, with a reason.' })
  async endRelation(
    @CurrentViewer() viewer: Viewer,
    @Args('relation', { type: () => ID }) relation: string,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<boolean> {
    await this.endHandler.run(viewer, { relation, reason });
    return true;
  }

  @Mutation(() => ID, {
    description: 'Begin another matter with what was filed, as a draft, of which this is the id.',
  })
  convertSubmission(
    @CurrentViewer() viewer: Viewer,
    @Args('submission', { type: () => ID }) submission: string,
    @Args('conversion', { type: () => ID }) conversion: string,
  ): Promise<string> {
    return this.convertHandler.run(viewer, { submission, conversion });
  }
}
