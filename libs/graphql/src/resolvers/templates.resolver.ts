import { DeleteTemplate, SaveTemplate, TemplatesQuery } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { OpinionTemplateInput } from '../inputs/template.input.js';
import { OpinionTemplatesType } from '../types/template.type.js';

/** C2: what is often written in opinions. */
@Resolver()
export class TemplatesResolver {
  constructor(
    @Inject(TemplatesQuery) private readonly query: TemplatesQuery,
    @Inject(SaveTemplate) private readonly save: SaveTemplate,
    @Inject(DeleteTemplate) private readonly remove: DeleteTemplate,
  ) {}

  @Query(() => OpinionTemplatesType, { description: "The caller's own and the unit's." })
  opinionTemplates(@CurrentViewer() viewer: Viewer): Promise<OpinionTemplatesType> {
    return this.query.run(viewer);
  }

  @Mutation(() => OpinionTemplatesType)
  async saveOpinionTemplate(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => OpinionTemplateInput }) { id, ...template }: OpinionTemplateInput,
  ): Promise<OpinionTemplatesType> {
    await this.save.run(viewer, template, id ?? undefined);
    return this.query.run(viewer);
  }

  @Mutation(() => OpinionTemplatesType)
  async deleteOpinionTemplate(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<OpinionTemplatesType> {
    await this.remove.run(viewer, id);
    return this.query.run(viewer);
  }
}
