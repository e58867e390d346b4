export { isInForce } from './acts/delegated.js';
export { mayNotDelegate, periodOf } from './acts/delegate.js';
export type { DelegationFacts, DelegationInput } from './acts/delegate.js';
export { criteriaOf, fits, outcomesOf, signsFor } from './acts/may-sign.js';
export { checkRefusal, formCheckRefusal, formWarnings } from './acts/check-refusal.js';
export { refusal } from './acts/refusal.js';
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
export { compileDefinition } from './definition/compile.js';
export type { CompiledDefinition } from './definition/compile.js';
export { definitionSchema, STATUTORY_PAUSES } from './definition/schema.js';
export type {
  Check,
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
  ClockScope,
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
  Clock,
  ClockClosing,
  ClockEvent,
  ClockLimit,
  ClockState,
  Conditional,
  FormRef,
  FormRevision,
  Judgement,
  Light,
  MaterialFile,
  Opinion,
  Pause,
  PauseCause,
  RevisionChange,
  StageVisit,
  SubmissionState,
  Supplement,
  SupplementNotice,
  Viewer,
  WorkState,
} from './model.js';
export { allowedActions } from './read/allowed-actions.js';
export type { AllowedAction, AllowedOutcome } from './read/allowed-actions.js';
export { mayTakeArchive } from './read/may-take-archive.js';
export { mayRead, ROLES_APART, standsApart } from './read/may-read.js';
export { askedAhead } from './read/asked-ahead.js';
export type { Asked } from './flow/asked.js';
export { routeOf, routeOfDefinition } from './read/route-of.js';
export type { Route, RouteEdge, RouteNode, RouteState } from './read/route-of.js';
export { countingScores, currentOpinion, sheetOf } from './read/sheet-of.js';
export { missedAcceptance } from './read/silence.js';
export { materialsNeeded, missingMaterials, standing } from './read/standing.js';
export type { MaterialNeed, Standing } from './read/standing.js';
export { applicantOf, resolveParty, scopeOf } from './scope.js';
export { seesOpinion } from './read/view-opinions.js';
export { viewSheet } from './read/view-sheet.js';
export type { CriterionView, SheetView } from './read/view-sheet.js';
export { deriveFigures } from './score/derive-figures.js';
export type { DerivedFigure } from './score/derive-figures.js';
