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
  | 'OWN_SUBMISSION' // who filed it does not judge it (O15)
  | 'RECUSED' // is marked as related, or has said so (O15)
  | 'TWO_ROLES' // has signed in another post, and decides in none (O15)
  | 'MAY_NOT_RECUSE' // by a delegate, from what is no judgement, or to nobody
  | 'MAY_NOT_MARK_RELATED'
  | 'ALREADY_MARKED'
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
  | 'MUST_PASS_UP' // an earlier post of the unit's chain prepares; only the last one signs (O7)
  | 'NOBODY_ABOVE' // the last of the chain passes nothing up, nor does who is in none (O7)
  | 'NOT_BELOW' // passed down to, or fetched from, a post that does not come before one's own (O7)
  | 'MAY_NOT_RETURN' // too late, in person, the assigner's or the submitter's own, insisted on (O9)
  | 'RETURNED' // lies with the assigner, who says first whose it is
  | 'NOT_RETURNED'
  | 'MAY_NOT_REASSIGN' // bound to its unit by a veto or by criteria; or back to who returned it
  | 'MAY_NOT_DROP' // nobody else is asked, or the rule counts how many were
  | 'MAY_NOT_ENTRUST' // answered in person, or the submitter's own
  | 'ENTRUSTED' // is being prepared: its holder calls it back first
  | 'NOT_ENTRUSTED'
  | 'MAY_NOT_URGE'
  | 'URGED_ALREADY'
  | 'MAY_NOT_CIRCULATE'
  | 'EVERYBODY_HAS_IT'
  | 'MAY_NOT_CANCEL'
  // an issue of a periodical
  | 'NOT_THE_DESK' // only who assembles a periodical does this (B4)
  | 'NOT_THE_CHIEF_EDITOR'
  | 'ISSUE_NOT_READY' // its stage does not allow it
  | 'ISSUE_PUBLISHED' // what is published never changes (B3)
  | 'ISSUE_EMPTY'
  | 'NOT_CLEARED' // no confidentiality check in favour (B1, D5)
  | 'ALREADY_PLACED' // an article stands in one issue only (B2)
  | 'MAY_NOT_COMMENT' // who reads by a role alone, or on the other side; another's comment (C1)
  | 'MENTION_MAY_NOT_READ' // a mention opens nothing to anybody
  | 'TOO_MANY_COMMENTS'
  | 'COMMENT_STANDS' // taken back already, or too late
  | 'MAY_NOT_KEEP_TEMPLATES' // a unit's are its head's and its clerk's (C2)
  | 'TOO_MANY_TEMPLATES'
  | 'MAY_NOT_RELATE' // by its submitter or who holds it (C4)
  | 'ALREADY_RELATED'
  | 'MAY_NOT_INVITE' // the matter has no part for anybody outside (C7)
  | 'NOT_INVITED' // a field, material or file beside the part that a link is for (C7)
  | 'MAY_NOT_CONVERT' // not by this party, or not yet (C5)
  | 'STALE' // the assignment or the form changed since the person looked
  // what was said
  | 'OUTCOME_NOT_OFFERED'
  | 'NOT_IN_BATCH' // has to be looked at on its own
  | 'MUST_DECIDE' // who decides on a request does not mark it as read (O14)
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
  | 'CHECK_FAILED' // what was filled in does not add up, or breaks a rule of the definition (F2, D1)
  | 'ATTACHMENT_REQUIRED' // the minutes of a meeting (O16)
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
  | 'PERIODICAL_UNKNOWN'
  | 'ISSUE_NOT_FOUND'
  | 'ARTICLE_NOT_FOUND'
  | 'COMMENT_NOT_FOUND'
  | 'TEMPLATE_NOT_FOUND'
  | 'RELATION_NOT_FOUND'
  | 'REVISION_NOT_FOUND'
  | 'INVITATION_NOT_FOUND' // unknown, over, revoked or filed meanwhile: which of them is nobody's business (C7)
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
