import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shanghaiDate, useDates } from '../common/dates.js';
import { Problem } from '../common/problem.js';
import { MoreTimelineDocument } from '../generated/graphql.js';
import { namesOf } from './names-of.js';
import { TimelineEntry } from './timeline-entry.js';
import styles from './timeline.module.css';
import type { SubmissionView } from './views.js';

/** The story, newest first, day by day; what the system did by itself can be looked at alone. */
export function Timeline({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const client = useApolloClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [by, setBy] = useState<'all' | 'people' | 'system'>('all');
  const names = useMemo(() => namesOf(submission), [submission]);
  const { nodes, pageInfo } = submission.timeline;
  const shown = [...nodes]
    .sort((a, b) => b.seq - a.seq)
    .filter(({ bySystem }) => by === 'all' || bySystem === (by === 'system'));
  const days = [...new Set(shown.map(({ at }) => shanghaiDate(at)))];
  const { hasNextPage, endCursor } = pageInfo;
  // Newest first, and the pages come oldest first: all of them, before the story is whole.
  useEffect(() => {
    if (!hasNextPage) return;
    client
      .query({
        query: MoreTimelineDocument,
        variables: { id: submission.id, after: endCursor },
        fetchPolicy: 'network-only',
      })
      .catch((error: unknown) => setFailure(error));
  }, [client, submission.id, hasNextPage, endCursor]);
  return (
    <section className={styles['timeline']} aria-label={t('submission.timeline.title')}>
      <div className={styles['filter']} role="group" aria-label={t('submission.timeline.filter')}>
        {(['all', 'people', 'system'] as const).map((choice) => (
          <button key={choice} type="button" aria-pressed={by === choice} onClick={() => setBy(choice)}>
            {t(`submission.timeline.by.${choice}`)}
          </button>
        ))}
      </div>
      {days.map((day) => (
        <section key={day} aria-label={dates.weekday(day)}>
          <h3>{dates.weekday(day)}</h3>
          <ol>
            {shown
              .filter(({ at }) => shanghaiDate(at) === day)
              .map((entry) => (
                <TimelineEntry key={entry.seq} entry={entry} names={names} />
              ))}
          </ol>
        </section>
      ))}
      {failure ? <Problem error={failure} /> : null}
    </section>
  );
}
