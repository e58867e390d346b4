import { useTranslation } from 'react-i18next';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { FoldedText } from './folded-text.js';
import styles from './opinions-table.module.css';
import type { AssignmentView } from './views.js';

/** O9: what a post of the unit was asked to prepare, and what it wrote; for the unit, until it has signed (O7). */
export function PreparedNotes({ assignment }: { readonly assignment: AssignmentView }) {
  const { t } = useTranslation();
  const text = useText();
  const nameOf = useSignerName();
  return assignment.preparations.map(({ postTitle, asked, by, at, text: words, preparedBy, endedAt }) => (
    <div key={at} className={styles['aside']}>
      {t('submission.people.entrusted', { who: nameOf(by), post: text(postTitle) })}
      <FoldedText>{asked}</FoldedText>
      {preparedBy ? (
        <>
          {t(words ? 'submission.people.prepared' : 'submission.people.preparedSilently', {
            who: nameOf(preparedBy),
          })}
          {words ? <FoldedText>{words}</FoldedText> : null}
        </>
      ) : (
        t(endedAt ? 'submission.people.unprepared' : 'submission.people.preparing')
      )}
    </div>
  ));
}
