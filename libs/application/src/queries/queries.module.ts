import { Module } from '@nestjs/common';
import { CommentsQuery } from '../beside/comments.query.js';
import { ConvertSubmission } from '../beside/convert-submission.js';
import { FindSubmissionsQuery } from '../beside/find-submissions.query.js';
import { NamedSubmissions } from '../beside/named-submissions.js';
import { RelationsQuery } from '../beside/relations.query.js';
import { RevisionsQuery } from '../beside/revisions.query.js';
import { TemplatesQuery } from '../beside/templates.query.js';
import { ApplicantsQuery } from './applicants.query.js';
import { BatchableQuery } from './batchable.query.js';
import { BoxCountsQuery } from './boxes/box-counts.query.js';
import { BoxQuery } from './boxes/box.query.js';
import { BusinessClockQuery } from './business-clock.query.js';
import { CalendarPreviewQuery } from './calendar-preview.query.js';
import { CalendarsQuery } from './calendars.query.js';
import { ComplianceCsv } from './compliance/compliance-csv.js';
import { ComplianceListQuery } from './compliance/compliance-list.query.js';
import { ComplianceQuery } from './compliance/compliance.query.js';
import { CopiesQuery } from './copies.query.js';
import { DaySheetQuery } from './day-sheet/day-sheet.query.js';
import { DelegationsQuery } from '../delegations/delegations.query.js';
import { DirectoryQuery } from '../directory/directory.query.js';
import { DraftInvitationQuery } from '../invitations/draft-invitation.query.js';
import { OpenInvitation } from '../invitations/open-invitation.js';
import { PortfoliosQuery } from '../portfolios/portfolios.query.js';
import { DraftQuery } from './draft.query.js';
import { FindInvestorsQuery } from './investors/find-investors.query.js';
import { InvestorsQuery } from './investors/investors.query.js';
import { LoadSubmission } from './load-submission.js';
import { MattersQuery } from './matters.query.js';
import { Moment } from './moment.js';
import { NoticesQuery } from './notices.query.js';
import { Organization } from './organization.js';
import { RecalculationMovesQuery } from './recalculation-moves.query.js';
import { RecalculationQuery } from './recalculation.query.js';
import { SubmissionQuery } from './submission.query.js';
import { TimelineQuery } from './timeline.query.js';
import { UnfiledFormQuery } from './unfiled-form.query.js';
import { Wording } from './wording.js';

const QUERIES = [
  ...[BoxCountsQuery, BoxQuery, BusinessClockQuery, CalendarPreviewQuery, CalendarsQuery, DraftQuery],
  ...[LoadSubmission, MattersQuery, NoticesQuery, Organization, SubmissionQuery, TimelineQuery],
  ...[ComplianceCsv, ComplianceListQuery, ComplianceQuery, DaySheetQuery, RecalculationQuery],
  ...[ApplicantsQuery, DirectoryQuery, RecalculationMovesQuery, UnfiledFormQuery, DelegationsQuery],
  ...[CommentsQuery, RevisionsQuery, TemplatesQuery, RelationsQuery, FindSubmissionsQuery],
  ...[NamedSubmissions, ConvertSubmission, DraftInvitationQuery, OpenInvitation],
  ...[BatchableQuery, CopiesQuery],
  ...[PortfoliosQuery, InvestorsQuery, FindInvestorsQuery],
];

/** Needs `DataSource`, the registries and the clocks from the application that it is part of. */
@Module({ providers: [...QUERIES, Moment, Wording], exports: QUERIES })
export class QueriesModule {}
