import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { shanghaiDate, useDates } from '../common/dates.js';
import { DaysLeft } from '../common/days-left.js';
import { useText } from '../common/text.js';
import { DueDate } from '../day-sheet/due-date.js';
import { grouped } from '../filing/amount.js';
import type { ClockFiguresFragment, InvestorSubmissionPartsFragment } from '../generated/graphql.js';
import { FollowUps } from './follow-ups.js';
import styles from './investors.module.css';
import { Results } from './results.js';

type Submission = InvestorSubmissionPartsFragment;
type Props = { readonly submission: Submission };

/** One submission of an investor: what it is, where it stands and how long it has, what it came to. */
export function InvestorSubmission({ submission }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const { id, title, number, matterTitle, submitter, filedAt, amounts, results, followUps } = submission;
  return (
    <li>
      <div className={styles['what']}>
        <h2>
          <Link to={`/submission/${id}`}>{title}</Link>
        </h2>
        <p className={styles['meta']}>
          <span>{text(matterTitle)}</span>
          <span>{number}</span>
          <span>
            {t('investors.filed', {
              unit: text(submitter.name),
              day: dates.fullDay(shanghaiDate(filedAt)),
            })}
          </span>
        </p>
        <Where submission={submission} />
        {amounts.length > 0 ? (
          <dl className={styles['amounts']} aria-label={t('investors.amounts')}>
            {amounts.map(({ id: amount, title: called, value }) => (
              <div key={amount}>
                <dt>{text(called)}</dt>
                <dd>{grouped(value)}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        <Results results={results} />
        <FollowUps submission={id} followUps={followUps} />
      </div>
      <Time submission={submission} />
    </li>
  );
}

/** The stage and who holds it; where it has ended, how. */
function Where({ submission: { closed, stageTitle, holders } }: Props) {
  const { t } = useTranslation();
  const text = useText();
  if (closed) {
    const isGood = closed.kind === 'positive';
    return (
      <p className={isGood ? styles['good'] : styles['ended']}>
        <span aria-hidden="true">{isGood ? '✓' : '✕'}</span> {text(stageTitle)}
        {closed.reason ? <small> {closed.reason}</small> : null}
      </p>
    );
  }
  const who = holders.map(({ name }) => text(name)).join(t('investors.and'));
  return (
    <p className={styles['where']}>
      <b>{t('investors.now', { stage: text(stageTitle) })}</b>
      {who ? (
        <span title={who}>
          {holders.length > 3
            ? t('investors.heldByMany', { count: holders.length })
            : t('investors.heldBy', { who })}
        </span>
      ) : null}
    </p>
  );
}

/** The stage in hand and the whole, as in the lists; where it has ended, when. */
function Time({ submission: { id, closed, overall, stageClock } }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const stage = closed ? null : stageClock;
  const whole = stage && overall?.standing === 'notStarted' ? null : overall;
  return (
    <dl className={styles['time']}>
      {stage ? (
        <div>
          <dt>{t('common.days.stage')}</dt>
          <dd>
            <Limit submission={id} clock={stage} />
          </dd>
        </div>
      ) : null}
      {whole ? (
        <div>
          <dt>{t('common.days.whole')}</dt>
          <dd>
            <Limit submission={id} clock={whole} />
          </dd>
        </div>
      ) : null}
      {closed ? (
        <div>
          <dt>{t('investors.closed')}</dt>
          <dd>{dates.fullDay(shanghaiDate(closed.at))}</dd>
        </div>
      ) : null}
    </dl>
  );
}

type LimitProps = { readonly submission: string; readonly clock: ClockFiguresFragment };

function Limit({ submission, clock }: LimitProps) {
  const { ref, dueOn, dueAt, provisional, standing } = clock;
  return (
    <>
      <DaysLeft clock={clock} />
      {standing === 'closed' ? null : (
        <DueDate submission={submission} clock={ref} {...{ dueOn, dueAt, provisional, standing }} short />
      )}
    </>
  );
}
