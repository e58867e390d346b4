import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../common/me.js';
import { actionsOf } from './acts.js';
import { dropDraft, unsignedWords, watchDrafts } from './draft-store.js';
import styles from './opinion-form.module.css';
import type { SubmissionView } from './views.js';

/** What was being written when the work was taken out of one's hands: settled, signed by a colleague, not needed. */
export function LeftOver({ submission }: { readonly submission: SubmissionView }) {
  const open = actionsOf(submission.allowedActions, 'giveOpinion').map(({ assignment }) => assignment);
  const taken = submission.assignments.filter(({ no, mine }) => mine && !open.includes(no));
  return taken.map(({ no }) => <Left key={no} submission={submission.id} no={no} />);
}

function Left({ submission, no }: { readonly submission: string; readonly no: number }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const place = { person, submission, no, act: 'giveOpinion' };
  const words = useSyncExternalStore(watchDrafts, () => unsignedWords(place));
  if (!words) return null;
  return (
    <div className={styles['stale']} role="alert">
      <p>
        {t('submission.stale.gone')}
        <br />
        <q>{words}</q>
      </p>
      <Button size="small" onClick={() => dropDraft(place)}>
        {t('submission.stale.drop')}
      </Button>
    </div>
  );
}
