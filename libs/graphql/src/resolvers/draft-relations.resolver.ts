import { NamedSubmissions } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { DraftType } from '../types/draft.type.js';
import { NamedSubmissionType } from '../types/relation.type.js';

/** What a draft will name (C4), and what it was begun from (C5), as far as its author may read them. */
@Resolver(() => DraftType)
export class DraftRelationsResolver {
  constructor(@Inject(NamedSubmissions) private readonly named: NamedSubmissions) {}

  @ResolveField('related', () => [NamedSubmissionType])
  related(
    @Parent() { relatedIds }: DraftType,
    @CurrentViewer() viewer: Viewer,
  ): Promise<readonly NamedSubmissionType[]> {
    return this.named.run(viewer, relatedIds);
  }

  @ResolveField('convertedFrom', () => NamedSubmissionType, { nullable: true })
  async convertedFrom(
    @Parent() { convertedFromId }: DraftType,
    @CurrentViewer() viewer: Viewer,
  ): Promise<NamedSubmissionType | null> {
    const [from] = await this.named.run(viewer, convertedFromId === null ? [] : [convertedFromId]);
    return from ?? null;
  }
}
