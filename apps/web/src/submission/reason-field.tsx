import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './act-dialog.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** It was asked for and is still empty. */
  readonly missing: boolean;
  readonly autoFocus?: boolean;
};

/** Why: always asked for in words of one's own. */
export function ReasonField({ label, value, change, missing, autoFocus = false }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <Input.TextArea
        autoFocus={autoFocus}
        value={value}
        autoSize={{ minRows: 3, maxRows: 8 }}
        aria-required
        {...(missing && { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': id })}
        onChange={({ target }) => change(target.value)}
      />
      {missing ? (
        <small id={id} className={styles['wrong']} role="alert">
          {t('submission.opinion.required')}
        </small>
      ) : null}
    </label>
  );
}
