import { Module } from '@nestjs/common';
import { BoxCountsQuery } from './boxes/box-counts.query.js';
import { BoxQuery } from './boxes/box.query.js';
import { BusinessClockQuery } from './business-clock.query.js';
import { CalendarsQuery } from './calendars.query.js';
import { DraftQuery } from './draft.query.js';
import { LoadSubmission } from './load-submission.js';
import { MattersQuery } from './matters.query.js';
import { Moment } from './moment.js';
import { NoticesQuery } from './notices.query.js';
import { Organization } from './organization.js';
import { SubmissionQuery } from './submission.query.js';
import { TimelineQuery } from './timeline.query.js';
import { UnfiledFormQuery } from './unfiled-form.query.js';
import { Wording } from './wording.js';

const QUERIES = [
  ...[BoxCountsQuery, BoxQuery, BusinessClockQuery, CalendarsQuery, DraftQuery, LoadSubmission],
  ...[MattersQuery, NoticesQuery, Organization, SubmissionQuery, TimelineQuery],
  UnfiledFormQuery,
];

/** Needs `DataSource`, the registries and the clocks from the application that it is part of. */
@Module({ providers: [...QUERIES, Moment, Wording], exports: QUERIES })
export class QueriesModule {}
