import type { Adoption } from '@countersign/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AdoptionKindEnum } from '../types/enums.js';
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

@InputType('SupplyInput')
export class SupplyInput extends ActInput {
  @Field(() => RevisionInput, { description: 'The form with what was deferred, or a part of it (T15).' })
  readonly revision!: RevisionInput;
}
