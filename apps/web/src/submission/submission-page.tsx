import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Empty, Loading, usePageTitle } from '../common/page.js';
import { Problem, useProblemSentence } from '../common/problem.js';
import { readProblem } from '../common/read-problem.js';
import type { Revising } from './acts.js';
import { AskedAct } from './asked-act.js';
import { DeskPage } from './desk-page.js';
import { NarrowPage } from './narrow-page.js';
import styles from './submission-page.module.css';
import { useIsWide } from './use-is-wide.js';
import { useLiveSubmission } from './use-live-submission.js';
import { useNews } from './use-news.js';

// With the form library: fetched by those who revise only.
const Revision = lazy(async () => ({ default: (await import('./revision.js')).Revision }));

/** One submission: everything needed to understand it and to act on it, from one request, live. */
export function SubmissionPage() {
  const { id = '' } = useParams();
  // Another submission is another page: nothing that was opened or chosen on the last one stays.
  return <OneSubmission key={id} id={id} />;
}

function OneSubmission({ id }: { readonly id: string }) {
  const { submission, error, reload } = useLiveSubmission(id);
  const wide = useIsWide();
  const news = useNews(submission);
  const [revising, revise] = useState<Revising | null>(null);
  usePageTitle(submission?.title);
  // The form and the screen take each other's place: each begins at its beginning.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [revising]);
  // Not there, or not for these eyes: trying again changes nothing, and one wants to go on.
  if (!submission && error && readProblem(error).reason === 'SUBMISSION_NOT_FOUND')
    return <NotThere error={error} />;
  if (!submission) {
    return error ? (
      <div className={styles['alone']}>
        <Problem error={error} onRetry={() => void reload().catch(() => undefined)} />
      </div>
    ) : (
      <Loading />
    );
  }
  const Page = wide ? DeskPage : NarrowPage;
  return (
    <>
      <p className={news ? styles['news'] : 'sr-only'} role="status">
        {news}
      </p>
      {revising ? (
        <Suspense fallback={<Loading />}>
          <Revision submission={submission} revising={revising} onClose={() => revise(null)} />
        </Suspense>
      ) : (
        <AskedAct submission={submission}>
          <Page submission={submission} onRevise={revise} />
        </AskedAct>
      )}
    </>
  );
}

function NotThere({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const sentence = useProblemSentence();
  return (
    <Empty title={sentence(error)}>
      <Link to="/box/todo">{t('app.backToTodo')}</Link>
    </Empty>
  );
}
