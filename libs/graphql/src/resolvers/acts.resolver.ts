import { ActHandler } from '@countersign/application';
import type { EventInput } from '@countersign/application';
import type { Actor, Recipient } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../context/current.decorators.js';
import {
  AddReviewerInput,
  AdoptOpinionInput,
  CancelInput,
  ChangeUrgencyInput,
  CirculateInput,
  CorrectOpinionInput,
  EntrustInput,
  FetchUpInput,
  GiveOpinionInput,
  MarkRelatedInput,
  PassDownInput,
  PassUpInput,
  PauseInput,
  PrepareInput,
  ReassignInput,
  RecallInput,
  RecuseInput,
  RemoveReviewerInput,
  RequestExtensionInput,
  RequestReevaluationInput,
  ResumeInput,
  ReturnWorkInput,
  SendBackInput,
  SendBackToInput,
  SupplyInput,
  TakeBackInput,
  TransferInput,
  UrgeInput,
  WithdrawInput,
} from '../inputs/act.inputs.js';
import type { PartyInput } from '../inputs/act.inputs.js';
import { formOf } from '../inputs/form-of.js';
import { opinionOf } from '../inputs/opinion-of.js';
import { seenOf } from '../inputs/seen-of.js';
import { ActResultType } from '../types/act-result.type.js';

type Named = { readonly key: string; readonly submission: string };

/** The acts on a submission: each is an event of the core. */
@Resolver()
export class ActsResolver {
  constructor(@Inject(ActHandler) private readonly handler: ActHandler) {}

  @Mutation(() => ActResultType)
  giveOpinion(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => GiveOpinionInput }) input: GiveOpinionInput,
  ): Promise<ActResultType> {
    const { assignment: no, opinion, revision } = input;
    const event = { type: 'SIGN', no, opinion: opinionOf(opinion), ...seenOf(input) } as const;
    return this.act(actor, input, event, revision && formOf(revision, 'revision.form'));
  }

  @Mutation(() => ActResultType)
  correctOpinion(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CorrectOpinionInput }) input: CorrectOpinionInput,
  ): Promise<ActResultType> {
    const { assignment: no, opinion, reason } = input;
    return this.act(actor, input, {
      type: 'CORRECT',
      no,
      reason,
      opinion: opinionOf(opinion),
      ...seenOf(input),
    });
  }

  @Mutation(() => ActResultType)
  takeBack(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => TakeBackInput }) input: TakeBackInput,
  ): Promise<ActResultType> {
    return this.act(actor, input, { type: 'TAKE_BACK', no: input.assignment, ...seenOf(input) });
  }

  @Mutation(() => ActResultType)
  adoptOpinion(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AdoptOpinionInput }) input: AdoptOpinionInput,
  ): Promise<ActResultType> {
    const { assignment: no, adoption, reason } = input;
    return this.act(actor, input, { type: 'ADOPT', no, adoption, ...(reason != null && { reason }) });
  }

  @Mutation(() => ActResultType)
  withdraw(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => WithdrawInput }) input: WithdrawInput,
  ): Promise<ActResultType> {
    return this.act(actor, input, { type: 'WITHDRAW', reason: input.reason });
  }

  @Mutation(() => ActResultType)
  requestReevaluation(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RequestReevaluationInput }) input: RequestReevaluationInput,
  ): Promise<ActResultType> {
    return this.act(actor, input, { type: 'REOPEN', reason: input.reason });
  }

  @Mutation(() => ActResultType, { description: 'With a written notice to the submitter (T6).' })
  pause(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => PauseInput }) input: PauseInput,
  ): Promise<ActResultType> {
    const { reason, text, expectedDays } = input;
    return this.act(actor, input, { type: 'PAUSE', reason, text, expectedDays });
  }

  @Mutation(() => ActResultType)
  resume(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ResumeInput }) input: ResumeInput,
  ): Promise<ActResultType> {
    return this.act(actor, input, { type: 'RESUME' });
  }

  @Mutation(() => ActResultType, {
    description: 'The approver decides by an opinion: grant or decline (T7).',
  })
  requestExtension(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RequestExtensionInput }) input: RequestExtensionInput,
  ): Promise<ActResultType> {
    const { clock, reason } = input;
    return this.act(actor, input, { type: 'REQUEST_EXTENSION', clock, reason });
  }

  @Mutation(() => ActResultType)
  changeUrgency(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ChangeUrgencyInput }) input: ChangeUrgencyInput,
  ): Promise<ActResultType> {
    const { urgency, reason, lengthen } = input;
    const longer = lengthen != null && { lengthen };
    return this.act(actor, input, { type: 'CHANGE_URGENCY', urgency, reason, ...longer });
  }

  @Mutation(() => ActResultType, { description: 'To the submitter, after acceptance: the cycle ends (T8).' })
  sendBack(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SendBackInput }) input: SendBackInput,
  ): Promise<ActResultType> {
    return this.act(actor, input, { type: 'SEND_BACK', reason: input.reason });
  }

  @Mutation(() => ActResultType, { description: 'To an earlier stage; the submission’s time runs on (O8).' })
  sendBackTo(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SendBackToInput }) input: SendBackToInput,
  ): Promise<ActResultType> {
    const { to, reason, straightBack } = input;
    const straight = straightBack === true && ({ straight: true } as const);
    return this.act(actor, input, { type: 'SEND_BACK_TO', to, reason, ...straight });
  }

  @Mutation(() => ActResultType, { description: 'What was deferred, all of it or a part (T15).' })
  supply(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SupplyInput }) input: SupplyInput,
  ): Promise<ActResultType> {
    return this.act(actor, input, { type: 'SUPPLY' }, formOf(input.revision, 'revision.form'));
  }

  @Mutation(() => ActResultType, { description: 'To another post of the same unit; the time runs on (O9).' })
  transfer(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => TransferInput }) input: TransferInput,
  ): Promise<ActResultType> {
    const { assignment: no, post, reason } = input;
    return this.act(actor, input, { type: 'TRANSFER', no, post, reason, ...seenOf(input) });
  }

  @Mutation(() => ActResultType, { description: 'To the next post of the unit’s chain (O7).' })
  passUp(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => PassUpInput }) input: PassUpInput,
  ): Promise<ActResultType> {
    const { assignment: no, opinion } = input;
    return this.act(actor, input, { type: 'PASS_UP', no, opinion: opinionOf(opinion), ...seenOf(input) });
  }

  @Mutation(() => ActResultType, { description: 'Back to an earlier post, to be changed (O7).' })
  passDown(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => PassDownInput }) input: PassDownInput,
  ): Promise<ActResultType> {
    const { assignment: no, post, reason } = input;
    return this.act(actor, input, { type: 'PASS_DOWN', no, post, reason, ...seenOf(input) });
  }

  @Mutation(() => ActResultType, { description: 'By a later post, from whose turn it is (O7).' })
  fetchUp(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => FetchUpInput }) input: FetchUpInput,
  ): Promise<ActResultType> {
    const { assignment: no, reason } = input;
    return this.act(actor, input, { type: 'FETCH_UP', no, reason, ...seenOf(input) });
  }

  @Mutation(() => ActResultType, {
    description: 'Asks somebody else as well; no due date of the stage moves (O9).',
  })
  addReviewer(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AddReviewerInput }) input: AddReviewerInput,
  ): Promise<ActResultType> {
    const { assignment: no, where, to, reason } = input;
    const event = { type: 'ADD_REVIEWER', no, where, to: partyOf(to), reason, ...seenOf(input) } as const;
    return this.act(actor, input, event);
  }

  @Mutation(() => ActResultType, { description: 'One who was added, by whoever asked (O9).' })
  removeReviewer(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RemoveReviewerInput }) input: RemoveReviewerInput,
  ): Promise<ActResultType> {
    const { assignment: no, reason } = input;
    return this.act(actor, input, { type: 'REMOVE_REVIEWER', no, reason });
  }

  @Mutation(() => ActResultType, {
    description: 'Not one’s own: back to the assigner; the time runs on (O9).',
  })
  returnWork(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ReturnWorkInput }) input: ReturnWorkInput,
  ): Promise<ActResultType> {
    const { assignment: no, reason } = input;
    return this.act(actor, input, { type: 'RETURN', no, reason, ...seenOf(input) });
  }

  @Mutation(() => ActResultType, { description: 'What the assigner makes of what was returned (O9).' })
  reassign(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ReassignInput }) input: ReassignInput,
  ): Promise<ActResultType> {
    const { assignment: no, how, to, reason } = input;
    const party = to && { to: partyOf(to) };
    return this.act(actor, input, { type: 'REASSIGN', no, how, reason, ...party, ...seenOf(input) });
  }

  @Mutation(() => ActResultType, {
    description: 'Another post of the unit prepares it, and gives it back (O9).',
  })
  entrust(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => EntrustInput }) input: EntrustInput,
  ): Promise<ActResultType> {
    const { assignment: no, post, reason } = input;
    return this.act(actor, input, { type: 'ENTRUST', no, post, reason, ...seenOf(input) });
  }

  @Mutation(() => ActResultType, { description: 'Back to its holder, who signs (O9).' })
  prepare(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => PrepareInput }) input: PrepareInput,
  ): Promise<ActResultType> {
    const { assignment: no, text } = input;
    return this.act(actor, input, { type: 'PREPARE', no, ...(text != null && { text }), ...seenOf(input) });
  }

  @Mutation(() => ActResultType, { description: 'What was given to be prepared, unprepared (O9).' })
  recall(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecallInput }) input: RecallInput,
  ): Promise<ActResultType> {
    return this.act(actor, input, { type: 'RECALL', no: input.assignment });
  }

  @Mutation(() => ActResultType, { description: 'Has an interest, and leaves it to another (O15).' })
  recuse(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecuseInput }) input: RecuseInput,
  ): Promise<ActResultType> {
    const { assignment: no, post, reason } = input;
    const left = post != null && { post };
    return this.act(actor, input, { type: 'RECUSE', no, reason, ...left, ...seenOf(input) });
  }

  @Mutation(() => ActResultType, { description: 'That somebody has an interest, and signs nothing (O15).' })
  markRelated(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => MarkRelatedInput }) input: MarkRelatedInput,
  ): Promise<ActResultType> {
    const { person, reason } = input;
    return this.act(actor, input, { type: 'MARK_RELATED', person, reason });
  }

  @Mutation(() => ActResultType, {
    description: 'Whoever holds a piece of work; so often as the matter says.',
  })
  urge(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => UrgeInput }) input: UrgeInput,
  ): Promise<ActResultType> {
    const { assignment: no, reason } = input;
    return this.act(actor, input, { type: 'URGE', no, reason });
  }

  @Mutation(() => ActResultType, { description: 'To read; nobody waits for them (O4).' })
  circulate(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CirculateInput }) input: CirculateInput,
  ): Promise<ActResultType> {
    const { to, reason } = input;
    return this.act(actor, input, { type: 'CIRCULATE', to: to.map(partyOf), reason: reason ?? '' });
  }

  @Mutation(() => ActResultType, { description: 'Void, with its cause; by the administrator of the matter.' })
  cancel(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CancelInput }) input: CancelInput,
  ): Promise<ActResultType> {
    return this.act(actor, input, { type: 'CANCEL', reason: input.reason });
  }

  private async act(
    actor: Actor,
    { key, submission }: Named,
    event: EventInput,
    revision?: ReturnType<typeof formOf> | null,
  ): Promise<ActResultType> {
    const act = { key, submission, event, ...(revision && { revision }) };
    const { submission: submissionId, seq, repeated } = await this.handler.run(actor, act);
    return { submissionId, seq, repeated };
  }
}

/** No post: any of the unit. */
const partyOf = ({ unit, post }: PartyInput): Recipient => ({ unit, post: post ?? null });
