import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './year-choice.module.css';

/** Years after the last notice that limits may reach into. */
const AHEAD = 3;

type Props = {
  readonly year: number;
  /** Those with a notice. */
  readonly published: readonly number[];
  readonly choose: (year: number) => void;
};

export function YearChoice({ year, published, choose }: Props) {
  const { t } = useTranslation();
  const [first, last] = [
    Math.min(year, ...published),
    Math.max(year, ...published.map((each) => each + AHEAD)),
  ];
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  const name = (each: number) =>
    published.includes(each)
      ? t('calendarAdmin.year', { year: each })
      : t('calendarAdmin.yearProvisional', { year: each });
  return (
    <div className={styles['choice']}>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('calendarAdmin.yearBefore')}
        disabled={year <= first}
        onClick={() => choose(year - 1)}
      />
      <select
        aria-label={t('calendarAdmin.chooseYear')}
        value={year}
        onChange={({ target }) => choose(Number(target.value))}
      >
        {years.map((each) => (
          <option key={each} value={each}>
            {name(each)}
          </option>
        ))}
      </select>
      <Button
        icon={<RightOutlined />}
        aria-label={t('calendarAdmin.yearAfter')}
        disabled={year >= last}
        onClick={() => choose(year + 1)}
      />
    </div>
  );
}
