import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfoliosPartsFragment } from '../generated/graphql.js';
import { added, changed, type Charge, markOf, type Row, rowsOf } from './draft.js';
import { EditCharge } from './edit-charge.js';
import styles from './portfolios.module.css';
import { PublishPortfolios } from './publish-portfolios.js';
import { type Directory, type Names, useNames } from './use-names.js';

type Props = { readonly latest: PortfoliosPartsFragment; readonly directory: Directory };

/** Row by row, each with what was done to it; nothing is published before all of it is. */
export function ChangeTable({ latest, directory }: Props) {
  const { t } = useTranslation();
  const names = useNames(directory, latest);
  const [rows, setRows] = useState(() => rowsOf(latest.body));
  const [edited, edit] = useState<Row | 'new' | null>(null);
  const keep = (charge: Charge) => {
    setRows(edited === 'new' ? added(rows, charge) : edited ? changed(rows, edited.id, charge) : rows);
    edit(null);
  };
  return (
    <>
      <div>
        <Button onClick={() => edit('new')}>{t('portfolios.add')}</Button>
      </div>
      <ul className={styles['rows']}>
        {rows.map((row) => (
          <ChangeRow
            key={row.id}
            row={row}
            names={names}
            onEdit={() => edit(row)}
            onSet={(now) => setRows(changed(rows, row.id, now))}
          />
        ))}
      </ul>
      <PublishPortfolios latest={latest} rows={rows} nameOf={names.chargeName} />
      {edited ? (
        <EditCharge
          charge={edited === 'new' ? null : (edited.now ?? edited.was)}
          names={names}
          keep={keep}
          close={() => edit(null)}
        />
      ) : null}
    </>
  );
}

type RowProps = {
  readonly row: Row;
  readonly names: Names;
  readonly onEdit: () => void;
  readonly onSet: (now: Charge | null) => void;
};

function ChangeRow({ row, names, onEdit, onSet }: RowProps) {
  const { t } = useTranslation();
  const mark = markOf(row);
  const shown = row.now ?? row.was;
  if (!shown) return null;
  const { unit, leader, standIn } = shown;
  const what = names.chargeName(shown);
  return (
    <li className={mark === 'removed' ? styles['removed'] : undefined}>
      <p>
        <b>{what}</b> {mark ? <i className={styles[mark]}>{t(`portfolios.mark.${mark}`)}</i> : null}
      </p>
      <p>
        {names.holderName(leader)}
        {standIn ? <small>{` ${t('portfolios.standIn')} ${names.holderName(standIn)}`}</small> : null}
      </p>
      <div className={styles['acts']}>
        {row.now ? (
          <Button size="small" aria-label={t('portfolios.editOf', { what })} onClick={onEdit}>
            {t('portfolios.edit')}
          </Button>
        ) : null}
        {mark === 'changed' || mark === 'removed' ? (
          <Button size="small" aria-label={`${t('portfolios.undo')} ${what}`} onClick={() => onSet(row.was)}>
            {t('portfolios.undo')}
          </Button>
        ) : null}
        {/* Somebody is always in charge of what is left. */}
        {row.now && unit !== null && mark !== 'changed' ? (
          <Button size="small" aria-label={`${t('portfolios.remove')} ${what}`} onClick={() => onSet(null)}>
            {t('portfolios.remove')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
