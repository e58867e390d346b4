import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './opinion-form.module.css';
import { useIsShort } from './use-is-short.js';

export type WrittenPart = 'text' | 'conditions' | 'reason';

type AreaProps = {
  readonly id: string;
  readonly path: WrittenPart;
  readonly value: string;
  readonly required: boolean;
  readonly missing: boolean;
  readonly change: (value: string) => void;
};

/** Grows with what is written. `data-path` is how the form finds what is still needed. */
export function WrittenArea({ id, path, value, required, missing, change }: AreaProps) {
  const short = useIsShort();
  return (
    <Input.TextArea
      id={id}
      data-path={path}
      value={value}
      autoSize={{ minRows: short || path === 'reason' ? 1 : 2, maxRows: 8 }}
      aria-required={required}
      {...(missing && { status: 'error' as const })}
      onChange={({ target }) => change(target.value)}
    />
  );
}

/** With its name above it. */
export function LabelledArea({ label, ...area }: AreaProps & { readonly label: string }) {
  const { t } = useTranslation();
  return (
    <label className={styles['field']}>
      <span>
        {label} <i>{t('submission.opinion.required')}</i>
      </span>
      <WrittenArea {...area} />
    </label>
  );
}
