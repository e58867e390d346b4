import { AssignmentRow } from './assignment.row.js';
import { CopyReadRow, CopyRow } from './copy.row.js';
import { ApplicantMarkRow } from './applicant-mark.row.js';
import {
  ArticleRow,
  HigherAdoptionRow,
  IssueArticleRow,
  IssueRow,
  PeriodicalRow,
  PublishedIssueRow,
} from './bulletin.row.js';
import { ClosedClockRow, ReopenedClockRow } from './closed-clock.row.js';
import {
  BusinessClockRow,
  CalendarRow,
  CounterRow,
  DefinitionRow,
  RecalculatedRow,
  RecalculationRow,
} from './definition.row.js';
import { CommentRow, CommentWithdrawalRow } from './comment.row.js';
import { DelegationRow } from './delegation.row.js';
import { RecordEventRow, SubmissionEventRow } from './event.row.js';
import { DiscardedContentRow, DraftRow, FileRow, IssuedDocumentRow, SubmissionFileRow } from './file.row.js';
import { InvitationRow } from './invitation.row.js';
import { NoticeReadRow, NoticeRow } from './notice.row.js';
import { AppointmentRow, PersonRow, PostRow, RoleGrantRow, SessionRow, UnitRow } from './organization.row.js';
import { OpinionTemplateRow } from './opinion-template.row.js';
import { OutboxRow } from './outbox.row.js';
import { ArchivePackageRow, DrawnDocumentRow, PaperworkRow, PrintedFormRow } from './paperwork.row.js';
import { RelationEndRow, RelationRow } from './relation.row.js';
import { PortfolioRow } from './portfolio.row.js';
import { FormRevisionRow, SubmissionRow } from './submission.row.js';
import { PushDeliveryRow, SubscriberRow } from './subscriber.row.js';

/** Every row there is; a test compares them with a migrated database. */
export const rows = [
  UnitRow,
  PostRow,
  PersonRow,
  AppointmentRow,
  RoleGrantRow,
  DelegationRow,
  SessionRow,
  DefinitionRow,
  CalendarRow,
  RecalculationRow,
  RecalculatedRow,
  PortfolioRow,
  BusinessClockRow,
  CounterRow,
  SubmissionRow,
  AssignmentRow,
  FormRevisionRow,
  CopyRow,
  CopyReadRow,
  SubmissionEventRow,
  RecordEventRow,
  ClosedClockRow,
  ReopenedClockRow,
  ApplicantMarkRow,
  OutboxRow,
  NoticeRow,
  NoticeReadRow,
  SubscriberRow,
  PushDeliveryRow,
  DraftRow,
  InvitationRow,
  FileRow,
  DiscardedContentRow,
  SubmissionFileRow,
  IssuedDocumentRow,
  PaperworkRow,
  PrintedFormRow,
  DrawnDocumentRow,
  ArchivePackageRow,
  PeriodicalRow,
  ArticleRow,
  IssueRow,
  IssueArticleRow,
  PublishedIssueRow,
  HigherAdoptionRow,
  CommentRow,
  CommentWithdrawalRow,
  OpinionTemplateRow,
  RelationRow,
  RelationEndRow,
];
