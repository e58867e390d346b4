import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { LightShape } from '../common/light-mark.js';
import type { ReadNoticeQuery } from '../generated/graphql.js';
import { festivalsOf } from './date-runs.js';
import styles from './read-notice-view.module.css';
import { useRemarkWords } from './use-remark-words.js';
import { useRunWords } from './use-changed-days.js';

type Read = ReadNoticeQuery['readNotice'];
type Props = {
  readonly read: Read;
  /** The notice of the same year that it would take the place of. */
  readonly replaces: string | undefined;
};

/** What was understood, holiday by holiday, to be held against the text; what does not add up comes first. */
export function ReadNoticeView({ read: { notice, problems, warnings }, replaces }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles['read']} aria-live="polite">
      <Remarks kind="problem" remarks={problems} />
      <Remarks kind="warning" remarks={warnings} />
      {replaces ? (
        <p className={styles['replaces']}>{t('calendarAdmin.replaces', { title: replaces })}</p>
      ) : null}
      {notice ? <Understood notice={notice} /> : null}
    </div>
  );
}

type RemarksProps = { readonly kind: 'problem' | 'warning'; readonly remarks: Read['problems'] };

function Remarks({ kind, remarks }: RemarksProps) {
  const { t } = useTranslation();
  const words = useRemarkWords();
  if (remarks.length === 0) return null;
  return (
    <div className={styles[kind]} role={kind === 'problem' ? 'alert' : 'note'}>
      <p>
        <LightShape shape={kind === 'problem' ? 'red' : 'yellow'} />
        {t(`calendarAdmin.${kind}s`, { count: remarks.length })}
      </p>
      <ul>
        {remarks.map((remark, index) => (
          <li key={index}>{words(remark)}</li>
        ))}
      </ul>
    </div>
  );
}

function Understood({ notice }: { readonly notice: NonNullable<Read['notice']> }) {
  const { t } = useTranslation();
  const dates = useDates();
  const run = useRunWords();
  const { title, number, publishedOn, off, work, year } = notice;
  return (
    <div className={styles['understood']}>
      <table>
        <caption>
          <b>{title}</b>
          <span>{number}</span>
          <span>{publishedOn ? dates.fullDay(publishedOn) : null}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('calendarAdmin.holiday')}</th>
            <th scope="col">{t('calendarAdmin.daysOff')}</th>
            <th scope="col">{t('calendarAdmin.makeUpWork')}</th>
          </tr>
        </thead>
        <tbody>
          {festivalsOf(off, work).map((festival) => (
            <tr key={festival.name}>
              <th scope="row">{festival.name}</th>
              <td>
                {festival.off.map(run).join(t('daySheet.and'))}
                <small>{t('calendarAdmin.daysInAll', { count: festival.days })}</small>
              </td>
              <td>{festival.work.map(dates.weekday).join(t('daySheet.and')) || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['total']}>
        {t('calendarAdmin.understoodTotal', { year, off: off.length, work: work.length })}
      </p>
    </div>
  );
}
