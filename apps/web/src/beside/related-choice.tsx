import { useTranslation } from 'react-i18next';
import type { NamedSubmissionPartsFragment } from '../generated/graphql.js';
import { FindSubmission } from './find-submission.js';
import { NamedSubmission } from './named-submission.js';
import styles from './related.module.css';

type Named = NamedSubmissionPartsFragment;
type Props = {
  readonly from: Named | null;
  readonly chosen: readonly Named[];
  readonly choose: (chosen: readonly Named[]) => void;
};

/** At filing: which submissions this one belongs with; none of it is a part of the form. */
export function RelatedChoice({ from, chosen, choose }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles['related']} aria-label={t('beside.related.title')}>
      <h2>{t('beside.related.title')}</h2>
      {from ? (
        <div>
          <p>
            <b className={styles['kind']}>{t('beside.related.convertedFrom')}</b>
            {from.title}
          </p>
          <NamedSubmission submission={from} />
        </div>
      ) : null}
      <ul className={styles['list']}>
        {chosen.map((submission) => (
          <li key={submission.id}>
            <div>
              <p>{submission.title}</p>
              <NamedSubmission submission={submission} />
            </div>
            <button
              type="button"
              className={styles['drop']}
              aria-label={t('beside.related.leaveOut', { number: submission.number })}
              onClick={() => choose(chosen.filter(({ id }) => id !== submission.id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <FindSubmission
        without={[...chosen, ...(from ? [from] : [])].map(({ id }) => id)}
        choose={(submission) => choose([...chosen, submission])}
      />
    </section>
  );
}
