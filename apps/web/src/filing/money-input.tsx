import { InputNumber, type InputNumberProps } from 'antd';
import { grouped, typedNumber } from './amount.js';
import { capitals } from './capitals.js';
import styles from './schema-form.module.css';

type Props = Pick<
  InputNumberProps<number | string>,
  'id' | 'name' | 'disabled' | 'placeholder' | 'onFocus' | 'onBlur'
> & {
  readonly value: unknown;
  readonly unit: string;
  readonly onChange: (value: number | undefined) => void;
};

/** Yuan: thousands apart and two decimals once it is typed, and in capitals (大写) below, where a slip shows (F1). */
export function MoneyInput({ value, unit, onChange, ...rest }: Props) {
  const amount = typeof value === 'number' ? value : null;
  const words = amount === null ? null : capitals(amount);
  return (
    <>
      <InputNumber<number | string>
        {...rest}
        className="filing-number"
        value={amount}
        onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
        changeOnWheel={false}
        controls={false}
        formatter={(figure, { userTyping }) =>
          userTyping || figure === undefined || String(figure) === ''
            ? String(figure ?? '')
            : grouped(withDecimals(String(figure)))
        }
        parser={typedNumber}
        suffix={unit || undefined}
        inputMode="decimal"
      />
      {words ? (
        <span className={styles['capitals']} lang="zh">
          {words}
        </span>
      ) : null}
    </>
  );
}

/** A third decimal is not hidden: the server says that it is wrong. */
function withDecimals(figure: string): string {
  const [whole = '', decimals = ''] = figure.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}
