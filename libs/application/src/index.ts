export { ClearApplicant } from './applicants/clear-applicant.js';
export type { ClearRequest } from './applicants/clear-applicant.js';
export { MarkApplicant } from './applicants/mark-applicant.js';
export { ArchivePackages } from './archive/archive-packages.js';
export type { StoredPackage } from './archive/archive-packages.js';
export { ARCHIVIST, LoadArchive } from './archive/load-archive.js';
export type { ArchiveContent, ArchivedPiece } from './archive/load-archive.js';
export type { StoryLine } from './archive/story-of.js';
export { differences } from './audit/differences.js';
export type { Difference } from './audit/differences.js';
export { ExplainClocks } from './audit/explain-clocks.js';
export type { ExplainedClock, ExplainedSubmission } from './audit/explain-clocks.js';
export { ReplayAll } from './audit/replay-all.js';
export type { Replayed, ReplayProblem } from './audit/replay-all.js';
export { VerifyAudit } from './audit/verify-audit.js';
export type { Audited, AuditFault } from './audit/verify-audit.js';
export type { LimitMove } from './calendars/moves-of.js';
export { PreviewCalendar } from './calendars/preview-calendar.js';
export type {
  CalendarPreview,
  PreviewCounts,
  PreviewRequest,
  PreviewedMove,
} from './calendars/preview-calendar.js';
export { PublishCalendar } from './calendars/publish-calendar.js';
export type { PublishRequest, PublishedVersion } from './calendars/publish-calendar.js';
export type { CalendarInput } from './calendars/propose.js';
export type { CommentPage, CommentView, MentionView, MentionableView } from './beside/comment.view.js';
export { CommentsQuery } from './beside/comments.query.js';
export { ConvertSubmission } from './beside/convert-submission.js';
export { EndRelation } from './beside/end-relation.js';
export { FindSubmissionsQuery } from './beside/find-submissions.query.js';
export { NamedSubmissions } from './beside/named-submissions.js';
export { RelateSubmissions } from './beside/relate-submissions.js';
export type {
  ConversionView,
  NamedSubmissionView,
  RelationView,
  RelationsView,
} from './beside/relation.view.js';
export { RelationsQuery } from './beside/relations.query.js';
export { DeleteTemplate } from './beside/delete-template.js';
export { MATERIAL_CHANGES, RevisionsQuery } from './beside/revisions.query.js';
export type {
  FieldDifferenceView,
  FormRevisionView,
  MaterialDifferenceView,
  RevisionDifferenceView,
} from './beside/revisions.query.js';
export { SaveTemplate } from './beside/save-template.js';
export { TemplatesQuery } from './beside/templates.query.js';
export type { OpinionTemplateView, OpinionTemplatesView } from './beside/templates.query.js';
export { WithdrawComment } from './beside/withdraw-comment.js';
export { WriteComment } from './beside/write-comment.js';
export type { CommentRequest } from './beside/write-comment.js';
export { CalendarBell } from './changes/calendar-bell.js';
export { ChangeFeed } from './changes/change-feed.js';
export type { Change, ChangeTransport } from './changes/change-feed.js';
export { ChangesModule } from './changes/changes.module.js';
export type { ChangesOptions } from './changes/changes.module.js';
export { OutboxBell } from './changes/outbox-bell.js';
export { redisTransport } from './changes/redis-transport.js';
export { ActHandler } from './commands/act.js';
export type { ActAnswer, ActRequest, EventInput } from './commands/act.js';
export { assertAdministrator } from './commands/administrator.js';
export { ClockControl } from './commands/clock-control.js';
export type { ClockReading } from './commands/clock-control.js';
export { CommandsModule } from './commands/commands.module.js';
export { DeleteDraft, SaveDraft } from './commands/draft.js';
export type { SaveDraftInput } from './commands/draft.js';
export { LetTimePass } from './commands/let-time-pass.js';
export type { TimePassed, TimesPassed } from './commands/let-time-pass.js';
export { LoadDemonstration } from './commands/load-demonstration.js';
export type { Demonstration } from './commands/load-demonstration.js';
export { MarkAsRead } from './commands/mark-as-read.js';
export { CopiesQuery } from './queries/copies.query.js';
export type { CopiesView, CopyView, OwnCopyView, ReadingView } from './queries/copies.query.js';
export { MarkNoticesRead } from './commands/mark-notices-read.js';
export { PublishDefinition } from './commands/publish-definition.js';
export type { Published } from './commands/publish-definition.js';
export { readDefinition } from './commands/read-definition.js';
export { SubmitHandler } from './commands/submit.js';
export type { SubmitRequest } from './commands/submit.js';
export { Recalculate } from './recalculation/recalculate.js';
export type { Recalculated } from './recalculation/recalculate.js';
export { Recalculations } from './recalculation/recalculations.js';
export type { Recalculation } from './recalculation/recalculations.js';
export { Steps } from './step/steps.js';
export type { FormInput } from './step/form-revision.js';
export { DELEGATION_STATES, DelegationsQuery } from './delegations/delegations.query.js';
export type {
  DelegateView,
  DelegatedMatterView,
  DelegationState,
  DelegationView,
  PersonView,
} from './delegations/delegations.query.js';
export { EndDelegation } from './delegations/end-delegation.js';
export { GiveDelegation } from './delegations/give-delegation.js';
export { DirectoryQuery } from './directory/directory.query.js';
export type { DirectoryPostView, DirectoryUnitView } from './directory/directory.query.js';
export { ClearUploads } from './files/clear-uploads.js';
export { OpenDocument } from './files/open-document.js';
export type { NoticeOfDecision, ScoresOfNotice } from './files/open-document.js';
export { OpenFile } from './files/open-file.js';
export { RegisterFile } from './files/register-file.js';
export type { ReceivedFile } from './files/register-file.js';
export type { DrawnDocument } from './paperwork/drawn-documents.js';
export { DrawnDocuments } from './paperwork/drawn-documents.js';
export type { Paper } from './paperwork/paperwork.js';
export { Paperwork } from './paperwork/paperwork.js';
export type {
  ApprovalSheet,
  Line,
  PrintedMaterial,
  PrintedOpinion,
  PrintedPiece,
  PrintedStage,
} from './print/approval-sheet.js';
export { PrintForm } from './print/print-form.js';
export type { PrintedForm } from './print/print-form.js';
export { grouped } from './verification/code.js';
export { VerifyDocument } from './verification/verify-document.js';
export type { VerifiedDocument } from './verification/verify-document.js';
export { ClearOutbox } from './outbox/clear-outbox.js';
export { DeliverOutbox } from './outbox/deliver-outbox.js';
export type { Delivered } from './outbox/deliver-outbox.js';
export type { PushBody } from './outbox/fan-out-push.js';
export { LostBells } from './outbox/lost-bells.js';
export { AddSubscriber } from './pushes/add-subscriber.js';
export type { Subscriber, SubscriberInput } from './pushes/add-subscriber.js';
export { AttemptPush } from './pushes/attempt-push.js';
export type { PushAttempt } from './pushes/attempt-push.js';
export { ListDeadLetters } from './pushes/list-dead-letters.js';
export { ResendDeadLetter } from './pushes/resend-dead-letter.js';
export { WebhookPolicy } from './pushes/webhook-policy.js';
export { webhookUrlProblem } from './pushes/webhook-url.js';
export { DueSubmissions } from './waking/due-submissions.js';
export type { DueSubmission } from './waking/due-submissions.js';
export { WakeFailures } from './waking/wake-failures.js';
export { ApplicantsQuery } from './queries/applicants.query.js';
export { BoxCountsQuery } from './queries/boxes/box-counts.query.js';
export { BoxQuery } from './queries/boxes/box.query.js';
export type { BoxRequest } from './queries/boxes/box.query.js';
export { BusinessClockQuery } from './queries/business-clock.query.js';
export { CalendarPreviewQuery } from './queries/calendar-preview.query.js';
export { CalendarsQuery } from './queries/calendars.query.js';
export { ComplianceCsv } from './queries/compliance/compliance-csv.js';
export type { ComplianceCsvRequest } from './queries/compliance/compliance-csv.js';
export { ComplianceListQuery } from './queries/compliance/compliance-list.query.js';
export type { ComplianceListRequest } from './queries/compliance/compliance-list.query.js';
export { ComplianceQuery } from './queries/compliance/compliance.query.js';
export { DaySheetQuery } from './queries/day-sheet/day-sheet.query.js';
export { DraftQuery } from './queries/draft.query.js';
export { FindInvestorsQuery } from './queries/investors/find-investors.query.js';
export { InvestorsQuery } from './queries/investors/investors.query.js';
export { LoadSubmission } from './queries/load-submission.js';
export type { LoadedSubmission } from './queries/load-submission.js';
export { MattersQuery } from './queries/matters.query.js';
export { NoticesQuery } from './queries/notices.query.js';
export { Organization, OrganizationView } from './queries/organization.js';
export { QueriesModule } from './queries/queries.module.js';
export { RecalculationMovesQuery } from './queries/recalculation-moves.query.js';
export { RecalculationQuery } from './queries/recalculation.query.js';
export { SubmissionQuery } from './queries/submission.query.js';
export { TimelineQuery } from './queries/timeline.query.js';
export { UnfiledFormQuery } from './queries/unfiled-form.query.js';
export type { UnfiledForm } from './queries/unfiled-form.query.js';
export { ACTS } from './queries/views/allowed-action.view.js';
export type {
  Act,
  AllowedActionView,
  AllowedOutcomeView,
  ExtendableView,
  PauseReasonView,
  UrgencyLevelView,
} from './queries/views/allowed-action.view.js';
export { MARK_KINDS } from './queries/views/applicant.view.js';
export type {
  ApplicantMarkView,
  ApplicantPage,
  ApplicantView,
  MarkKind,
} from './queries/views/applicant.view.js';
export type {
  AdoptionView,
  AssignmentView,
  CarriedFromView,
  AddedView,
  PreparationView,
  ReturnView,
  ExtensionRequestView,
  OpinionView,
  ScoreView,
} from './queries/views/assignment.view.js';
export type { ChainPostView, ChainView, PassView, PreparedView } from './queries/views/chain.view.js';
export type {
  InvestorAmountView,
  InvestorFollowUpView,
  InvestorResultView,
  InvestorStandingView,
  InvestorSubmissionPage,
  InvestorSubmissionView,
  InvestorView,
} from './queries/views/investor.view.js';
export { BOXES } from './queries/views/box.view.js';
export type {
  Box,
  BoxCount,
  BoxFilter,
  BoxItem,
  BoxPage,
  DelegateSignerView,
} from './queries/views/box.view.js';
export type {
  BusinessClockView,
  CalendarChangeView,
  CalendarDayView,
  CalendarMoveView,
  CalendarMovesPage,
  CalendarPreviewView,
  CalendarView,
  CalendarYearDaysView,
  CalendarYearView,
  NoticeRemarkView,
  OverrideView,
  ReadNoticeView,
  RecalculationView,
} from './queries/views/calendar.view.js';
export { CLOCK_LEVELS, CLOCK_STANDINGS } from './queries/views/clock.view.js';
export type {
  ClockLevel,
  ClockRef,
  ClockStanding,
  ClockView,
  ExtensionView,
  LimitView,
} from './queries/views/clock.view.js';
export type {
  ClosingView,
  FileView,
  Page,
  PageRequest,
  PostView,
  SignerView,
  UnitView,
} from './queries/views/common.view.js';
export { COMPLIANCE_FIGURES, COMPLIANCE_GROUPS } from './queries/views/compliance.view.js';
export type {
  AverageUsedView,
  ComplianceFigure,
  ComplianceFilter,
  ComplianceGroup,
  ComplianceItemView,
  CompliancePage,
  ComplianceRowView,
  ComplianceView,
  Period,
} from './queries/views/compliance.view.js';
export type { DaySheetView, SheetDayView, SheetEventView } from './queries/views/day-sheet.view.js';
export type { DeadLetterPage, DeadLetterView } from './queries/views/dead-letter.view.js';
export type { DraftView } from './queries/views/draft.view.js';
export type {
  CriterionView,
  DerivedFigureView,
  FigureView,
  FormView,
  MaterialView,
  ScoreSheetView,
  SummaryItemView,
} from './queries/views/form.view.js';
export type { MaterialNeedView } from './queries/views/material-need.view.js';
export type { MatterView } from './queries/views/matter.view.js';
export type { NoticePage, NoticeView } from './queries/views/notice.view.js';
export { ROUTE_STATES } from './queries/views/route.view.js';
export type {
  RouteEdgeView,
  RouteNodeView,
  RouteSeatView,
  RouteState,
  RouteView,
} from './queries/views/route.view.js';
export type {
  ArchiveView,
  DocumentView,
  StandingView,
  SubmissionView,
  TimelineEntryView,
  TimelinePage,
} from './queries/views/submission.view.js';
export type {
  ConditionalView,
  ItemView,
  PauseView,
  SupplementNoticeView,
  SupplementView,
  UrgencyView,
} from './queries/views/time.view.js';
export { ActOnIssue } from './bulletin/act-on-issue.js';
export type { IssueRequest } from './bulletin/act-on-issue.js';
export { BulletinModule } from './bulletin/bulletin.module.js';
export type {
  ArticleView,
  ClearanceView,
  ColumnView,
  ContributionFigureView,
  CorrectionView,
  HigherAdoptionView,
  IssueSummaryView,
  IssueView,
  PeriodicalView,
  PlacementView,
} from './bulletin/bulletin.view.js';
export { ContributionFigures } from './bulletin/contribution-figures.js';
export type { MonthsAsked } from './bulletin/contribution-figures.js';
export { HigherAdoptions } from './bulletin/higher-adoptions.js';
export type { AdoptionRequest } from './bulletin/higher-adoptions.js';
export { IssuesQuery } from './bulletin/issues.query.js';
export { Periodicals } from './bulletin/periodicals.js';
export { POOL_PARTS, PoolQuery } from './bulletin/pool.query.js';
export type { PoolPart } from './bulletin/pool.query.js';
export { PublishedIssues } from './bulletin/published-issues.js';
export type {
  IssueNumber,
  ListedIssue,
  PublishedIssue,
  PublishedPicture,
} from './bulletin/published-issues.js';
export { SignBatch } from './commands/sign-batch.js';
export type { BatchResult } from './commands/sign-batch.js';
export { BatchableQuery } from './queries/batchable.query.js';
export type { BatchOutcomeView, BatchableView } from './queries/views/batchable.view.js';
export { PublishPortfolios } from './portfolios/publish-portfolios.js';
export type { PortfoliosPublished, PublishPortfoliosRequest } from './portfolios/publish-portfolios.js';
export { PortfoliosQuery } from './portfolios/portfolios.query.js';
export type {
  PortfolioChargeView,
  PortfolioHolderView,
  PortfoliosView,
} from './portfolios/portfolios.query.js';
export { DraftInvitationQuery } from './invitations/draft-invitation.query.js';
export type {
  DraftInvitationView,
  FilledInView,
  InvitationView,
} from './invitations/draft-invitation.query.js';
export { FillInDraft } from './invitations/fill-in-draft.js';
export { MakeInvitation } from './invitations/make-invitation.js';
export type { MadeInvitation } from './invitations/make-invitation.js';
export { OpenInvitation } from './invitations/open-invitation.js';
export type { InvitedView } from './invitations/open-invitation.js';
export { RevokeInvitation } from './invitations/revoke-invitation.js';
export { UploadInvited } from './invitations/upload-invited.js';
