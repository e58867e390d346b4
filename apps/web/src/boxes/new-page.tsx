import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty, Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { FileableMattersDocument } from '../generated/graphql.js';
import { useRowKeys } from './use-row-keys.js';
import styles from './new-page.module.css';

/** The matters that the person may file in the post they act in. */
export function NewPage() {
  const { t } = useTranslation();
  const text = useText();
  const { data, error, refetch } = useQuery(FileableMattersDocument);
  const list = useRef<HTMLUListElement>(null);
  usePageTitle(t('boxes.newTitle'));
  useRowKeys(list);

  return (
    <div className={styles['page']}>
      <h1>{t('boxes.newTitle')}</h1>
      {error && !data ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data?.matters.length === 0 ? (
        <Empty title={t('boxes.noMatters')}>{t('boxes.noMattersMore')}</Empty>
      ) : null}
      {data && data.matters.length > 0 ? (
        <>
          <p className={styles['about']}>{t('boxes.newAbout')}</p>
          <ul ref={list} className={styles['matters']}>
            {data.matters.map(({ id, title, about, clocks }) => (
              <li key={id}>
                <Link to={`/file/${id}`} data-row={id} className={styles['matter']}>
                  <span>
                    <b>{text(title)}</b>
                    <span className={styles['more']}>{text(about)}</span>
                  </span>
                  <span className={styles['clocks']}>
                    {clocks.map((clock) => (
                      <span key={clock.id}>
                        {text(clock.title)}{' '}
                        <b>
                          {t(`common.limit.${clock.limit.unit as 'workingDays'}`, {
                            count: clock.limit.amount,
                          })}
                        </b>
                      </span>
                    ))}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
