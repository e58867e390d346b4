import { useMutation } from '@apollo/client/react';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Problem } from '../common/problem.js';
import { useToast } from '../common/use-toast.js';
import {
  PortfoliosDocument,
  type PortfoliosPartsFragment,
  PublishPortfoliosDocument,
} from '../generated/graphql.js';
import { bodyOf, type Charge, chargeAt, markOf, type Row } from './draft.js';
import styles from './portfolios.module.css';

type Props = {
  readonly latest: PortfoliosPartsFragment;
  readonly rows: readonly Row[];
  readonly nameOf: (charge: Charge) => string;
};

/** What is about to be published, why, and what is wrong with it, where something is: named by its row. */
export function PublishPortfolios({ latest, rows, nameOf }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const [asks, ask] = useState(false);
  const [publish, { loading, error }] = useMutation(PublishPortfoliosDocument, {
    update: (cache, { data }) =>
      data && cache.writeQuery({ query: PortfoliosDocument, data: { portfolios: data.publishPortfolios } }),
  });
  const count = rows.filter((row) => markOf(row) !== null).length;
  const version = latest.version + 1;
  const send = async () => {
    ask(false);
    const input = { basedOn: latest.version, body: bodyOf(latest.body, rows), note: note.trim() || null };
    await publish({ variables: { input } });
    toast.done(t('portfolios.published', { version }));
    await navigate('/portfolios');
  };
  const rowOf = (path: string) => {
    const charge = chargeAt(rows, path);
    return charge && nameOf(charge);
  };
  return (
    <section className={styles['publish']} aria-label={t('portfolios.publish')}>
      <p role="status">{count > 0 ? t('portfolios.changes', { count }) : t('portfolios.nothing')}</p>
      <label className={styles['field']}>
        {t('portfolios.note')}
        <Input value={note} maxLength={200} onChange={({ target }) => setNote(target.value)} />
      </label>
      {error ? <Problem error={error} nameOf={rowOf} /> : null}
      <div className={styles['acts']}>
        <Button type="primary" disabled={count === 0} loading={loading} onClick={() => ask(true)}>
          {t('portfolios.publish')}
        </Button>
        <Button onClick={() => void navigate('/portfolios')}>{t('portfolios.leave')}</Button>
      </div>
      <Modal
        open={asks}
        title={t('portfolios.sure', { version })}
        okText={t('portfolios.publish')}
        cancelText={t('portfolios.cancel')}
        onCancel={() => ask(false)}
        onOk={() => void send().catch(() => {})} // shown above, from `error`
      >
        <p>{t('portfolios.changes', { count })}</p>
        <p>{t('portfolios.sureAbout')}</p>
      </Modal>
    </section>
  );
}
