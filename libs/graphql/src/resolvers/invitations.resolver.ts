import { DraftInvitationQuery, MakeInvitation, RevokeInvitation } from '@countersign/application';
import type { Actor } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../context/current.decorators.js';
import { DraftType } from '../types/draft.type.js';
import { DraftInvitationType, MadeInvitationType } from '../types/invitation.type.js';

/** The investor's own link (C7), for the author of the draft. What it opens is plain HTTP: nobody signs in there. */
@Resolver(() => DraftType)
export class InvitationsResolver {
  constructor(
    @Inject(DraftInvitationQuery) private readonly invitations: DraftInvitationQuery,
    @Inject(MakeInvitation) private readonly makeHandler: MakeInvitation,
    @Inject(RevokeInvitation) private readonly revokeHandler: RevokeInvitation,
  ) {}

  @ResolveField('invitation', () => DraftInvitationType)
  invitation(@Parent() { id }: DraftType, @CurrentActor() actor: Actor): Promise<DraftInvitationType> {
    return this.invitations.run(actor, id);
  }

  @Mutation(() => MadeInvitationType)
  makeInvitation(
    @CurrentActor() actor: Actor,
    @Args('draft', { type: () => ID }) draft: string,
    @Args('days', { type: () => Int, nullable: true }) days: number | null,
  ): Promise<MadeInvitationType> {
    return this.makeHandler.run(actor, draft, days ?? undefined);
  }

  @Mutation(() => Boolean)
  async revokeInvitation(
    @CurrentActor() actor: Actor,
    @Args('draft', { type: () => ID }) draft: string,
  ): Promise<boolean> {
    await this.revokeHandler.run(actor, draft);
    return true;
  }
}
