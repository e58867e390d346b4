import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actionsOf } from './acts.js';
import { dropDraft, loadDraft } from './draft-store.js';
import styles from './opinion-form.module.css';
import type { SubmissionView } from './views.js';

/** What was being written when the work was taken out of one's hands: settled, signed by a colleague, not needed. */
export function LeftOver({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const [, redraw] = useState(0);
  const open = new Set(
    actionsOf(submission.allowedActions, 'giveOpinion').map(({ assignment }) => assignment),
  );
  const left = submission.assignments
    .filter(({ no }) => !open.has(no))
    .flatMap(({ no }) => {
      const draft = loadDraft(submission.id, no, 'giveOpinion');
      const words = draft ? [draft.text, draft.conditions, draft.veto].filter(Boolean).join('\n') : '';
      return words ? [{ no, words }] : [];
    });
  return left.map(({ no, words }) => (
    <div key={no} className={styles['stale']} role="alert">
      <p>
        {t('submission.stale.gone')}
        <br />
        <q>{words}</q>
      </p>
      <Button
        size="small"
        onClick={() => {
          dropDraft(submission.id, no, 'giveOpinion');
          redraw((count) => count + 1);
        }}
      >
        {t('submission.stale.drop')}
      </Button>
    </div>
  ));
}
