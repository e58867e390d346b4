import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import { useToast } from '../common/use-toast.js';
import { RelateDocument } from '../generated/graphql.js';
import { Conversions } from './conversions.js';
import { FindSubmission } from './find-submission.js';
import styles from './related.module.css';
import { RelationRow } from './relation-row.js';
import { useRelations } from './use-relations.js';

/** 关联办件: the submissions that belong together; where it is allowed, to name another, or to begin the next matter. */
export function Related({ submission }: { readonly submission: string }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { relations, error, lookAgain } = useRelations(submission);
  const [relate, { loading }] = useMutation(RelateDocument);
  if (error) return <Problem error={error} onRetry={lookAgain} />;
  if (!relations) return null;
  const { nodes, mayRelate, conversions } = relations;
  const name = async (other: { readonly id: string; readonly number: string }) => {
    try {
      await relate({ variables: { submission, other: other.id } });
      toast.done(t('beside.related.done', { number: other.number }));
    } catch (failure) {
      toast.failed(failure);
    }
    lookAgain();
  };
  const known = [submission, ...nodes.flatMap((one) => (one.submission ? [one.submission.id] : []))];
  return (
    <section className={styles['related']} aria-label={t('beside.related.title')}>
      {nodes.length === 0 ? <p className={styles['about']}>{t('beside.related.none')}</p> : null}
      <ul className={styles['list']}>
        {nodes.map((relation) => (
          <RelationRow key={relation.id} relation={relation} onDone={lookAgain} />
        ))}
      </ul>
      {mayRelate ? (
        <FindSubmission without={known} loading={loading} choose={(other) => void name(other)} />
      ) : null}
      <Conversions submission={submission} conversions={conversions} />
    </section>
  );
}
