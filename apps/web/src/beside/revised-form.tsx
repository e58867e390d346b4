import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FullForm } from '../submission/full-form.js';
import type { SubmissionView } from '../submission/views.js';
import { RevisionCompare } from './revision-compare.js';
import styles from './revisions.module.css';

/** The form as it stands; where it was revised, what has changed takes its place when asked for. */
export function RevisedForm({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const [comparing, compare] = useState(false);
  const { form } = submission;
  if (form.revision === 1) return <FullForm form={form} />;
  return (
    <>
      <p className={styles['switch']}>
        <Button size="small" aria-expanded={comparing} onClick={() => compare(!comparing)}>
          {t(comparing ? 'beside.revisions.close' : 'beside.revisions.title')}
        </Button>
      </p>
      {comparing ? <RevisionCompare submission={submission} /> : <FullForm form={form} />}
    </>
  );
}
