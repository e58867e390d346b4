import { useQuery } from '@apollo/client/react';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../common/dates.js';
import { Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import {
  type ArticlePartsFragment,
  ArticlePoolDocument,
  type PeriodicalPartsFragment,
  type PoolPart,
} from '../generated/graphql.js';
import { Adoptions, RecordAdoption } from './adoptions.js';
import styles from './bulletin.module.css';

const PARTS = ['waiting', 'placed'] as const satisfies readonly PoolPart[];

/** What was accepted: what waits, and what stands in an issue, with what became of it above. */
export function Pool({ periodical: { id, isDesk } }: { readonly periodical: PeriodicalPartsFragment }) {
  const { t } = useTranslation();
  const [part, setPart] = useState<PoolPart>('waiting');
  const [adopted, setAdopted] = useState<ArticlePartsFragment | null>(null);
  const { data, error, refetch } = useQuery(ArticlePoolDocument, {
    variables: { periodical: id, part },
    fetchPolicy: 'cache-and-network',
  });
  const again = () => void refetch();
  return (
    <section aria-label={t('bulletin.pool')}>
      <div className={styles['head']}>
        <h2>{t('bulletin.pool')}</h2>
        <Segmented
          value={part}
          onChange={setPart}
          options={PARTS.map((value) => ({ value, label: t(`bulletin.${value}`) }))}
        />
      </div>
      <p className={styles['about']}>{t('bulletin.poolAbout')}</p>
      {error && !data ? <Problem error={error} onRetry={again} /> : null}
      {!data && !error ? <Loading /> : null}
      {data?.articlePool.length === 0 ? (
        <p className={styles['about']}>{t(`bulletin.poolEmpty.${part}`)}</p>
      ) : null}
      <ul className={styles['list']}>
        {data?.articlePool.map((article) => (
          <li key={article.id} className={styles['row']}>
            <div>
              <ArticleFacts article={article} />
              <Adoptions article={article} mayStrike={isDesk} onDone={again} />
            </div>
            {isDesk ? (
              <Button size="small" onClick={() => setAdopted(article)}>
                {t('bulletin.adoption.title')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {adopted ? <RecordAdoption article={adopted} close={() => setAdopted(null)} onDone={again} /> : null}
    </section>
  );
}

/** What an article is, who bears it, and whether it may be placed. */
export function ArticleFacts({ article }: { readonly article: ArticlePartsFragment }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const { title, units, number, submission, acceptedAt, clearance, revision, issue, issueNumber } = article;
  return (
    <>
      <p>
        <b>{title}</b>
      </p>
      <p className={styles['about']}>
        {t('bulletin.by', { units: units.map(({ name }) => text(name)).join(t('bulletin.and')) })} ·{' '}
        <Link to={`/submission/${submission}`}>{t('bulletin.submission', { number })}</Link> ·{' '}
        {dates.moment(acceptedAt)}
      </p>
      {clearance ? (
        <p className={styles['about']}>
          {t('bulletin.cleared', {
            ...{ unit: text(clearance.by.unit.name), name: clearance.by.name, n: clearance.revision },
          })}
          {clearance.revision < revision ? ` · ${t('bulletin.editedSince', { n: revision })}` : ''}
        </p>
      ) : (
        <p className={styles['warn']} role="note">
          {t('bulletin.notCleared')}
        </p>
      )}
      {issue ? (
        <p className={styles['about']}>
          <Link to={`/bulletin/issues/${issue}`}>
            {issueNumber ? t('bulletin.inIssue', { number: issueNumber }) : t('bulletin.inDraft')}
          </Link>
        </p>
      ) : null}
    </>
  );
}
