import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { yearsToChoose } from './shown-year.js';
import styles from './year-choice.module.css';

type Props = {
  readonly year: number;
  /** Those with a notice. */
  readonly published: readonly number[];
  readonly choose: (year: number) => void;
};

export function YearChoice({ year, published, choose }: Props) {
  const { t } = useTranslation();
  const years = yearsToChoose(year, published);
  const at = years.indexOf(year);
  const [before, after] = [years[at + 1], years[at - 1]];
  const name = (each: number) =>
    // Without a notice, and after those with one, it is computed; before them there is none.
    published.includes(each) || each < Math.min(...published)
      ? t('calendarAdmin.year', { year: each })
      : t('calendarAdmin.yearProvisional', { year: each });
  return (
    <div className={styles['choice']}>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('calendarAdmin.yearBefore')}
        disabled={before === undefined}
        onClick={() => before !== undefined && choose(before)}
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
        disabled={after === undefined}
        onClick={() => after !== undefined && choose(after)}
      />
    </div>
  );
}
