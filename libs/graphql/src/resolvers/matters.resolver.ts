import { MattersQuery } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { DerivedFigureType } from '../types/form.type.js';
import { JsonScalar } from '../types/json.scalar.js';
import { MatterType } from '../types/matter.type.js';

@Resolver(() => MatterType)
export class MattersResolver {
  constructor(@Inject(MattersQuery) private readonly query: MattersQuery) {}

  @Query(() => [MatterType], { description: 'The matters that the caller may file.' })
  matters(@CurrentViewer() actor: Viewer): Promise<readonly MatterType[]> {
    return this.query.all(actor);
  }

  @Query(() => MatterType)
  matter(@CurrentViewer() _: Viewer, @Args('id', { type: () => ID }) id: string): Promise<MatterType> {
    return this.query.one(id);
  }

  @Query(() => [DerivedFigureType], {
    description: 'Computed by the core, as one types; null where a field is still missing.',
  })
  derivedFigures(
    @CurrentViewer() _: Viewer,
    @Args('matter', { type: () => ID }) matter: string,
    @Args('form', { type: () => JsonScalar }) form: unknown,
  ): Promise<readonly DerivedFigureType[]> {
    return this.query.derivedFigures(matter, form);
  }
}
