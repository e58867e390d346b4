import { ActResultResolver } from './resolvers/act-result.resolver.js';
import { ActsResolver } from './resolvers/acts.resolver.js';
import { AdministrationResolver } from './resolvers/administration.resolver.js';
import { ApplicantsResolver } from './resolvers/applicants.resolver.js';
import { BatchResolver } from './resolvers/batch.resolver.js';
import { BoxesResolver } from './resolvers/boxes.resolver.js';
import { BulletinResolver, ContributionsResolver } from './resolvers/bulletin.resolver.js';
import { CalendarAdministrationResolver } from './resolvers/calendar-administration.resolver.js';
import { CalendarsResolver } from './resolvers/calendars.resolver.js';
import { ChangesResolver } from './resolvers/changes.resolver.js';
import { CommentsResolver } from './resolvers/comments.resolver.js';
import { ComplianceResolver } from './resolvers/compliance.resolver.js';
import { DaySheetResolver } from './resolvers/day-sheet.resolver.js';
import { DelegationsResolver } from './resolvers/delegations.resolver.js';
import { DirectoryResolver } from './resolvers/directory.resolver.js';
import { DraftRelationsResolver } from './resolvers/draft-relations.resolver.js';
import { FilingResolver } from './resolvers/filing.resolver.js';
import { InvestorsResolver } from './resolvers/investors.resolver.js';
import { InvitationsResolver } from './resolvers/invitations.resolver.js';
import { MattersResolver } from './resolvers/matters.resolver.js';
import { PortfoliosResolver } from './resolvers/portfolios.resolver.js';
import { ReadingResolver } from './resolvers/reading.resolver.js';
import { RecalculationResolver } from './resolvers/recalculation.resolver.js';
import { RelationsResolver } from './resolvers/relations.resolver.js';
import { RevisionsResolver } from './resolvers/revisions.resolver.js';
import { SessionResolver } from './resolvers/session.resolver.js';
import { SubmissionResolver } from './resolvers/submission.resolver.js';
import { TemplatesResolver } from './resolvers/templates.resolver.js';
import { UnfiledFormResolver } from './resolvers/unfiled-form.resolver.js';

/** All there are: the schema is made from them. */
export const RESOLVERS = [
  ...[
    ActResultResolver,
    ActsResolver,
    AdministrationResolver,
    ApplicantsResolver,
    BatchResolver,
    BoxesResolver,
  ],
  ...[CalendarAdministrationResolver, CalendarsResolver, ChangesResolver, ComplianceResolver],
  ...[
    DaySheetResolver,
    DelegationsResolver,
    DirectoryResolver,
    FilingResolver,
    InvestorsResolver,
    InvitationsResolver,
    MattersResolver,
    PortfoliosResolver,
    ReadingResolver,
    RecalculationResolver,
  ],
  ...[CommentsResolver, DraftRelationsResolver, RelationsResolver, RevisionsResolver, TemplatesResolver],
  ...[BulletinResolver, ContributionsResolver],
  ...[SessionResolver, SubmissionResolver, UnfiledFormResolver],
];
