import { useLazyQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { type CalendarInput, ReadNoticeDocument } from '../generated/graphql.js';
import { AdministratorsOnly } from './administrators-only.js';
import { Change } from './change.js';
import styles from './change-page.module.css';
import { NoticeText } from './notice-text.js';
import { ReadNoticeView } from './read-notice-view.js';
import { Step } from './step.js';
import { useCalendars } from './use-calendars.js';

/** A new year's notice: its text, what was understood of it, what it would move, and then the publication. */
export function ImportPage() {
  const { t } = useTranslation();
  usePageTitle(t('calendarAdmin.importNotice'));
  return (
    <AdministratorsOnly>
      <Import />
    </AdministratorsOnly>
  );
}

function Import() {
  const { t } = useTranslation();
  const { inForce, retry } = useCalendars();
  const [read, { data, error, loading }] = useLazyQuery(ReadNoticeDocument, { fetchPolicy: 'network-only' });
  const [text, write] = useState('');
  const [readText, setReadText] = useState<string | null>(null);
  const [asked, ask] = useState<CalendarInput | null>(null);
  // What was understood is of the text that was read: of another one, nothing is understood yet.
  const isRead = !loading && readText === text;
  const understood = isRead ? data?.readNotice : undefined;
  // Once it is published, the notice of that year is this one.
  const isBefore = !asked || asked.basedOn === inForce?.version;
  const replaces = isBefore && inForce?.years.find(({ year }) => year === understood?.notice?.year);

  const readNotice = (notice: string) => {
    setReadText(notice);
    void read({ variables: { text: notice } });
  };
  const preview = () => {
    if (inForce && understood?.notice)
      ask({ basedOn: inForce.version, notice: noticeInput(understood.notice) });
  };

  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <Link to="/calendar">← {t('calendarAdmin.title')}</Link>
        <h1>{t('calendarAdmin.importNotice')}</h1>
        <p>{t('calendarAdmin.importAbout')}</p>
      </header>
      <Step number={1} title={t('calendarAdmin.step.text')}>
        <NoticeText text={text} write={write} reading={loading} isFixed={asked !== null} read={readNotice} />
        {isRead && error ? <Problem error={error} /> : null}
      </Step>
      {understood ? (
        <Step number={2} title={t('calendarAdmin.step.understood')}>
          <ReadNoticeView read={understood} replaces={replaces ? replaces.title : undefined} />
          {understood.notice && !asked ? (
            <div className={styles['acts']}>
              <Button type="primary" disabled={!inForce} onClick={preview}>
                {t('calendarAdmin.preview')}
              </Button>
            </div>
          ) : null}
        </Step>
      ) : null}
      {asked ? (
        <Step number={3} title={t('calendarAdmin.step.effect')}>
          <Change
            input={asked}
            lookAgain={() => {
              ask(null);
              retry();
            }}
          />
        </Step>
      ) : null}
    </div>
  );
}

type Notice = NonNullable<CalendarInput['notice']>;

/** As the API read it, without what it adds for its own sake (`__typename`). */
const noticeInput = ({ year, title, number, publishedOn, source, off, work }: Notice): Notice => ({
  ...{ year, title, number, publishedOn, source },
  off: off.map(({ on, name }) => ({ on, name })),
  work: work.map(({ on, name }) => ({ on, name })),
});
