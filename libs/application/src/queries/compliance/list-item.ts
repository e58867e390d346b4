import type { Calendar, Instant } from '@countersign/calendar';
import { readClock } from '@countersign/domain';
import type { ProcessDefinition, Text } from '@countersign/domain';
import { standingOf } from '../assemble/clock.js';
import type { OrganizationView } from '../organization.js';
import type { ClockLevel, ClockRef } from '../views/clock.view.js';
import type { ComplianceItemView } from '../views/compliance.view.js';
import type { Asked } from './asked.js';
import type { ClockRow, ClosedRow, ListRow, OpenRow } from './compliance-list.query.js';

type About = {
  readonly asked: Asked;
  readonly definitions: readonly ProcessDefinition[];
  readonly organization: OrganizationView;
  readonly calendar: Calendar;
  readonly now: Instant;
};

/** One clock behind a figure: as it closed, or as it reads now. */
export function itemView(about: About, { row, number, title, currentCycle }: ListRow): ComplianceItemView {
  const { asked, definitions, organization } = about;
  const definition = definitions.find(({ id }) => id === row.definition_id);
  const stage = row.stage === null ? null : (titleIn(definition?.stages, row.stage) ?? unnamed(row.stage));
  const matterTitle = definition?.title ?? unnamed(row.definition_id);
  return {
    ...{ submission: row.submission, number, title: asked.showsTitles ? title : null },
    ...{ matter: row.definition_id, matterTitle, cycle: row.cycle },
    clock: refOf(row, asked.level, currentCycle),
    clockTitle: row.clock === null ? (stage ?? matterTitle) : clockTitle(definition, row.clock),
    ...{ stage: row.stage, stageTitle: stage },
    unit: row.unit === null ? null : organization.unit(row.unit),
    ...('state' in row ? openFigures(about, row) : closedFigures(row)),
  };
}

const clockTitle = (definition: ProcessDefinition | undefined, id: string): Text =>
  titleIn(definition?.clocks, id) ?? unnamed(id);
const titleIn = (parts: readonly { readonly id: string; readonly title: Text }[] | undefined, id: string) =>
  parts?.find((part) => part.id === id)?.title;
const unnamed = (id: string): Text => ({ zh: id, en: id });

/** A clock of the submission's that closed in an earlier cycle lies beside the one that runs now (T8). */
function refOf({ clock, visit, no, cycle }: ClockRow, of: ClockLevel, currentCycle: number): ClockRef {
  const isPast = of === 'submission' && cycle < currentCycle;
  return { of, id: clock, visit, no, cycle: isPast ? cycle : null };
}

type Figures = Omit<
  ComplianceItemView,
  | 'submission'
  | 'number'
  | 'title'
  | 'matter'
  | 'matterTitle'
  | 'clock'
  | 'clockTitle'
  | 'stage'
  | 'stageTitle'
  | 'unit'
  | 'cycle'
>;

function closedFigures(row: ClosedRow): Figures {
  const { used, elapsed, extended, deemed, judgement } = row;
  return {
    ...{ used, elapsed, extended, deemed, judgement },
    limit: { amount: row.limit_amount, unit: row.limit_unit },
    ...{ standing: 'closed' as const, overdue: false },
    ...{ startedOn: row.started_on, dueOn: row.due_on, doneOn: row.done_on },
    ...{ pausedDays: row.paused_days, overdueDays: row.overdue_days, bySystem: row.by_system },
  };
}

function openFigures({ calendar, now }: About, { state }: OpenRow): Figures {
  const { used, elapsed, dueOn, overdueDays, overdue } = readClock(calendar, state, now);
  const { limit, startedOn, extended = 0 } = state;
  return {
    ...{ used, elapsed, dueOn, overdueDays, startedOn, extended, overdue },
    standing: standingOf(state),
    limit: { amount: limit.amount, unit: limit.unit },
    ...{ doneOn: null, judgement: null, deemed: false, bySystem: false },
    pausedDays: elapsed - used,
  };
}
