import { ApplicantsQuery, ClearApplicant, MarkApplicant } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { ClearApplicantInput, MarkApplicantInput } from '../inputs/applicant.input.js';
import { ApplicantConnectionType, ApplicantType } from '../types/applicant.type.js';

/** T15: the register of applicants, for business administrators of matters; the use cases ask. */
@Resolver(() => ApplicantType)
export class ApplicantsResolver {
  constructor(
    @Inject(ApplicantsQuery) private readonly query: ApplicantsQuery,
    @Inject(MarkApplicant) private readonly mark: MarkApplicant,
    @Inject(ClearApplicant) private readonly clear: ClearApplicant,
  ) {}

  @Query(() => ApplicantConnectionType, {
    description: 'Those with a mark now, then those who once had one.',
  })
  applicants(
    @CurrentViewer() viewer: Viewer,
    @Args('text', { type: () => String, nullable: true, description: 'Part of the code.' })
    text: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ApplicantConnectionType> {
    return this.query.run(viewer, text ?? null, { first: first ?? 20, after });
  }

  @Mutation(() => ApplicantType, { description: 'Of bad credit: nothing of what it files may come later.' })
  async markApplicant(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => MarkApplicantInput }) { code, reason }: MarkApplicantInput,
  ): Promise<ApplicantType> {
    await this.mark.run(viewer, { code, reason });
    return this.query.one(viewer, code);
  }

  @Mutation(() => ApplicantType, { description: 'Clears a mark, or gives the right back.' })
  async clearApplicant(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ClearApplicantInput }) { code, mark, reason }: ClearApplicantInput,
  ): Promise<ApplicantType> {
    await this.clear.run(viewer, { code, mark, reason });
    return this.query.one(viewer, code);
  }
}
