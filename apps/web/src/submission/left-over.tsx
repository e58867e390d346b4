import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../common/me.js';
import type { Act } from '../generated/graphql.js';
import { answersIn } from './acts.js';
import { dropDraft, unsignedWords, watchDrafts } from './draft-store.js';
import styles from './opinion-form.module.css';
import type { SubmissionView } from './views.js';

/** What was being written when the work was taken out of one's hands: settled, signed by a colleague, not needed. */
export function LeftOver({ submission }: { readonly submission: SubmissionView }) {
  const open = answersIn(submission.allowedActions).map(({ act, assignment }) => `${act}:${assignment}`);
  // In a chain it may be with another post of one's unit by now (O7).
  const own = submission.assignments.filter(({ mine, chain }) => mine || chain !== null);
  return own.flatMap(({ no }) =>
    ACTS.filter((act) => !open.includes(`${act}:${no}`)).map((act) => (
      <Left key={`${act}:${no}`} submission={submission.id} no={no} act={act} />
    )),
  );
}

const ACTS = ['giveOpinion', 'passUp'] as const satisfies readonly Act[];
type LeftProps = { readonly submission: string; readonly no: number; readonly act: (typeof ACTS)[number] };

function Left({ submission, no, act }: LeftProps) {
  const { t } = useTranslation();
  const { person } = useMe();
  const place = { person, submission, no, act };
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
