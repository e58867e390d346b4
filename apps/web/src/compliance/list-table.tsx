import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LimitUnit } from '../common/clock-words.js';
import { Standing } from '../common/days-left.js';
import { MarkBadge } from '../common/marks.js';
import { useText } from '../common/text.js';
import { useDatesOn } from '../common/use-dates-on.js';
import type { ComplianceListItemFragment } from '../generated/graphql.js';
import styles from './list-table.module.css';

const DaySheetDrawer = lazy(async () => ({
  default: (await import('../day-sheet/day-sheet-drawer.js')).DaySheetDrawer,
}));

type Item = ComplianceListItemFragment;
type Props = { readonly items: readonly Item[]; readonly isOpen: boolean };
const COLUMNS = ['number', 'limit', 'unit', 'started', 'due', 'done', 'used', 'result'] as const;

/** Limit by limit. The number, as the due date, opens the day-by-day sheet: from a figure down to the days it is made of. */
export function ListTable({ items, isOpen }: Props) {
  const { t } = useTranslation();
  const [sheet, show] = useState<Item | null>(null);
  const columns = COLUMNS.filter((column) => column !== 'done' || !isOpen);
  return (
    <>
      <table className={styles['list']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`compliance.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row
              key={`${item.submission} ${Object.values(item.clock).join(' ')}`}
              item={item}
              isOpen={isOpen}
              open={() => show(item)}
            />
          ))}
        </tbody>
      </table>
      {sheet ? (
        <Suspense fallback={null}>
          <DaySheetDrawer submission={sheet.submission} clock={sheet.clock} onClose={() => show(null)} />
        </Suspense>
      ) : null}
    </>
  );
}

type RowProps = { readonly item: Item; readonly isOpen: boolean; readonly open: () => void };

function Row({ item, isOpen, open }: RowProps) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDatesOn();
  const { number, title, submission, matterTitle, clockTitle, unit, limit, standing } = item;
  const { startedOn, dueOn, doneOn, used } = item;
  const amount = useAmount(limit.unit);
  const cell = (column: (typeof COLUMNS)[number], content: React.ReactNode) => (
    <td data-name={t(`compliance.column.${column}`)} className={styles[column]}>
      {content}
    </td>
  );
  return (
    <tr>
      <th scope="row">
        <button type="button" aria-haspopup="dialog" onClick={open}>
          {number}
          <span className="sr-only"> {t('daySheet.why')}</span>
        </button>
        {title ? (
          <Link to={`/submission/${submission}`} className={styles['title'] ?? ''}>
            {title}
          </Link>
        ) : null}
      </th>
      {cell(
        'limit',
        <>
          {text(clockTitle)}
          <small>
            {text(matterTitle)}
            {t('calendarAdmin.dot')}
            {amount(limit.amount)}
          </small>
        </>,
      )}
      {cell('unit', text(unit?.name) || '—')}
      {cell('started', dates.day(startedOn))}
      {cell(
        'due',
        dueOn ? (
          <button type="button" aria-haspopup="dialog" onClick={open}>
            {dates.day(dueOn)}
            <span className="sr-only"> {t('daySheet.why')}</span>
          </button>
        ) : (
          t(`daySheet.standing.${standing}`)
        ),
      )}
      {isOpen ? null : cell('done', doneOn ? dates.day(doneOn) : '—')}
      {cell('used', amount(used))}
      {cell('result', <Result item={item} />)}
    </tr>
  );
}

/** How it was judged, or how it stands, and what must not be missed about it. */
function Result({ item }: { readonly item: Item }) {
  const { t } = useTranslation();
  const { limit, pausedDays, extended, deemed, bySystem, cycle } = item;
  const amount = useAmount(limit.unit);
  return (
    <span className={styles['marks']}>
      <Standing clock={item} />
      {deemed ? <MarkBadge mark="deemed" /> : bySystem ? <MarkBadge mark="system" /> : null}
      {cycle > 1 ? <small>{t('daySheet.cycle', { cycle })}</small> : null}
      {/* In pauses, and between cycles, which is none (T8). */}
      {pausedDays > 0 ? <small>{t('compliance.pausedFor', { amount: amount(pausedDays) })}</small> : null}
      {extended > 0 ? <small>{t('compliance.extendedBy', { amount: amount(extended) })}</small> : null}
    </span>
  );
}

/** So many of a limit's own unit. */
function useAmount(unit: string): (count: number) => string {
  const { t } = useTranslation();
  return (count) => t(`common.limit.${unit as LimitUnit}`, { count });
}
