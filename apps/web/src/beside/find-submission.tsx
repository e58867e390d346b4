import { skipToken, useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindSubmissionsDocument, type NamedSubmissionPartsFragment } from '../generated/graphql.js';
import { NamedSubmission } from './named-submission.js';
import styles from './related.module.css';

const WAIT_MS = 300;

type Props = {
  /** Ids of those that are named already. */
  readonly without: readonly string[];
  readonly loading?: boolean;
  readonly choose: (submission: NamedSubmissionPartsFragment) => void;
};

/** Looks for a submission by a part of its number or title, among those that one may read. */
export function FindSubmission({ without, loading = false, choose }: Props) {
  const { t } = useTranslation();
  const [typed, type] = useState('');
  const [wanted, want] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => want(typed.trim()), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, previousData, error } = useQuery(
    FindSubmissionsDocument,
    wanted ? { variables: { text: wanted } } : skipToken,
  );
  const found = wanted
    ? ((data ?? previousData)?.findSubmissions ?? []).filter(({ id }) => !without.includes(id))
    : [];
  return (
    <Select
      className={styles['find'] ?? ''}
      aria-label={t('beside.related.find')}
      placeholder={t('beside.related.find')}
      value={null}
      showSearch
      searchValue={typed}
      filterOption={false}
      loading={loading}
      notFoundContent={error ? t('beside.related.failed') : wanted ? t('beside.related.notFound') : null}
      options={found.map((submission) => ({
        value: submission.id,
        label: (
          <span className={styles['option']}>
            {submission.title}
            <NamedSubmission submission={submission} />
          </span>
        ),
      }))}
      onSearch={type}
      onChange={(id: string | null) => {
        const chosen = found.find((submission) => submission.id === id);
        type('');
        if (chosen) choose(chosen);
      }}
    />
  );
}
