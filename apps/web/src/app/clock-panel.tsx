import { useMutation } from '@apollo/client/react';
import { Button, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { Problem } from '../common/problem.js';
import { useToast } from '../common/use-toast.js';
import { SetClockDocument } from '../generated/graphql.js';
import { shanghaiInput, shanghaiInstant, stepped } from './clock-steps.js';
import styles from './clock-panel.module.css';

type Props = { readonly now: string; readonly onClose: () => void };

/** The administrator's hand on the manual clock. */
export function ClockPanel({ now, onClose }: Props) {
  const { t } = useTranslation();
  const { longMoment } = useDates();
  const toast = useToast();
  const id = useId();
  const [to, setTo] = useState(() => shanghaiInput(now));
  const [setClock, { loading, error }] = useMutation(SetClockDocument);

  const apply = async () => {
    const { data } = await setClock({ variables: { now: shanghaiInstant(to) } });
    if (!data) return;
    toast.done(t('app.clock.done', { now: longMoment(data.setClock.now) }));
    onClose();
  };

  return (
    <Modal
      open
      title={t('app.clock.title')}
      width={420}
      footer={null}
      onCancel={onClose}
      mask={{ closable: !loading }}
    >
      <form
        className={styles['panel']}
        onSubmit={(event) => {
          event.preventDefault();
          apply().catch(() => {}); // shown below, from `error`
        }}
      >
        <p>{t('app.clock.about')}</p>
        <div className={styles['steps']}>
          {(['hour', 'day', 'night', 'morning'] as const).map((step) => (
            <Button key={step} onClick={() => setTo((from) => stepped(from, step))}>
              {t(`app.clock.${step}`)}
            </Button>
          ))}
        </div>
        <label htmlFor={id}>{t('app.clock.to')}</label>
        <input
          id={id}
          className={styles['field']}
          type="datetime-local"
          required
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
        {error ? <Problem error={error} /> : null}
        <Button type="primary" htmlType="submit" loading={loading} block>
          {t('app.clock.apply')}
        </Button>
      </form>
    </Modal>
  );
}
