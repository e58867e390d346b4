import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { placeInQueue } from '../boxes/queue.js';
import { useDates } from '../common/dates.js';
import { DaysLeft } from '../common/days-left.js';
import { useText } from '../common/text.js';
import { ClosingMark } from './closing-mark.js';
import { DueDate } from './due-date.js';
import styles from './header.module.css';
import type { ClockFiguresView, SubmissionView } from './views.js';

/** What it is, and how long is left for the stage in hand and for the whole. */
export function Header({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const place = placeInQueue(submission.id);
  const { number, title, matterTitle, submitter, filedAt, cycle, closed, stageClock, clocks } = submission;
  return (
    <header className={styles['header']}>
      <div className={styles['what']}>
        <Link to={place?.address ?? '/'} className={styles['back']} aria-label={t('submission.back')}>
          ←{' '}
          {place ? <small>{`${t(`boxes.name.${place.box}`)} ${place.position}/${place.total}`}</small> : null}
        </Link>
        <div>
          <h1>{title}</h1>
          <p className={styles['about']}>
            <span>{text(matterTitle)}</span>
            <span>{t('submission.number', { number })}</span>
            <span>{text(submitter.unit.name)}</span>
            <span className={styles['when']}>{t('submission.filed', { moment: dates.moment(filedAt) })}</span>
            {cycle > 1 ? <b>{t('submission.cycle', { cycle })}</b> : null}
          </p>
        </div>
      </div>
      <dl className={styles['clocks']}>
        {closed ? <ClosingMark closed={closed} /> : null}
        {stageClock && !closed ? <ClockBlock name={t('common.days.stage')} clock={stageClock} /> : null}
        {clocks.map((clock) => (
          <ClockBlock
            key={clock.id}
            // Where there are two, each is called by its name; one alone is simply the whole.
            name={clocks.length > 1 ? text(clock.title) : t('common.days.whole')}
            clock={clock}
          />
        ))}
      </dl>
    </header>
  );
}

function ClockBlock({ name, clock }: { readonly name: string; readonly clock: ClockFiguresView }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <DaysLeft clock={clock} size="large" />
        <DueDate clock={clock} />
      </dd>
    </div>
  );
}
