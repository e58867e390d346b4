import { useTranslation } from 'react-i18next';
import type { ComplianceGroup } from '../generated/graphql.js';
import { GROUPS } from './asked.js';
import styles from './choice.module.css';

type Props = { readonly groupBy: ComplianceGroup; readonly choose: (groupBy: ComplianceGroup) => void };

export function GroupChoice({ groupBy, choose }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles['choice']} role="group" aria-label={t('compliance.groupBy')}>
      {GROUPS.map((each) => (
        <button key={each} type="button" aria-pressed={groupBy === each} onClick={() => choose(each)}>
          {t(`compliance.group.${each}`)}
        </button>
      ))}
    </div>
  );
}
