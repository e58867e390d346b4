import type { ComplianceFigure, ComplianceGroup } from '../generated/graphql.js';
import { type Period, periodOn, readPeriod } from './period.js';

export const GROUPS: readonly ComplianceGroup[] = ['unit', 'matter', 'stage'];
/** Of what closed in the period, then of what is open now. */
export const CLOSED_FIGURES = ['counted', 'onTime', 'late', 'deemed', 'paused'] as const;
export const OPEN_FIGURES = ['overdueNow', 'dueToday', 'pausedNow'] as const;
const FIGURES: readonly ComplianceFigure[] = [...CLOSED_FIGURES, ...OPEN_FIGURES];
export const FILTERS = ['unit', 'matter', 'stage'] as const;

/** What is looked at; it lives in the address, to be sent, bookmarked and gone back to. */
export type Asked = {
  readonly period: Period;
  readonly groupBy: ComplianceGroup;
  readonly filter: { readonly [name in (typeof FILTERS)[number]]?: string };
  /** Of a list only. */
  readonly figure: ComplianceFigure | null;
  readonly key: string | null;
};

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => value === text);

/** @param today - the month in which it lies is looked at unless another period is asked for */
export function readAsked(params: URLSearchParams, today: string): Asked {
  return {
    period: readPeriod(params.get('p')) ?? periodOn('month', today),
    groupBy: oneOf(GROUPS, params.get('by')) ?? 'unit',
    filter: Object.fromEntries(
      FILTERS.flatMap((name) => {
        const value = params.get(name);
        return value ? [[name, value] as const] : [];
      }),
    ),
    figure: oneOf(FIGURES, params.get('figure')) ?? null,
    key: params.get('key'),
  };
}

/** The address of what is asked, without what is left at its usual value. */
export function addressOf({ period, groupBy, filter, figure, key }: Asked): string {
  const params = new URLSearchParams({
    p: period.text,
    by: groupBy,
    ...filter,
    ...(figure && { figure }),
    ...(figure && key && { key }),
  });
  return `/compliance${figure ? '/list' : ''}?${params.toString()}`;
}

/** The same for a spreadsheet. */
export function csvAddressOf({ period, groupBy, filter, figure, key }: Asked, language: string): string {
  const params = new URLSearchParams({
    from: period.from,
    to: period.to,
    by: groupBy,
    ...filter,
    ...(figure && { figure }),
    ...(figure && key && { key }),
    language,
  });
  return `/compliance.csv?${params.toString()}`;
}

type Row = { readonly unit: string | null; readonly matter: string | null; readonly stage: string | null };

/** What a row is made of: a unit's and a matter's stages, a stage's units. */
export function inside(asked: Asked, { unit, matter, stage }: Row): Asked {
  const filter = {
    ...asked.filter,
    ...(unit && { unit }),
    ...(matter && { matter }),
    ...(stage && { stage }),
  };
  const groupBy = asked.groupBy === 'stage' ? 'unit' : 'stage';
  return { ...asked, groupBy, filter, figure: null, key: null };
}

/** Without one of the filters; a stage's id means nothing without its matter. */
export function without(asked: Asked, name: (typeof FILTERS)[number]): Asked {
  const gone = name === 'matter' ? ['matter', 'stage'] : [name];
  const filter = Object.fromEntries(Object.entries(asked.filter).filter(([each]) => !gone.includes(each)));
  return { ...asked, filter };
}
