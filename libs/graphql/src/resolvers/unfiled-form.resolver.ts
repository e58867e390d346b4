import { UnfiledFormQuery } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { JsonScalar } from '../types/json.scalar.js';
import { FormWarningType } from '../types/form-warning.type.js';
import { MaterialNeedType } from '../types/material-need.type.js';
import { RouteType } from '../types/route.type.js';

const VERSION = {
  type: () => Int,
  nullable: true,
  description: 'Of the definition; else the latest.',
} as const;

/** What the core says of a form before it is filed. */
@Resolver()
export class UnfiledFormResolver {
  constructor(@Inject(UnfiledFormQuery) private readonly query: UnfiledFormQuery) {}

  @Query(() => [MaterialNeedType], {
    description: 'Which materials a form asks for as it stands, as one types.',
  })
  materialsNeeded(
    @CurrentViewer() _: Viewer,
    @Args('matter', { type: () => ID }) matter: string,
    @Args('version', VERSION) version: number | null,
    @Args('form', { type: () => JsonScalar }) form: unknown,
    @Args('materials', { type: () => [ID], description: 'Those that are there.' })
    materials: readonly string[],
  ): Promise<readonly MaterialNeedType[]> {
    return this.query.materialsNeeded({ matter, version: version ?? null, form, materials });
  }

  @Query(() => RouteType, {
    description: 'The way that a form would go as it stands, and whom it would ask (F3), as one types.',
  })
  routeOfForm(
    @CurrentViewer() viewer: Viewer,
    @Args('matter', { type: () => ID }) matter: string,
    @Args('version', VERSION) version: number | null,
    @Args('form', { type: () => JsonScalar }) form: unknown,
    @Args('materials', { type: () => [ID], description: 'Those that are there.' })
    materials: readonly string[],
  ): Promise<RouteType> {
    return this.query.route(viewer, { matter, version: version ?? null, form, materials });
  }

  @Query(() => Boolean, {
    description: 'True, or FORM_INVALID or CHECK_FAILED with all that is wrong, as filing it would say.',
  })
  async checkForm(
    @CurrentViewer() _: Viewer,
    @Args('matter', { type: () => ID }) matter: string,
    @Args('form', { type: () => JsonScalar }) form: unknown,
    @Args('materials', { type: () => [ID], defaultValue: [], description: 'Those that are there.' })
    materials: readonly string[],
  ): Promise<boolean> {
    await this.query.check({ matter, version: null, form, materials });
    return true;
  }

  @Query(() => [FormWarningType], {
    description: 'What is only warned of, and does not keep it from being filed (D1).',
  })
  formWarnings(
    @CurrentViewer() _: Viewer,
    @Args('matter', { type: () => ID }) matter: string,
    @Args('version', VERSION) version: number | null,
    @Args('form', { type: () => JsonScalar }) form: unknown,
    @Args('materials', { type: () => [ID], description: 'Those that are there.' })
    materials: readonly string[],
  ): Promise<readonly FormWarningType[]> {
    return this.query.warnings({ matter, version: version ?? null, form, materials });
  }
}
