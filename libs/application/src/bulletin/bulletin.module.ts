import { Module } from '@nestjs/common';
import { Moment } from '../queries/moment.js';
import { QueriesModule } from '../queries/queries.module.js';
import { ActOnIssue } from './act-on-issue.js';
import { ContributionFigures } from './contribution-figures.js';
import { HigherAdoptions } from './higher-adoptions.js';
import { IssuesQuery } from './issues.query.js';
import { PoolQuery } from './pool.query.js';
import { PublishedIssues } from './published-issues.js';

const ALL = [ActOnIssue, ContributionFigures, HigherAdoptions, IssuesQuery, PoolQuery, PublishedIssues];

/** Periodicals: what was accepted for them, their issues, and what became of it. Needs what CommandsModule needs, and it. */
@Module({ imports: [QueriesModule], providers: [...ALL, Moment], exports: ALL })
export class BulletinModule {}
