import { DelegationsQuery, EndDelegation, GiveDelegation } from '@countersign/application';
import type { Actor, Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, CurrentViewer } from '../context/current.decorators.js';
import { GiveDelegationInput } from '../inputs/delegation.input.js';
import { DelegateType, DelegatedMatterType, DelegationType } from '../types/delegation.type.js';

/** O9: the standing delegations that a person has given or was given. */
@Resolver(() => DelegationType)
export class DelegationsResolver {
  constructor(
    @Inject(DelegationsQuery) private readonly query: DelegationsQuery,
    @Inject(GiveDelegation) private readonly give: GiveDelegation,
    @Inject(EndDelegation) private readonly end: EndDelegation,
  ) {}

  @Query(() => [DelegationType], { description: 'Given by the caller or to him, the latest first.' })
  delegations(@CurrentViewer() viewer: Viewer): Promise<readonly DelegationType[]> {
    return this.query.run(viewer);
  }

  @Query(() => [DelegateType], { description: 'To whom the caller may leave a post of his in this unit.' })
  delegates(
    @CurrentViewer() viewer: Viewer,
    @Args('unit', { type: () => ID }) unit: string,
  ): Promise<readonly DelegateType[]> {
    return this.query.delegates(viewer, unit);
  }

  @Query(() => [DelegatedMatterType], { description: 'What a delegation may be limited to.' })
  delegableMatters(@CurrentViewer() _viewer: Viewer): Promise<readonly DelegatedMatterType[]> {
    return this.query.matters();
  }

  @Mutation(() => [DelegationType], { description: 'Give a standing delegation (委托).' })
  async giveDelegation(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => GiveDelegationInput }) { matters, ...input }: GiveDelegationInput,
  ): Promise<readonly DelegationType[]> {
    await this.give.run(actor, { ...input, ...(matters && { matters }) });
    return this.query.run(viewer);
  }

  @Mutation(() => [DelegationType], { description: 'End one early; what was signed by it stays signed.' })
  async endDelegation(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Args('delegation', { type: () => ID }) delegation: string,
  ): Promise<readonly DelegationType[]> {
    await this.end.run(actor, delegation);
    return this.query.run(viewer);
  }
}
