import { useTranslation } from 'react-i18next';
import { DaysLeft } from '../common/days-left.js';
import { useText } from '../common/text.js';
import { DueDate } from '../day-sheet/due-date.js';
import type { InvestorSubmissionPartsFragment } from '../generated/graphql.js';
import styles from './investors.module.css';

type Props = {
  readonly submission: string;
  readonly followUps: InvestorSubmissionPartsFragment['followUps'];
};

/** What is done after the decision, in parallel: each with its unit and its own limit. */
export function FollowUps({ submission, followUps }: Props) {
  const { t } = useTranslation();
  const text = useText();
  if (followUps.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h3>{t('investors.followUps')}</h3>
      <ul>
        {followUps.map(({ no, title, unit, work, clock }) => (
          <li key={no}>
            <b>{text(title)}</b>
            <span>{text(unit.name)}</span>
            {work === 'pending' && clock ? (
              <>
                <DaysLeft clock={clock} />
                <DueDate
                  submission={submission}
                  clock={clock.ref}
                  dueOn={clock.dueOn}
                  dueAt={clock.dueAt}
                  short
                />
              </>
            ) : (
              <span>{t(`investors.work.${work as 'signed'}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
