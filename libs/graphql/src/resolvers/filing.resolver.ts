import { DeleteDraft, DraftQuery, SaveDraft, SubmitHandler } from '@countersign/application';
import type { Actor } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../context/current.decorators.js';
import { SaveDraftInput, SubmitInput } from '../inputs/filing.input.js';
import { formOf } from '../inputs/form-of.js';
import { ActResultType } from '../types/act-result.type.js';
import { DraftType } from '../types/draft.type.js';

@Resolver(() => DraftType)
export class FilingResolver {
  constructor(
    @Inject(DraftQuery) private readonly drafts: DraftQuery,
    @Inject(SaveDraft) private readonly saveHandler: SaveDraft,
    @Inject(DeleteDraft) private readonly deleteHandler: DeleteDraft,
    @Inject(SubmitHandler) private readonly submitHandler: SubmitHandler,
  ) {}

  @Query(() => DraftType)
  draft(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<DraftType> {
    return this.drafts.run(actor, id);
  }

  @Mutation(() => DraftType)
  async saveDraft(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SaveDraftInput }) input: SaveDraftInput,
  ): Promise<DraftType> {
    const { id, matter, version } = input;
    const related = input.related ? { related: input.related } : {};
    const seen = { ...(id != null && { id }), ...(version != null && { version }), ...related };
    const saved = await this.saveHandler.run(actor, { ...formOf(input), matter, ...seen });
    return this.drafts.run(actor, saved.id);
  }

  @Mutation(() => Boolean)
  async deleteDraft(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    await this.deleteHandler.run(actor, id);
    return true;
  }

  @Mutation(() => ActResultType)
  async submit(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SubmitInput }) input: SubmitInput,
  ): Promise<ActResultType> {
    const { key, matter, draft, draftVersion } = input;
    const related = input.related ? { related: input.related } : {};
    const from = { ...(draft != null && { draft }), ...(draftVersion != null && { draftVersion }) };
    const filing = { ...formOf(input), key, matter, ...from, ...related };
    const { submission: submissionId, seq, repeated } = await this.submitHandler.run(actor, filing);
    return { submissionId, seq, repeated };
  }
}
