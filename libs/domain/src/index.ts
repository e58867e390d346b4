export { markOfName, mayNotHold } from './acts/classified.js';
export { isInForce } from './acts/delegated.js';
export { mayNotDelegate, periodOf } from './acts/delegate.js';
export type { DelegationFacts, DelegationInput } from './acts/delegate.js';
export { checkRefusal, formCheckRefusal, formWarnings } from './acts/check-refusal.js';
export { asksFields, criteriaOf, fits, outcomesOf, signsFor, standInNow } from './acts/may-sign.js';
export { refusal } from './acts/refusal.js';
export { issueActions, issueRefusal, stepIssue } from './bulletin/issue.js';
export type {
  ArticleFacts,
  Correction,
  IssueAct,
  IssueActType,
  IssueEvent,
  IssueFacts,
  IssueState,
  Placement,
  Publication,
} from './bulletin/issue.js';
export { issueContent } from './bulletin/issue-content.js';
export type { IssueContent, IssueSources, Picture, PoolArticle } from './bulletin/issue-content.js';
export { isChiefEditor, isOfTheDesk, periodicalSchema } from './bulletin/periodical.js';
export type { Periodical } from './bulletin/periodical.js';
export { typeset } from './bulletin/typeset.js';
export type { Block, Run } from './bulletin/typeset.js';
export {
  AUDIENCES,
  RATE,
  audiencesOfMentioned,
  audiencesRead,
  audiencesWritten,
  mayNotComment,
  mayNotWithdrawComment,
  toldOfComment,
  withdrawableUntil,
} from './beside/comment.js';
export type { Audience, CommentFacts, CommentInput, Commented, Mention } from './beside/comment.js';
export { conversionsFor, convert, convertedAlready, mayNotConvert } from './beside/convert.js';
export type { Converted, Made } from './beside/convert.js';
export {
  INVITED_DAYS,
  filledInBy,
  invitedPart,
  invitedSchema,
  invitedUi,
  mayNotFillIn,
  mayNotInvite,
  standsIn,
  withInvited,
} from './beside/invited.js';
export type { DraftContent, FilledIn } from './beside/invited.js';
export {
  MOST_RELATED,
  RELATION_KINDS,
  mayNotEndRelation,
  mayNotRelate,
  mayRelate,
} from './beside/relation.js';
export type { RelationKind } from './beside/relation.js';
export { TEMPLATE_OWNERS, mayNotKeepTemplate, templatesKept } from './beside/template.js';
export type { TemplateInput, TemplateOwner } from './beside/template.js';
export type { AlarmPolicy } from './clock/alarms.js';
export { dueIfExtended } from './clock/due-if-extended.js';
export { explainClock } from './clock/explain-clock.js';
export type { DaySheet, RuleId, SheetEvent } from './clock/explain-clock.js';
export type { DayMark, SheetDay } from './clock/sheet-days.js';
export { foldClock, stepClock } from './clock/fold-clock.js';
export { readClock, restedAt } from './clock/read-clock.js';
export type { ClockReading } from './clock/read-clock.js';
export type { DecideContext } from './context.js';
export { decide } from './decide.js';
export { checkDefinition } from './definition/check.js';
export { isSubmitters } from './definition/phases.js';
export { partiesOf } from './definition/check-expressions.js';
export { checkConversion } from './definition/check-converts.js';
export { chainOf } from './flow/chain.js';
export { checkForUse } from './definition/check-for-use.js';
export type { UnitsAndPosts } from './definition/check-organization.js';
export { compileDefinition } from './definition/compile.js';
export type { CompiledDefinition } from './definition/compile.js';
export { definitionSchema, STATUTORY_PAUSES } from './definition/schema.js';
export type {
  Check,
  Conversion,
  Criterion,
  DefinedEffect,
  LimitText,
  Outcome,
  Party,
  ProcessDefinition,
  Result,
  ScoreSheet,
  Seat,
  Settle,
  Stage,
  Text,
} from './definition/schema.js';
export { DomainError, refused } from './errors.js';
export type { DomainErrorCode, Problem, Refusal } from './errors.js';
export { NOTICES } from './events.js';
export type {
  ActType,
  ApplicantStanding,
  ClockFigures,
  Clearance,
  ClockScope,
  Contribution,
  Decided,
  Effect,
  Fact,
  MoveCause,
  OpinionInput,
  PersonsEvent,
  Recipient,
  Seen,
  SubmissionEvent,
  SystemsEvent,
} from './events.js';
export { runningClocks } from './flow/clocks.js';
export { isWithAssigner } from './flow/pieces.js';
export { inUrgency } from './flow/limits.js';
export type { Running } from './flow/clocks.js';
export { wakeAt } from './flow/time.js';
export type {
  Actor,
  AddedWhere,
  Adoption,
  Alarm,
  AlarmKind,
  Assignment,
  Delegation,
  Represented,
  AssignmentKind,
  By,
  Chain,
  Clock,
  ClockClosing,
  ClockEvent,
  ClockLimit,
  ClockState,
  Conditional,
  Draft,
  FormRef,
  FormRevision,
  Judgement,
  Light,
  Marked,
  MaterialFile,
  Opinion,
  Pass,
  Pause,
  PauseCause,
  Preparation,
  Related,
  Return,
  RevisionChange,
  SettledReturn,
  StageVisit,
  SubmissionState,
  Supplement,
  SupplementNotice,
  Viewer,
  WorkState,
} from './model.js';
export { isDoneBy, signedOpinion } from './read/done-by.js';
export { readPortfolios } from './portfolio/check-portfolios.js';
export { inChargeOf } from './portfolio/portfolios.js';
export type { Charge, PortfolioTable, Portfolios } from './portfolio/portfolios.js';
export { allowedActions } from './read/allowed-actions.js';
export type { AllowedAction, AllowedOutcome, StageBack } from './read/allowed-actions.js';
export { mayTakeArchive } from './read/may-take-archive.js';
export { mayRead, ROLES_APART, standsApart } from './read/may-read.js';
export { readsCopies } from './acts/circulate.js';
export { differenceOf } from './read/revision-difference.js';
export type { MaterialDifference, RevisionDifference } from './read/revision-difference.js';
export { creditCodeProblem } from './investor/credit-code.js';
export type { CreditCodeProblem } from './investor/credit-code.js';
export { codeOfUnit, investorOf, unitOfInvestor } from './investor/investor-of.js';
export type { Investor } from './investor/investor-of.js';
export { decidedWith } from './read/decided-with.js';
export { followUpsOf } from './read/follow-ups.js';
export { figuresOf } from './read/figures-of.js';
export type { Figure } from './read/figures-of.js';
export { routeOf, routeOfDefinition, routeOfForm } from './read/route-of.js';
export { entryOf } from './read/visits.js';
export { openingSeats } from './definition/register.js';
export { askedAhead } from './read/asked-ahead.js';
export type { Asked } from './flow/asked.js';
export type { Route, RouteEdge, RouteNode, RouteState } from './read/route-of.js';
export { changedIn, draftOf } from './read/draft-changes.js';
export type { DraftMember } from './read/draft-changes.js';
export { countingScores, currentOpinion, sheetOf } from './read/sheet-of.js';
export { limitsOf } from './definition/limits-of.js';
export { proposedFields } from './read/proposed-fields.js';
export { missedAcceptance } from './read/silence.js';
export { materialsNeeded, missingMaterials, standing } from './read/standing.js';
export type { MaterialNeed, Standing } from './read/standing.js';
export { applicantOf, resolveParty, scopeOf, unfiled } from './scope.js';
export { isInPerson } from './acts/in-person.js';
export { hiddenUntil, seesOpinion, seesPreparations } from './read/view-opinions.js';
export type { HiddenUntil } from './read/view-opinions.js';
export { viewSheet } from './read/view-sheet.js';
export type { CriterionView, SheetView } from './read/view-sheet.js';
export { deriveFigures } from './score/derive-figures.js';
export type { DerivedFigure } from './score/derive-figures.js';
