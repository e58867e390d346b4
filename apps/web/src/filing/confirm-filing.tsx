import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import type { FilingQuery } from '../generated/graphql.js';
import styles from './confirm-filing.module.css';
import { missingOf } from './material-files.js';
import type { Filing } from './use-filing.js';
import { stagesAhead } from './way-ahead.js';

type Props = {
  readonly matter: FilingQuery['matter'];
  readonly filing: Filing;
  readonly running: boolean;
  readonly submit: () => void;
  readonly close: () => void;
};

/** The last look: what goes out, what is still missing, who gets it first, how long it will take. */
export function ConfirmFiling({ matter, filing, running, submit, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const missing = missingOf(filing.asFormed.wanted, filing.files);
  const route = filing.asFormed.route ?? matter.route;
  const [first] = stagesAhead(route);
  const clocks = matter.clocks.filter(({ id }) => route.starts.includes(id));
  const receiver = first?.seats.map(({ unit }) => text(unit.name)).join(t('filing.and'));
  return (
    <Modal
      open
      title={t('filing.confirm.title', { matter: text(matter.title) })}
      okText={t('filing.confirm.ok')}
      cancelText={t('filing.confirm.back')}
      okButtonProps={{ loading: running }}
      onOk={submit}
      onCancel={close}
    >
      <ul className={styles['facts']}>
        <li>{t('filing.confirm.files', { count: filing.materials.length })}</li>
        {receiver && first ? (
          <li>{t('filing.confirm.first', { unit: receiver, stage: text(first.title) })}</li>
        ) : null}
        {clocks.map(({ id, title, limit }) => (
          <li key={id}>
            {t('filing.confirm.clock', {
              title: text(title),
              limit: t(`common.limit.${limit.unit as 'workingDays'}`, { count: limit.amount }),
            })}
          </li>
        ))}
      </ul>
      {missing.length > 0 ? (
        <p className={styles['missing']} role="alert">
          {t('filing.confirm.missing', {
            names: missing.map(({ title }) => text(title)).join(t('filing.and')),
          })}
        </p>
      ) : null}
    </Modal>
  );
}
