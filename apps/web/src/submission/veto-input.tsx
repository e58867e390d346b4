import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './opinion-form.module.css';

type Props = {
  readonly vetoing: boolean;
  readonly ground: string;
  readonly change: (part: { readonly vetoing?: boolean; readonly veto?: string }) => void;
  readonly missing: boolean;
};

/** The heaviest thing a unit can say: what it does is said before it is done (O13). */
export function VetoInput({ vetoing, ground, change, missing }: Props) {
  const { t } = useTranslation();
  return (
    <div className={vetoing ? styles['vetoing'] : styles['veto']}>
      <Checkbox checked={vetoing} onChange={({ target }) => change({ vetoing: target.checked })}>
        {t('submission.opinion.useVeto')}
      </Checkbox>
      {vetoing ? (
        <>
          <p role="alert">{t('submission.opinion.vetoMeans')}</p>
          <Input.TextArea
            data-path="veto"
            aria-label={t('submission.opinion.ground')}
            placeholder={t('submission.opinion.groundHint')}
            value={ground}
            autoSize={{ minRows: 2, maxRows: 6 }}
            {...(missing && { status: 'error' as const })}
            onChange={({ target }) => change({ veto: target.value })}
          />
        </>
      ) : null}
    </div>
  );
}
