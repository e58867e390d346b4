import { useTranslation } from 'react-i18next';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { FoldedText } from './folded-text.js';
import styles from './opinions-table.module.css';
import type { AssignmentView } from './views.js';

/** O9: who returned it, why, and what was made of that. */
export function ReturnNotes({ assignment }: { readonly assignment: AssignmentView }) {
  const { t } = useTranslation();
  const text = useText();
  const nameOf = useSignerName();
  return assignment.returns.map(({ unit, to, reason, by, at, settled, settledReason }) => (
    <div key={at} className={styles['aside']}>
      {t('submission.people.returned', {
        who: `${text(unit.name)} ${nameOf(by)}`,
        to: text(to.name),
      })}
      <FoldedText>{reason}</FoldedText>
      {settled ? (
        <>
          {t(`submission.people.settled.${settled}`, { who: text(to.name) })}
          {settledReason ? <FoldedText>{settledReason}</FoldedText> : null}
        </>
      ) : null}
    </div>
  ));
}
