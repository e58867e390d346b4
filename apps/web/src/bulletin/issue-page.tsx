import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDates } from '../common/dates.js';
import { Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { type IssuePartsFragment, IssueOpenedDocument, PeriodicalsDocument } from '../generated/graphql.js';
import { Arrangement } from './arrangement.js';
import styles from './bulletin.module.css';
import { IssueActs } from './issue-acts.js';

/** One issue: arranged by the desk, signed by the chief editor; always as it will look, below. */
export function IssuePage() {
  const { t } = useTranslation();
  const text = useText();
  const { id = '' } = useParams();
  const [isUnsaved, setUnsaved] = useState(false);
  const { data: all } = useQuery(PeriodicalsDocument);
  const { data, error, refetch } = useQuery(IssueOpenedDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const issue = data?.issue;
  const periodical = all?.periodicals.find((one) => one.id === issue?.periodical);
  const number = issue?.number ?? t('bulletin.unnumbered');
  usePageTitle(periodical ? `${text(periodical.title)} ${number}` : undefined);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!issue || !periodical) return <Loading />;
  return (
    <div className={styles['page']}>
      <p>
        <Link to="/bulletin">← {t('bulletin.issue.back')}</Link>
      </p>
      <header className={styles['head']}>
        <h1>
          {text(periodical.title)} {number}
        </h1>
        <span className={`${styles['state']} ${styles[issue.stage] ?? ''}`}>
          {t(`bulletin.stage.${issue.stage}`)}
        </span>
      </header>
      <IssueFacts issue={issue} />
      {issue.actions.includes('ARRANGE') ? (
        // Another version, another arrangement: what was typed belongs to the one that was seen.
        <Arrangement key={issue.version} issue={issue} periodical={periodical} onChange={setUnsaved} />
      ) : null}
      <IssueActs issue={issue} isUnsaved={isUnsaved} onStale={() => void refetch()} />
      {issue.stage === 'discarded' ? null : (
        <section aria-label={t('bulletin.issue.preview')}>
          <h2>{t('bulletin.issue.preview')}</h2>
          <iframe
            key={issue.version}
            className={styles['preview']}
            title={t('bulletin.issue.previewTitle')}
            src={issue.path ?? `/issue-previews/${issue.id}`}
          />
        </section>
      )}
    </div>
  );
}

function IssueFacts({ issue }: { readonly issue: IssuePartsFragment }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { returned, signed, publishedOn, path, digest, stage } = issue;
  return (
    <>
      {returned && stage === 'assembling' ? (
        <p className={styles['warn']} role="note">
          {t('bulletin.issue.returned', { name: returned.by.name, reason: returned.reason })}
        </p>
      ) : null}
      {signed ? (
        <p className={styles['about']}>
          {t('bulletin.issue.signed', { name: signed.by.name, at: dates.moment(signed.at) })}
        </p>
      ) : null}
      {publishedOn && path ? (
        <>
          <p className={styles['about']}>
            {t('bulletin.issue.published', { on: dates.fullDay(publishedOn) })}
          </p>
          <p className={styles['links']}>
            <a href={path} target="_blank" rel="noreferrer">
              {t('bulletin.publicPage')}
            </a>
            <a href={`${path}.pdf`} target="_blank" rel="noreferrer">
              {t('bulletin.pdf')}
            </a>
          </p>
          <p className={styles['digest']}>
            {t('bulletin.issue.digest')} {digest}
          </p>
        </>
      ) : null}
    </>
  );
}
