import type { AddedWhere, Adoption, SettledReturn } from '@countersign/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AddedWhereEnum, AdoptionKindEnum, SettledReturnEnum } from '../types/enums.js';
import { RevisionInput } from './filing.input.js';
import { OpinionGraphqlInput } from './opinion.input.js';

/** Every act says which submission, and bears a key: the same key again gives the same answer, the effect once. */
@InputType({ isAbstract: true })
abstract class ActInput {
  @Field(() => ID) readonly key!: string;
  @Field(() => ID) readonly submission!: string;
}

@InputType({ isAbstract: true })
abstract class AssignmentActInput extends ActInput {
  @Field(() => Int) readonly assignment!: number;
}

@InputType('GiveOpinionInput')
export class GiveOpinionInput extends AssignmentActInput {
  @Field(() => OpinionGraphqlInput) readonly opinion!: OpinionGraphqlInput;
  @Field(() => RevisionInput, {
    nullable: true,
    description: 'A new revision, where the outcome asks for one (supplement, resubmission).',
  })
  readonly revision?: RevisionInput | null;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
  @Field(() => Int, { nullable: true }) readonly formRevision?: number | null;
}

@InputType('CorrectOpinionInput')
export class CorrectOpinionInput extends AssignmentActInput {
  @Field(() => OpinionGraphqlInput) readonly opinion!: OpinionGraphqlInput;
  @Field(() => String) readonly reason!: string;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
}

@InputType('TakeBackInput')
export class TakeBackInput extends AssignmentActInput {
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
}

@InputType('AdoptOpinionInput')
export class AdoptOpinionInput extends AssignmentActInput {
  @Field(() => AdoptionKindEnum) readonly adoption!: Adoption['adoption'];
  @Field(() => String, { nullable: true }) readonly reason?: string | null;
}

@InputType('WithdrawInput')
export class WithdrawInput extends ActInput {
  @Field(() => String) readonly reason!: string;
}

@InputType('RequestReevaluationInput')
export class RequestReevaluationInput extends ActInput {
  @Field(() => String) readonly reason!: string;
}

@InputType('PauseInput')
export class PauseInput extends ActInput {
  @Field(() => ID) readonly reason!: string;
  @Field(() => String, { description: 'The written notice to the submitter.' }) readonly text!: string;
  @Field(() => Int, { description: 'Working days.' }) readonly expectedDays!: number;
}

@InputType('ResumeInput')
export class ResumeInput extends ActInput {}

@InputType('RequestExtensionInput')
export class RequestExtensionInput extends ActInput {
  @Field(() => ID) readonly clock!: string;
  @Field(() => String) readonly reason!: string;
}

@InputType('ChangeUrgencyInput')
export class ChangeUrgencyInput extends ActInput {
  @Field(() => ID) readonly urgency!: string;
  @Field(() => String) readonly reason!: string;
  @Field(() => Boolean, { nullable: true, description: 'Lowered: give the longer limit, too (T14).' })
  readonly lengthen?: boolean | null;
}

@InputType('SendBackInput')
export class SendBackInput extends ActInput {
  @Field(() => String) readonly reason!: string;
}

@InputType('SendBackToInput')
export class SendBackToInput extends ActInput {
  @Field(() => ID, { description: "An earlier stage's id." }) readonly to!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Once it is settled there, straight back here; otherwise on in order (O8).',
  })
  readonly straightBack?: boolean | null;
  @Field(() => String) readonly reason!: string;
}

@InputType('SupplyInput')
export class SupplyInput extends ActInput {
  @Field(() => RevisionInput, { description: 'The form with what was deferred, or a part of it (T15).' })
  readonly revision!: RevisionInput;
}

@InputType('PartyInput', { description: 'A post of a unit, or any of its posts.' })
export class PartyInput {
  @Field(() => ID) readonly unit!: string;
  @Field(() => String, { nullable: true }) readonly post?: string | null;
}

@InputType('TransferInput')
export class TransferInput extends AssignmentActInput {
  @Field(() => String, { description: 'Of the same unit.' }) readonly post!: string;
  @Field(() => String) readonly reason!: string;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
}

@InputType('PassUpInput')
export class PassUpInput extends AssignmentActInput {
  @Field(() => OpinionGraphqlInput, { description: 'What is prepared, whole: it could be signed as it is.' })
  readonly opinion!: OpinionGraphqlInput;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
  @Field(() => Int, { nullable: true }) readonly formRevision?: number | null;
}

@InputType('PassDownInput')
export class PassDownInput extends AssignmentActInput {
  @Field(() => String, { description: 'An earlier post of the chain.' }) readonly post!: string;
  @Field(() => String) readonly reason!: string;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
}

@InputType('FetchUpInput')
export class FetchUpInput extends AssignmentActInput {
  @Field(() => String) readonly reason!: string;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
}

@InputType('AddReviewerInput')
export class AddReviewerInput extends AssignmentActInput {
  @Field(() => AddedWhereEnum) readonly where!: AddedWhere;
  @Field(() => PartyInput) readonly to!: PartyInput;
  @Field(() => String, { description: 'What is asked.' }) readonly reason!: string;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
}

@InputType('RemoveReviewerInput')
export class RemoveReviewerInput extends AssignmentActInput {
  @Field(() => String) readonly reason!: string;
}

@InputType('ReturnWorkInput')
export class ReturnWorkInput extends AssignmentActInput {
  @Field(() => String) readonly reason!: string;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
}

@InputType('ReassignInput')
export class ReassignInput extends AssignmentActInput {
  @Field(() => SettledReturnEnum) readonly how!: SettledReturn;
  @Field(() => PartyInput, { nullable: true, description: 'Whose it is, where it is another unit’s.' })
  readonly to?: PartyInput | null;
  @Field(() => String) readonly reason!: string;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
}

@InputType('EntrustInput')
export class EntrustInput extends AssignmentActInput {
  @Field(() => String, { description: 'Of the same unit.' }) readonly post!: string;
  @Field(() => String, { description: 'What is to be prepared.' }) readonly reason!: string;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
}

@InputType('PrepareInput')
export class PrepareInput extends AssignmentActInput {
  @Field(() => String, { nullable: true }) readonly text?: string | null;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
}

@InputType('RecallInput')
export class RecallInput extends AssignmentActInput {}

@InputType('RecuseInput')
export class RecuseInput extends AssignmentActInput {
  @Field(() => String, {
    nullable: true,
    description: 'Of the same unit; none: left to the stand-in, or to the others who may sign.',
  })
  readonly post?: string | null;
  @Field(() => String) readonly reason!: string;
  @Field(() => Int, { nullable: true }) readonly assignmentVersion?: number | null;
}

@InputType('MarkRelatedInput')
export class MarkRelatedInput extends ActInput {
  @Field(() => ID) readonly person!: string;
  @Field(() => String) readonly reason!: string;
}

@InputType('UrgeInput')
export class UrgeInput extends AssignmentActInput {
  @Field(() => String) readonly reason!: string;
}

@InputType('CirculateInput')
export class CirculateInput extends ActInput {
  @Field(() => [PartyInput], { description: '200 at most.' }) readonly to!: readonly PartyInput[];
  @Field(() => String, { nullable: true, description: 'A word to go with it.' })
  readonly reason?: string | null;
}

@InputType('CancelInput')
export class CancelInput extends ActInput {
  @Field(() => String, { description: 'The cause.' }) readonly reason!: string;
}
