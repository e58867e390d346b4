import { AutoComplete, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Charge } from './draft.js';
import styles from './portfolios.module.css';
import { holderOf, keyOf, type Names } from './use-names.js';

type Props = {
  /** Null: a new one. */
  readonly charge: Charge | null;
  readonly names: Names;
  readonly keep: (charge: Charge) => void;
  readonly close: () => void;
};

/** One row: whose leader, in which field, and who stands in. Whether that may be so, the server says at publication. */
export function EditCharge({ charge, names, keep, close }: Props) {
  const { t } = useTranslation();
  const isForOthers = charge?.unit === null;
  const [unit, setUnit] = useState(charge?.unit ?? null);
  const [field, setField] = useState(charge?.field ?? '');
  const [leader, setLeader] = useState(charge ? keyOf(charge.leader) : null);
  const [standIn, setStandIn] = useState(charge?.standIn ? keyOf(charge.standIn) : null);
  const [asked, setAsked] = useState(false);
  const wrong = (isGiven: boolean) =>
    asked && !isGiven ? { status: 'error' as const, 'aria-invalid': true } : {};
  const search = { showSearch: true, optionFilterProp: 'label', placeholder: t('portfolios.choose') };

  const send = () => {
    setAsked(true);
    if (!leader || (!isForOthers && !unit)) return;
    keep({
      unit: isForOthers ? null : unit,
      field: isForOthers ? undefined : field.trim() || undefined,
      leader: holderOf(leader),
      standIn: standIn ? holderOf(standIn) : undefined,
    });
  };

  return (
    <Modal
      open
      title={charge ? t('portfolios.editOf', { what: names.chargeName(charge) }) : t('portfolios.add')}
      okText={t('portfolios.done')}
      cancelText={t('portfolios.cancel')}
      onCancel={close}
      onOk={send}
    >
      {isForOthers ? null : (
        <>
          <label className={styles['field']}>
            {t('portfolios.unit')}
            <Select
              {...search}
              value={unit}
              options={[...names.units]}
              aria-required
              {...wrong(unit !== null)}
              onChange={setUnit}
            />
          </label>
          <label className={styles['field']}>
            {t('portfolios.field')}
            <AutoComplete
              allowClear
              value={field}
              options={[...names.fields]}
              placeholder={t('portfolios.fieldHint')}
              onChange={(value: string | undefined) => setField(value ?? '')}
            />
          </label>
        </>
      )}
      <label className={styles['field']}>
        {t('portfolios.leader')}
        <Select
          {...search}
          value={leader}
          options={[...names.posts]}
          aria-required
          {...wrong(leader !== null)}
          onChange={setLeader}
        />
      </label>
      <label className={styles['field']}>
        {t('portfolios.standIn')}
        <Select
          {...search}
          allowClear
          value={standIn}
          options={[...names.posts]}
          onChange={(value: string | undefined) => setStandIn(value ?? null)}
        />
      </label>
    </Modal>
  );
}
