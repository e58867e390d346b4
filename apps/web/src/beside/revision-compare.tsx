import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { FormRevisionsDocument, RevisionDifferenceDocument } from '../generated/graphql.js';
import type { SubmissionView } from '../submission/views.js';
import { FieldDifferences } from './field-differences.js';
import { MaterialDifferences } from './material-differences.js';
import styles from './revisions.module.css';

/** 修改对照: what one revision of the form changes of another; at first the latest of the one before it. */
export function RevisionCompare({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { id, form } = submission;
  const [pair, choose] = useState({ from: form.revision - 1, to: form.revision });
  const { data: all } = useQuery(FormRevisionsDocument, { variables: { submission: id } });
  const { data, error, refetch } = useQuery(RevisionDifferenceDocument, {
    variables: { submission: id, ...pair },
    fetchPolicy: 'cache-first', // a revision never changes
  });
  const options = (all?.formRevisions ?? []).map(({ revision, at, name }) => ({
    value: revision,
    label: t('beside.revisions.one', { n: revision, at: dates.moment(at), name }),
  }));
  const difference = data?.revisionDifference;
  return (
    <section className={styles['compare']} aria-label={t('beside.revisions.title')}>
      <div className={styles['pair']}>
        <label>
          {t('beside.revisions.from')}
          <Select
            value={pair.from}
            options={options.filter(({ value }) => value < pair.to)}
            onChange={(from) => choose({ ...pair, from })}
          />
        </label>
        <label>
          {t('beside.revisions.to')}
          <Select
            value={pair.to}
            options={options.filter(({ value }) => value > pair.from)}
            onChange={(to) => choose({ ...pair, to })}
          />
        </label>
      </div>
      <p className={styles['about']}>
        {t('beside.revisions.how')} <del>{t('beside.revisions.removed')}</del>{' '}
        <ins>{t('beside.revisions.added')}</ins>
      </p>
      {error ? <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} /> : null}
      {!difference && !error ? <Loading /> : null}
      {difference ? (
        <>
          {difference.fields.length + difference.materials.length === 0 ? (
            <p className={styles['about']}>{t('beside.revisions.none')}</p>
          ) : null}
          <FieldDifferences form={form} fields={difference.fields} />
          <MaterialDifferences materials={difference.materials} />
        </>
      ) : null}
    </section>
  );
}
