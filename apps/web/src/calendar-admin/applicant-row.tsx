import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../common/dates.js';
import { LightShape } from '../common/light-mark.js';
import { useText } from '../common/text.js';
import type { ApplicantMarksFragment } from '../generated/graphql.js';
import styles from './applicant-row.module.css';
import { ClearMark } from './clear-mark.js';
import { useKeepsRegister } from './use-keeps-register.js';

type Applicant = ApplicantMarksFragment;
export type Mark = Applicant['marks'][number];

/** One applicant: the marks in force with their reason, and the history of those that were cleared. */
export function ApplicantRow({ applicant }: { readonly applicant: Applicant }) {
  const { t } = useTranslation();
  const text = useText();
  const mayKeep = useKeepsRegister();
  const [clearing, clear] = useState<Mark | null>(null);
  const { code, name, marks } = applicant;
  const inForce = marks.filter(({ clearedAt }) => clearedAt === null);
  const before = marks.filter(({ clearedAt }) => clearedAt !== null);
  return (
    <li className={styles['applicant']}>
      <p className={styles['who']}>
        <b>{text(name) || t('calendarAdmin.applicants.unnamed')}</b>
        <Link to={`/investors/${code}`} title={t('investors.pageOf')}>
          {code}
        </Link>
      </p>
      {inForce.length === 0 ? (
        <p className={styles['clear']}>{t('calendarAdmin.applicants.nothingInForce')}</p>
      ) : null}
      {inForce.map((mark) => (
        <div key={mark.id} className={styles['mark']}>
          <MarkLine mark={mark} />
          {mayKeep ? (
            <Button size="small" onClick={() => clear(mark)}>
              {t('calendarAdmin.applicants.clear')}
            </Button>
          ) : null}
        </div>
      ))}
      {before.length > 0 ? (
        <details className={styles['history']}>
          <summary>{t('calendarAdmin.applicants.history', { count: before.length })}</summary>
          {before.map((mark) => (
            <MarkLine key={mark.id} mark={mark} />
          ))}
        </details>
      ) : null}
      {clearing ? <ClearMark code={code} mark={clearing} close={() => clear(null)} /> : null}
    </li>
  );
}

/** What, why, when and by whom; cleared: the same again. */
function MarkLine({ mark }: { readonly mark: Mark }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { kind, reason, setAt, setBy, number, clearedAt, clearedBy, clearReason } = mark;
  return (
    <div className={styles['line']}>
      <p>
        <b className={clearedAt ? '' : styles['inForce']}>
          {clearedAt ? null : <LightShape shape="red" size={12} />}
          {t(`calendarAdmin.applicants.kind.${kind}`)}
        </b>{' '}
        {reason}
      </p>
      <p className={styles['when']}>
        {t('calendarAdmin.applicants.set', {
          at: dates.fullMoment(setAt),
          by: setBy ?? t('calendarAdmin.applicants.bySystem'),
        })}
        {number ? <span>{number}</span> : null}
      </p>
      {clearedAt ? (
        <p className={styles['when']}>
          {t('calendarAdmin.applicants.cleared', {
            at: dates.fullMoment(clearedAt),
            by: clearedBy,
            reason: clearReason,
          })}
        </p>
      ) : null}
    </div>
  );
}
