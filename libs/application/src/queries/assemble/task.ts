import { isWithAssigner } from '@countersign/domain';
import type {
  Assignment,
  ClockLimit,
  ProcessDefinition,
  Stage,
  SubmissionState,
  Text,
} from '@countersign/domain';
import type { UnitView } from '../views/common.view.js';
import { itemTitle } from './time.js';

/** T15. */
export const DEFERRED: Text = { zh: '补齐容缺材料', en: 'Bring what was deferred' };
/** O9. */
const RETURNED: Text = { zh: '处理退办', en: 'Say whose it is' };
const SUPERVISE: Text = { zh: '逾期督促', en: 'Urge what is overdue' };

/** What the name of a piece of work is made of besides itself. */
type About = {
  readonly definition: ProcessDefinition;
  readonly stage: Stage | undefined;
  readonly conditional: SubmissionState['conditional'];
  /** Whom a leader urges. */
  readonly late: UnitView | null;
  /** O17: what was entered, which is to be answered. */
  readonly entry?: string | null;
};

/** The name of the piece of work, where it is not simply the stage's: what is asked of whom. */
export function taskOf(
  piece: Pick<Assignment, 'kind' | 'seat' | 'is' | 'returns'>,
  { definition, stage, conditional, late, entry }: About,
): Text | null {
  const { kind, seat } = piece;
  if (isWithAssigner(piece)) return RETURNED;
  switch (kind) {
    case 'supervise':
      return late ? { zh: `督促：${late.name.zh}`, en: `Urge: ${late.name.en}` } : SUPERVISE;
    case 'extend':
      return extensionAsked(definition, seat);
    case 'complete':
      return deferred(definition, conditional?.items ?? []);
    case 'review':
      return withEntry(stage?.seats.find(({ id }) => id === seat)?.title ?? null, entry);
  }
}

/** So much of what was entered stands in the name of its answer: enough to tell one from another. */
const MOST = 40;

function withEntry(title: Text | null, entry: string | null | undefined): Text | null {
  if (!title || !entry) return title;
  const signs = [...entry];
  const about = signs.length > MOST ? `${signs.slice(0, MOST).join('')}…` : entry;
  return { zh: `${title.zh}：${about}`, en: `${title.en}: ${about}` };
}

/** T7. */
function extensionAsked({ clocks }: ProcessDefinition, id: string): Text {
  const clock = clocks.find((one) => one.id === id);
  const { zh, en } = clock?.title ?? { zh: id, en: id };
  const more = clock?.extension && amountText({ amount: clock.extension.amount, unit: clock.limit.unit });
  return {
    zh: `审批延长：${zh}${more ? `，延长${more.zh}` : ''}`,
    en: `Extension: ${en}${more ? ` by ${more.en}` : ''}`,
  };
}

/** T15. */
function deferred(definition: ProcessDefinition, items: readonly string[]): Text {
  const titles = items.map((id) => itemTitle(definition, id));
  return {
    zh: `${DEFERRED.zh}：${titles.map(({ zh }) => zh).join('、')}`,
    en: `${DEFERRED.en}: ${titles.map(({ en }) => en).join(', ')}`,
  };
}

const UNITS: Readonly<Record<ClockLimit['unit'], Text>> = {
  workingDays: { zh: '个工作日', en: 'working days' },
  workingHours: { zh: '个工作小时', en: 'working hours' },
  calendarDays: { zh: '个自然日', en: 'calendar days' },
};

/** So much time, in words. */
export function amountText({ amount, unit }: Pick<ClockLimit, 'amount' | 'unit'>): Text {
  const { zh, en } = UNITS[unit];
  return { zh: `${amount}${zh}`, en: `${amount} ${amount === 1 ? en.slice(0, -1) : en}` };
}
