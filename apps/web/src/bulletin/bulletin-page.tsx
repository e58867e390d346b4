import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useDates } from '../common/dates.js';
import { Empty, Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import {
  BeginIssueDocument,
  type IssueRowFragment,
  IssuesDocument,
  type PeriodicalPartsFragment,
  PeriodicalsDocument,
} from '../generated/graphql.js';
import styles from './bulletin.module.css';
import { Pool } from './pool.js';

/** Periodicals: their issues for everybody, and for whoever makes them the articles that were accepted. */
export function BulletinPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(PeriodicalsDocument);
  usePageTitle(t('bulletin.menu'));
  return (
    <div className={styles['page']}>
      {error && !data ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data?.periodicals.length === 0 ? <Empty title={t('bulletin.noneYet')} /> : null}
      {data?.periodicals.map((periodical) => (
        <PeriodicalSection key={periodical.id} periodical={periodical} />
      ))}
    </div>
  );
}

function PeriodicalSection({ periodical }: { readonly periodical: PeriodicalPartsFragment }) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const { id, title, isDesk, isChiefEditor } = periodical;
  const { data, error, refetch } = useQuery(IssuesDocument, {
    variables: { periodical: id },
    fetchPolicy: 'cache-and-network',
  });
  const [begin, { loading }] = useMutation(BeginIssueDocument);
  const beginNow = async () => {
    try {
      const { data: begun } = await begin({ variables: { periodical: id } });
      if (begun) void navigate(`/bulletin/issues/${begun.beginIssue.id}`);
    } catch (failure) {
      toast.failed(failure);
    }
  };
  return (
    <>
      <header className={styles['head']}>
        <h1>{text(title)}</h1>
        <Link to="/bulletin/figures">{t('bulletin.figures.title')}</Link>
        {isDesk ? (
          <Button type="primary" loading={loading} onClick={() => void beginNow()}>
            {t('bulletin.begin')}
          </Button>
        ) : null}
      </header>
      <section aria-label={t('bulletin.issues')}>
        <h2>{t('bulletin.issues')}</h2>
        {error && !data ? <Problem error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Loading /> : null}
        {data?.issues.length === 0 ? <p className={styles['about']}>{t('bulletin.noIssues')}</p> : null}
        <ul className={styles['list']}>
          {data?.issues.map((row) => (
            <IssueRow key={row.id} row={row} />
          ))}
        </ul>
      </section>
      {isDesk || isChiefEditor ? <Pool periodical={periodical} /> : null}
    </>
  );
}

function IssueRow({ row }: { readonly row: IssueRowFragment }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { id, number, stage, publishedOn, path, articles, begunAt } = row;
  return (
    <li className={styles['row']}>
      <div>
        <p className={styles['who']}>
          <Link to={`/bulletin/issues/${id}`}>
            <b>{number ?? t('bulletin.unnumbered')}</b>
          </Link>
          <span className={`${styles['state']} ${styles[stage] ?? ''}`}>{t(`bulletin.stage.${stage}`)}</span>
        </p>
        <p className={styles['about']}>
          {publishedOn ? dates.fullDay(publishedOn) : t('bulletin.begunAt', { at: dates.moment(begunAt) })} ·{' '}
          {t('bulletin.articles', { count: articles })}
        </p>
      </div>
      {path ? (
        <p className={styles['links']}>
          <a href={path} target="_blank" rel="noreferrer">
            {t('bulletin.publicPage')}
          </a>
          <a href={`${path}.pdf`} target="_blank" rel="noreferrer">
            {t('bulletin.pdf')}
          </a>
        </p>
      ) : null}
    </li>
  );
}
