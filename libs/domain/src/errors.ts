/** Every way a request can be refused. A new code does not compile until the API maps it. */
export type DomainErrorCode =
  // who
  | 'NOT_YOUR_ASSIGNMENT' // signing for a unit or post that is not the actor's
  | 'NOT_THE_SUBMITTER'
  | 'MAY_NOT_FILE'
  | 'MAY_NOT_READ'
  | 'MAY_NOT_ADOPT'
  | 'DELEGATION_OVER' // not yet, no longer, ended, or the post is no longer held by who gave it (O9)
  | 'NOT_DELEGATED' // a matter outside the delegation's scope
  | 'MAY_NOT_DELEGATE' // passed on, to oneself, another's post, to another unit
  | 'ALREADY_DELEGATED' // for that time and matter
  | 'IN_PERSON' // whoever is named signs in person: no delegate
  | 'OWN_SUBMISSION' // who filed it does not sign for another on it (O15)
  // the moment
  | 'SUBMISSION_CLOSED'
  | 'STAGE_SETTLED'
  | 'ASSIGNMENT_NOT_OPEN' // not yet its turn, not needed, cancelled
  | 'ALREADY_SIGNED'
  | 'ALREADY_SUPPLEMENTED'
  | 'NOT_SIGNED'
  | 'ALREADY_DECIDED' // withdrawing after the final decision (O10)
  | 'SOMEONE_ACTED_AFTER' // taking back too late (O10)
  | 'CANNOT_BE_REOPENED'
  | 'NOT_ANSWERABLE' // pausing, resuming or extending is another unit's
  | 'REASON_NOT_LISTED' // a pause for a reason that the law or the definition does not know (T6)
  | 'ALREADY_PAUSED'
  | 'NOT_PAUSED'
  | 'ALREADY_OVERDUE' // pausing or extending what is overdue (T6, T7)
  | 'NO_CLOCK_RUNS'
  | 'NO_EXTENSION' // this clock cannot be extended
  | 'ALREADY_EXTENDED'
  | 'EXTENSION_PENDING'
  | 'URGENCY_UNKNOWN'
  | 'URGENCY_UNCHANGED'
  | 'MAY_NOT_CHANGE_URGENCY'
  | 'MAY_NOT_SEND_BACK'
  | 'ITEMS_REQUIRED' // a notice or a deferral that does not name all that is missing (T5, T15)
  | 'ITEM_WAS_KNOWN' // a later notice for what the first should have named (T5)
  | 'SUPPLEMENT_INCOMPLETE' // what the notice named is not all there
  | 'ITEM_NOT_DEFERRABLE' // not on the list of what may come later (T15)
  | 'UNDERTAKING_REQUIRED'
  | 'APPLICANT_REFUSED' // bad credit, or the right was lost (T15)
  | 'ITEMS_OUTSTANDING' // deciding before what was deferred is there (T15)
  | 'NOTHING_OUTSTANDING'
  | 'ALREADY_ASKED' // that party reviews here already
  | 'MAY_NOT_ADD' // this stage takes no more reviewers
  | 'NOT_ADDED' // only who was added can be removed (O9)
  | 'WAITS_FOR_REVIEWER' // who was added before has not signed
  | 'MAY_NOT_TRANSFER' // whoever is named answers in person
  | 'SAME_POST' // transferred to who has it already
  | 'MAY_NOT_URGE'
  | 'URGED_ALREADY'
  | 'MAY_NOT_CIRCULATE'
  | 'EVERYBODY_HAS_IT'
  | 'MAY_NOT_CANCEL'
  | 'STALE' // the assignment or the form changed since the person looked
  // what was said
  | 'OUTCOME_NOT_OFFERED'
  | 'OUTCOME_NOT_AVAILABLE' // offered by the stage, closed by a condition (a veto, the total ...)
  | 'TEXT_REQUIRED'
  | 'CONDITIONS_REQUIRED'
  | 'REASON_REQUIRED'
  | 'SCORE_REQUIRED'
  | 'SCORE_NOT_YOURS'
  | 'SCORE_OUT_OF_RANGE'
  | 'VETO_NOT_YOURS'
  | 'VETO_NEEDS_DISAGREEMENT'
  | 'VETO_NEEDS_GROUND'
  | 'FORM_REQUIRED'
  | 'FORM_INVALID'
  | 'MATERIAL_UNKNOWN'
  | 'CLASSIFIED' // a state secret: by the paper channel (D5)
  // the definition and its expressions
  | 'EXPRESSION_FAILED'
  | 'DEFINITION_INVALID'
  | 'DEFINITION_UNKNOWN'
  // not found, or not for these eyes
  | 'SUBMISSION_NOT_FOUND'
  | 'ASSIGNMENT_NOT_FOUND'
  | 'DRAFT_NOT_FOUND'
  | 'DELEGATION_NOT_FOUND'
  | 'FILE_NOT_FOUND'
  | 'CODE_UNKNOWN' // no document bears this verification code
  // the shell's own
  | 'SIGN_IN_REQUIRED'
  | 'BAD_CREDENTIALS'
  | 'TOO_MANY_ATTEMPTS'
  | 'NOT_AN_ADMINISTRATOR'
  | 'NOT_YOUR_POST'
  | 'CLOCK_NOT_MANUAL'
  | 'CLOCK_GOES_FORWARD'
  | 'KEY_USED_FOR_ANOTHER_ACT'
  | 'FILE_TOO_LARGE'
  | 'FILE_TYPE_NOT_ALLOWED'
  | 'BAD_INPUT';

/** One thing that is wrong, at a path of the input (`form.land.mu`, `scores.technology`), with figures for the sentence. */
export type Problem = {
  readonly path: string;
  readonly problem: string;
  readonly [figure: string]: string | number | boolean | null;
};

export type Refusal = {
  readonly code: DomainErrorCode;
  readonly details: readonly Problem[];
};

export const refused = (code: DomainErrorCode, ...details: Problem[]): Refusal => ({ code, details });

/** A refusal the caller can understand and act on. Nothing changed. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: DomainErrorCode,
    readonly details: readonly Problem[] = [],
  ) {
    super(code);
  }
}
