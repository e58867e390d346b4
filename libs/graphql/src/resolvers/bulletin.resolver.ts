import {
  ActOnIssue,
  ContributionFigures,
  HigherAdoptions,
  IssuesQuery,
  PoolQuery,
  type IssueRequest,
  type PoolPart,
} from '@countersign/application';
import { DomainError, typeset } from '@countersign/domain';
import type { Actor, Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, CurrentViewer } from '../context/current.decorators.js';
import {
  ActOnIssueInput,
  ArticleType,
  BlockType,
  ContributionFigureType,
  IssueSummaryType,
  IssueType,
  PeriodicalType,
  RecordAdoptionInput,
} from '../types/bulletin.type.js';
import { PoolPartEnum } from '../types/enums.js';

/** Periodicals and their issues (B1 to B5). */
@Resolver(() => IssueType)
export class BulletinResolver {
  constructor(
    @Inject(IssuesQuery) private readonly issueQuery: IssuesQuery,
    @Inject(PoolQuery) private readonly poolQuery: PoolQuery,
    @Inject(ActOnIssue) private readonly act: ActOnIssue,
  ) {}

  @Query(() => [PeriodicalType])
  periodicals(@CurrentViewer() viewer: Viewer): Promise<readonly PeriodicalType[]> {
    return this.issueQuery.periodicals(viewer);
  }

  @Query(() => [IssueSummaryType], {
    description: 'The latest first; those being made for whoever makes them.',
  })
  issues(
    @CurrentViewer() viewer: Viewer,
    @Args('periodical', { type: () => ID }) periodical: string,
  ): Promise<readonly IssueSummaryType[]> {
    return this.issueQuery.list(viewer, periodical);
  }

  @Query(() => IssueType)
  issue(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<IssueType> {
    return this.issueQuery.one(viewer, id);
  }

  @Query(() => [ArticleType], { description: 'What was accepted, for whoever makes the periodical.' })
  articlePool(
    @CurrentViewer() viewer: Viewer,
    @Args('periodical', { type: () => ID }) periodical: string,
    @Args('part', { type: () => PoolPartEnum }) part: PoolPart,
  ): Promise<readonly ArticleType[]> {
    return this.poolQuery.run(viewer, periodical, part);
  }

  @Query(() => [BlockType], { description: 'An article’s text as it will be set.' })
  typesetText(@CurrentViewer() _viewer: Viewer, @Args('text') text: string): readonly BlockType[] {
    return typeset(text).map(({ lines, ...block }) => ({ ...block, lines: lines.map((runs) => ({ runs })) }));
  }

  @Mutation(() => IssueType, { description: 'Begin an issue.' })
  async beginIssue(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Args('periodical', { type: () => ID }) periodical: string,
  ): Promise<IssueType> {
    return this.issueQuery.one(viewer, await this.act.begin(actor, periodical));
  }

  @Mutation(() => IssueType, { description: 'Arrange, present, return, sign, publish or discard an issue.' })
  async actOnIssue(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ActOnIssueInput }) input: ActOnIssueInput,
  ): Promise<IssueType> {
    await this.act.run(actor, input.issue, input.version, requestOf(input));
    return this.issueQuery.one(viewer, input.issue);
  }
}

/** What became of articles, and what is counted. */
@Resolver(() => ContributionFigureType)
export class ContributionsResolver {
  constructor(
    @Inject(ContributionFigures) private readonly figures: ContributionFigures,
    @Inject(HigherAdoptions) private readonly adoptions: HigherAdoptions,
  ) {}

  @Query(() => [ContributionFigureType], { description: 'From month to month, both included: 2026-01.' })
  contributionFigures(
    @CurrentViewer() viewer: Viewer,
    @Args('periodical', { type: () => ID }) periodical: string,
    @Args('from') from: string,
    @Args('to') to: string,
  ): Promise<readonly ContributionFigureType[]> {
    return this.figures.run(viewer, periodical, { from, to });
  }

  @Mutation(() => Boolean, { description: 'Record that an organ above adopted an article (上级采用).' })
  async recordAdoption(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordAdoptionInput }) { remark, ...input }: RecordAdoptionInput,
  ): Promise<boolean> {
    await this.adoptions.record(actor, { ...input, ...(remark && { remark }) });
    return true;
  }

  @Mutation(() => Boolean, { description: 'Strike one out that was recorded by mistake.' })
  async strikeAdoption(
    @CurrentActor() actor: Actor,
    @Args('adoption', { type: () => ID }) adoption: string,
    @Args('reason') reason: string,
  ): Promise<boolean> {
    await this.adoptions.strike(actor, adoption, reason);
    return true;
  }
}

function requestOf({ act: type, reason, placements, corrections }: ActOnIssueInput): IssueRequest {
  switch (type) {
    case 'ARRANGE':
      return {
        type,
        placements: (placements ?? []).map(({ article, column }) => ({ article, column })),
        corrections: (corrections ?? []).map(({ article, text }) => ({ article, text })),
      };
    case 'RETURN':
    case 'DISCARD':
      return { type, reason: reason ?? '' };
    case 'BEGIN':
      throw new DomainError('BAD_INPUT', [{ path: 'act', problem: 'invalid' }]);
    default:
      return { type };
  }
}
