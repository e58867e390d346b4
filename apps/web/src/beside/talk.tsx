import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useToast } from '../common/use-toast.js';
import { CommentRow } from './comment-row.js';
import { Composer } from './composer.js';
import styles from './talk.module.css';
import { useComments } from './use-comments.js';

/** 沟通: what is said beside a submission, and a place to say something. */
export function Talk({ submission }: { readonly submission: string }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { comments, error, lookAgain, loadMore } = useComments(submission);
  if (error) return <Problem error={error} onRetry={lookAgain} />;
  if (!comments) return <Loading />;
  const { nodes, mayWrite, pageInfo } = comments;
  return (
    <section className={styles['talk']} aria-label={t('beside.talk.title')}>
      {mayWrite.length > 0 ? (
        <Composer submission={submission} mayWrite={mayWrite} onDone={lookAgain} />
      ) : (
        <p className={styles['about']}>{t('beside.talk.readOnly')}</p>
      )}
      {nodes.length === 0 ? <p className={styles['about']}>{t('beside.talk.none')}</p> : null}
      <ul className={styles['list']} aria-label={t('beside.talk.list')}>
        {nodes.map((comment) => (
          <CommentRow key={comment.id} comment={comment} onDone={lookAgain} />
        ))}
      </ul>
      {pageInfo.hasNextPage ? (
        <Button onClick={() => void loadMore().catch(toast.failed)}>{t('beside.talk.earlier')}</Button>
      ) : null}
    </section>
  );
}
