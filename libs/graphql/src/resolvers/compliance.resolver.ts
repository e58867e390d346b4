import { ComplianceListQuery, ComplianceQuery } from '@countersign/application';
import type { ComplianceFigure, ComplianceGroup } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { ComplianceFilterInput, PeriodInput } from '../inputs/compliance.input.js';
import { ComplianceConnectionType, ComplianceType } from '../types/compliance.type.js';
import { ComplianceFigureEnum, ComplianceGroupEnum } from '../types/enums.js';

/** For administrators, auditors, supervision of efficiency, and heads of units; the use cases ask (A4). */
@Resolver(() => ComplianceType)
export class ComplianceResolver {
  constructor(
    @Inject(ComplianceQuery) private readonly figures: ComplianceQuery,
    @Inject(ComplianceListQuery) private readonly list: ComplianceListQuery,
  ) {}

  @Query(() => ComplianceType, {
    description: 'How much was done in time (A5): of what closed in the period, and of what is open now.',
  })
  compliance(
    @CurrentViewer() viewer: Viewer,
    @Args('period', { type: () => PeriodInput }) period: PeriodInput,
    @Args('groupBy', { type: () => ComplianceGroupEnum }) groupBy: ComplianceGroup,
    @Args('filter', { type: () => ComplianceFilterInput, nullable: true })
    filter: ComplianceFilterInput | null,
  ): Promise<ComplianceType> {
    return this.figures.run(viewer, { period, groupBy, filter });
  }

  @Query(() => ComplianceConnectionType, { description: 'The clocks behind a figure.' })
  complianceList(
    @CurrentViewer() viewer: Viewer,
    @Args('period', { type: () => PeriodInput }) period: PeriodInput,
    @Args('groupBy', { type: () => ComplianceGroupEnum }) groupBy: ComplianceGroup,
    @Args('figure', { type: () => ComplianceFigureEnum }) figure: ComplianceFigure,
    @Args('key', { type: () => ID, nullable: true, description: 'Of one row; left out: of all of them.' })
    key: string | null,
    @Args('filter', { type: () => ComplianceFilterInput, nullable: true })
    filter: ComplianceFilterInput | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ComplianceConnectionType> {
    return this.list.run(viewer, { period, groupBy, figure, key, filter, first: first ?? 20, after });
  }
}
