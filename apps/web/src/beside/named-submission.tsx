import { useTranslation } from 'react-i18next';
import { LightMark } from '../common/light-mark.js';
import { useText } from '../common/text.js';
import type { NamedSubmissionPartsFragment } from '../generated/graphql.js';
import styles from './related.module.css';

/** Number, matter, stage and light of a submission that is named. */
export function NamedSubmission({ submission }: { readonly submission: NamedSubmissionPartsFragment }) {
  const { t } = useTranslation();
  const text = useText();
  const { number, matterTitle, stageTitle, light, isClosed } = submission;
  return (
    <span className={styles['facts']}>
      <span>{number}</span>
      <span>{text(matterTitle)}</span>
      <span>{text(stageTitle)}</span>
      {isClosed ? (
        <span>{t('beside.related.closed')}</span>
      ) : light === 'grey' ? null : (
        <LightMark light={light} />
      )}
    </span>
  );
}
