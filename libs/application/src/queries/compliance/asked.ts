import { daysBetween } from '@countersign/calendar';
import { DomainError, isSubmitters } from '@countersign/domain';
import type { ProcessDefinition, Viewer } from '@countersign/domain';
import type { ClockLevel } from '../views/clock.view.js';
import type { ComplianceFilter, ComplianceGroup, Period } from '../views/compliance.view.js';
import type { Today } from '../moment.js';
import { unitOfFigures } from './may-see-figures.js';

const MOST_DAYS = 3700;

export type ComplianceRequest = {
  readonly period: Period;
  readonly groupBy: ComplianceGroup;
  readonly filter?: ComplianceFilter | null;
};

/** What is asked, within what the viewer may see. */
export type Asked = {
  readonly period: Period;
  readonly groupBy: ComplianceGroup;
  readonly level: ClockLevel;
  readonly unit: string | null;
  readonly matter: string | null;
  readonly stage: string | null;
  /** Whether titles are for these eyes (A4). */
  readonly showsTitles: boolean;
};

/** @throws DomainError `MAY_NOT_READ`; `BAD_INPUT` for a period that is turned round or too long */
export function askedOf(viewer: Viewer, { period, groupBy, filter }: ComplianceRequest): Asked {
  const own = unitOfFigures(viewer);
  const length = daysBetween(period.from, period.to) + 1;
  if (length < 1 || length > MOST_DAYS) {
    const figures = { least: period.from, most: MOST_DAYS };
    throw new DomainError('BAD_INPUT', [{ path: 'period.to', problem: 'outOfRange', ...figures }]);
  }
  const unit = own ?? filter?.unit ?? null;
  if (own !== null && filter?.unit != null && filter.unit !== own) {
    throw new DomainError('MAY_NOT_READ', [{ path: 'filter.unit', problem: 'notYours', unit: filter.unit }]);
  }
  return {
    ...{ period, groupBy, unit },
    matter: filter?.matter ?? null,
    stage: filter?.stage ?? null,
    level: levelOf(groupBy, { unit, stage: filter?.stage ?? null }, filter?.level ?? null),
    showsTitles: own !== null || viewer.roles.includes('supervisor'),
  };
}

/**
 * Each level is judged by itself (T9). A stage is no unit's as a whole, so a unit is seen by its own pieces; and a
 * submission's clock runs through all of its stages, so one of them is seen by its own, too.
 */
function levelOf(
  groupBy: ComplianceGroup,
  { unit, stage }: Pick<Asked, 'unit' | 'stage'>,
  asked: ClockLevel | null,
): ClockLevel {
  const own = { unit: 'assignment', matter: 'submission', stage: 'stage' } as const;
  const level = asked ?? own[groupBy];
  const isNobodys = level === 'stage' && (groupBy === 'unit' || unit !== null);
  const isNowhere = level === 'submission' && (groupBy === 'stage' || stage !== null);
  return isNobodys || isNowhere ? 'assignment' : level;
}

/** What waits for the submitter is judged against nobody: `definition stage`. */
const submittersStages = (definitions: readonly ProcessDefinition[]): readonly string[] =>
  definitions.flatMap(({ id, stages }) => stages.filter(isSubmitters).map((stage) => `${id} ${stage.id}`));

/** In the order of the parameters that `clockRows` names. */
export function parametersOf(
  { period, level, unit, matter, stage }: Asked,
  { now, today }: Today,
  definitions: readonly ProcessDefinition[],
): readonly unknown[] {
  return [...[level, period.from, period.to, unit, matter, stage, today, now], submittersStages(definitions)];
}
