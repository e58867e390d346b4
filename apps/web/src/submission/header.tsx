import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { placeInQueue } from '../boxes/queue.js';
import { useDates } from '../common/dates.js';
import { useText } from '../common/text.js';
import { UrgencyMark } from '../common/urgency-mark.js';
import { HeaderClocks } from './header-clocks.js';
import styles from './header.module.css';
import { Papers } from './papers.js';
import type { SubmissionView } from './views.js';

/** What it is, and how long is left for the stage in hand and for the whole. */
export function Header({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const place = placeInQueue(submission.id);
  const { number, title, matterTitle, submitter, investor, filedAt, cycle, urgency } = submission;
  // An investor that files for itself is named once.
  const isItsOwn = investor?.name === submitter.unit.name.zh;
  return (
    <header className={styles['header']}>
      <div className={styles['what']}>
        <Link to={place?.address ?? '/'} className={styles['back']} aria-label={t('submission.back')}>
          ←{' '}
          {place ? <small>{`${t(`boxes.name.${place.box}`)} ${place.position}/${place.total}`}</small> : null}
        </Link>
        <div>
          <h1>
            <UrgencyMark urgency={urgency} /> {title}
          </h1>
          <p className={styles['about']}>
            <span>{text(matterTitle)}</span>
            <span>{t('submission.number', { number })}</span>
            {isItsOwn ? null : <span>{text(submitter.unit.name)}</span>}
            {investor ? (
              <Link to={`/investors/${investor.code}`} title={t('investors.pageOf')}>
                {investor.name ?? investor.code}
              </Link>
            ) : null}
            <span className={styles['when']}>{t('submission.filed', { moment: dates.moment(filedAt) })}</span>
            <Papers submission={submission} />
            {cycle > 1 ? <b>{t('submission.cycle', { cycle })}</b> : null}
          </p>
        </div>
      </div>
      <HeaderClocks submission={submission} />
    </header>
  );
}
