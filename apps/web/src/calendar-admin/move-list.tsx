import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { MarkBadge } from '../common/marks.js';
import { useText } from '../common/text.js';
import { useDatesOn } from '../common/use-dates-on.js';
import { DueDate } from '../day-sheet/due-date.js';
import type { MoveFragment } from '../generated/graphql.js';
import { changeKey } from './change-key.js';
import styles from './move-list.module.css';

type Props = {
  readonly caption: string;
  readonly moves: readonly MoveFragment[];
  readonly more: { readonly isLoading: boolean; readonly load: () => void } | null;
};

/** Limit by limit: whose, from when to when, by how many working days, or that the old date stays. */
export function MoveList({ caption, moves, more }: Props) {
  const { t } = useTranslation();
  if (moves.length === 0) return <p className={styles['none']}>{t('calendarAdmin.movesNone')}</p>;
  return (
    <>
      <table className={styles['moves']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {(['number', 'limit', 'unit', 'due', 'change'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`calendarAdmin.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <Move key={`${move.submission} ${Object.values(move.clock).join(' ')}`} move={move} />
          ))}
        </tbody>
      </table>
      {more ? (
        <div className={styles['more']}>
          <Button loading={more.isLoading} onClick={more.load}>
            {t('calendarAdmin.more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Move({ move }: { readonly move: MoveFragment }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDatesOn();
  const { submission, number, matterTitle, clock, clockTitle, unit, from, to, days, kept, provisional } =
    move;
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        {text(matterTitle)}
        {t('calendarAdmin.dot')}
        {text(clockTitle)}
      </td>
      <td className={styles['unit']}>
        {text(unit?.name) || (clock.of === 'stage' ? t('calendarAdmin.wholeStage') : '—')}
      </td>
      <td className={styles['due']}>
        <DueDate submission={submission} clock={clock} dueOn={from} short />
        {kept ? null : (
          <>
            <span aria-hidden="true"> → </span>
            <span className="sr-only">{t('daySheet.becomes')}</span>
            <b>{dates.weekday(to)}</b>
          </>
        )}
        {provisional ? <MarkBadge mark="provisional" /> : null}
      </td>
      <td className={styles[kept ? 'kept' : to < from ? 'earlier' : 'later']}>
        {kept ? (
          <>
            {t('calendarAdmin.kept')}
            <small>{t('calendarAdmin.keptAbout', { day: dates.day(to) })}</small>
          </>
        ) : (
          t(changeKey(move), { count: Math.abs(days) })
        )}
      </td>
    </tr>
  );
}
