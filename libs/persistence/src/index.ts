export { GENESIS, hashAfter, verifyChain } from './chain.js';
export type { ChainFault, Link } from './chain.js';
export { databaseClocks } from './clocks.js';
export { createDataSource, migrate } from './data-source.js';
export type { DataSourceOptions } from './data-source.js';
export { GIVER_HOLDS, TERMS, delegationOf, delegationTerms } from './delegation-terms.js';
export { DatabaseInUseError } from './embedded-postgres/keeper.js';
export { startEmbeddedPostgres } from './embedded-postgres/start.js';
export type { EmbeddedOptions, EmbeddedPostgres } from './embedded-postgres/start.js';
export { canonical, formDigest, readEventRecord } from './event-text.js';
export type { EventRecord } from './event-text.js';
export { numberIn, seriesOf } from './number-series.js';
export type { Series } from './number-series.js';
export { appendRecord, takeTurn } from './record-chain.js';
export type { RecordEntry } from './record-chain.js';
export { Registry } from './registry.js';
export { AssignmentRow } from './rows/assignment.row.js';
export { CommentRow, CommentWithdrawalRow } from './rows/comment.row.js';
export { CopyReadRow, CopyRow } from './rows/copy.row.js';
export { ApplicantMarkRow } from './rows/applicant-mark.row.js';
export type { ApplicantMarkKind } from './rows/applicant-mark.row.js';
export { ClosedClockRow, ReopenedClockRow } from './rows/closed-clock.row.js';
export {
  BusinessClockRow,
  CalendarRow,
  CounterRow,
  DefinitionRow,
  RecalculatedRow,
  RecalculationRow,
} from './rows/definition.row.js';
export type { CalendarChange } from './rows/definition.row.js';
export { RecordEventRow, SubmissionEventRow } from './rows/event.row.js';
export {
  DiscardedContentRow,
  DraftRow,
  FileRow,
  IssuedDocumentRow,
  SubmissionFileRow,
} from './rows/file.row.js';
export { DelegationRow } from './rows/delegation.row.js';
export { NoticeReadRow, NoticeRow } from './rows/notice.row.js';
export {
  AppointmentRow,
  PersonRow,
  PostRow,
  ROLES,
  RoleGrantRow,
  SessionRow,
  UnitRow,
} from './rows/organization.row.js';
export type { Role } from './rows/organization.row.js';
export { OpinionTemplateRow } from './rows/opinion-template.row.js';
export { RelationEndRow, RelationRow } from './rows/relation.row.js';
export { OutboxRow } from './rows/outbox.row.js';
export { FormRevisionRow, SubmissionRow } from './rows/submission.row.js';
export { PushDeliveryRow, SubscriberRow } from './rows/subscriber.row.js';
export { rows } from './rows/index.js';
export { StoreModule } from './store.module.js';
export type { StoreOptions } from './store.module.js';
export { loadFiling, lockSubmission, lockSubmissions, nextNumber } from './submission/load.js';
export type {
  FoundFile,
  KeyedEvent,
  LoadedFiling,
  LoadedSubmission,
  LoadOptions,
  LockedSubmission,
  NewerCalendar,
  PublishedPortfolios,
} from './submission/load.js';
export { closedClocks } from './submission/closings.js';
export { assignmentColumns, submissionColumns } from './submission/columns.js';
export { writeSteps } from './submission/write.js';
export type { Deliverable, DocumentEntry, OutboxEntry, Step, StepEvent } from './submission/write.js';
export { isTransient } from './transient.js';
export { UnitOfWork } from './unit-of-work.js';
export type { Statement, Transaction } from './unit-of-work.js';
