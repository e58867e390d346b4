import { Organization } from '@countersign/application';
import { DomainError } from '@countersign/domain';
import { ActAsHandler, SignInHandler, SignOutHandler } from '@countersign/identity';
import type { Session } from '@countersign/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ApiContext } from '../context/api-context.js';
import { CurrentContext } from '../context/current.decorators.js';
import { SignInInput } from '../inputs/sign-in.input.js';
import { MeType } from '../types/organization.type.js';

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
    @CurrentContext() { token }: ApiContext,
  ): Promise<MeType> {
    if (token === null) throw new DomainError('SIGN_IN_REQUIRED');
    return this.meOf(await this.actAsHandler.run(token, { unit, post }));
  }

  private async meOf({ person, account, name, acting, posts, roles }: Session): Promise<MeType> {
    const organization = await this.organization.current();
    return {
      ...{ person, account, name, roles },
      acting: organization.post(acting),
      posts: posts.map((post) => organization.post(post)),
    };
  }
}
