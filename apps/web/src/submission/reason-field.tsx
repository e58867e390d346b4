import { Input } from 'antd';
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
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <Input.TextArea
        autoFocus={autoFocus}
        value={value}
        autoSize={{ minRows: 3, maxRows: 8 }}
        aria-required
        aria-invalid={missing || undefined}
        {...(missing && { status: 'error' as const })}
        onChange={({ target }) => change(target.value)}
      />
    </label>
  );
}
