import { Organization } from '@countersign/application';
import { DomainError } from '@countersign/domain';
import { ActAsHandler, SignInHandler, SignOutHandler, rolesOf } from '@countersign/identity';
import type { DelegatedPost, Session } from '@countersign/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ApiContext } from '../context/api-context.js';
import { CurrentContext } from '../context/current.decorators.js';
import { SignInInput } from '../inputs/sign-in.input.js';
import { type DelegatedPostType, MeType } from '../types/organization.type.js';

@Resolver(() => MeType)
export class SessionResolver {
  constructor(
    @Inject(SignInHandler) private readonly signInHandler: SignInHandler,
    @Inject(SignOutHandler) private readonly signOutHandler: SignOutHandler,
    @Inject(ActAsHandler) private readonly actAsHandler: ActAsHandler,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  @Query(() => MeType, { nullable: true, description: 'Null when nobody is signed in.' })
  async me(@CurrentContext() { session }: ApiContext): Promise<MeType | null> {
    return session && this.meOf(session);
  }

  @Mutation(() => MeType)
  async signIn(
    @Args('input', { type: () => SignInInput }) { account, password }: SignInInput,
    @CurrentContext() { address, grantSession }: ApiContext,
  ): Promise<MeType> {
    const { token, session } = await this.signInHandler.run({ account, password, address });
    grantSession(token);
    return this.meOf(session);
  }

  @Mutation(() => Boolean)
  async signOut(@CurrentContext() { token, grantSession }: ApiContext): Promise<boolean> {
    if (token !== null) await this.signOutHandler.run(token);
    grantSession(null);
    return true;
  }

  @Mutation(() => MeType, { description: 'Choose in which post to act (以何身份).' })
  async actAs(
    @Args('unit', { type: () => ID }) unit: string,
    @Args('post', { type: () => String }) post: string,
    @Args('delegation', { type: () => ID, nullable: true, description: 'For whom: by which delegation.' })
    delegation: string | null,
    @CurrentContext() { token }: ApiContext,
  ): Promise<MeType> {
    if (token === null) throw new DomainError('SIGN_IN_REQUIRED');
    return this.meOf(await this.actAsHandler.run(token, { unit, post, delegation }));
  }

  private async meOf(session: Session): Promise<MeType> {
    const { person, account, name, acting, actingFor, posts, delegated } = session;
    const organization = await this.organization.current();
    const delegatedPost = (given: DelegatedPost, inForce: boolean): DelegatedPostType => ({
      ...{ delegation: given.delegation, name: given.name, untilOn: given.untilOn, inForce },
      post: organization.post(given),
    });
    return {
      ...{ person, account, name, roles: rolesOf(session) },
      acting: organization.post(acting),
      actingFor: actingFor && delegatedPost(actingFor, actingFor.isInForce),
      posts: posts.map((post) => organization.post(post)),
      delegated: delegated.map((given) => delegatedPost(given, true)),
    };
  }
}
