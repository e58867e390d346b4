import { useTranslation } from 'react-i18next';
import styles from './opinions-table.module.css';

type Props = {
  /** The one in hand, which is the last. */
  readonly cycles: number;
  readonly chosen: number;
  readonly choose: (cycle: number) => void;
};

/** Which cycle's opinions are shown. */
export function CycleSwitch({ cycles, chosen, choose }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles['cycles']} role="group" aria-label={t('submission.table.cycles')}>
      {Array.from({ length: cycles }, (_, index) => index + 1).map((cycle) => (
        <button key={cycle} type="button" aria-pressed={cycle === chosen} onClick={() => choose(cycle)}>
          {t('submission.cycle', { cycle })}
          {cycle === cycles ? <small>{t('submission.table.inHand')}</small> : null}
        </button>
      ))}
    </div>
  );
}
