import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../common/page.js';
import type { Box } from '../generated/graphql.js';
import styles from './box-page.module.css';

type Props = { readonly box: Box; readonly isFiltered: boolean; readonly clear: () => void };

export function BoxEmpty({ box, isFiltered, clear }: Props) {
  const { t } = useTranslation();
  if (isFiltered) {
    return (
      <Empty title={t('boxes.empty.filtered')}>
        <button type="button" className={styles['plain']} onClick={clear}>
          {t('boxes.clear')}
        </button>
      </Empty>
    );
  }
  return (
    <Empty title={t(`boxes.empty.${box}`)}>
      {t(`boxes.emptyMore.${box}`)}
      {box === 'started' || box === 'drafts' ? (
        <p>
          <Link to="/new">{t('boxes.startOne')}</Link>
        </p>
      ) : null}
    </Empty>
  );
}
