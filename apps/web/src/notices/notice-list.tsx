import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { talkAddress } from '../beside/opened-for-talk.js';
import { useDates } from '../common/dates.js';
import { Empty, Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import type { NoticesQuery } from '../generated/graphql.js';
import { useNotices } from './use-notices.js';
import styles from './notice-list.module.css';

/** A day as the server writes it into a text, for the reader's language. */
const WRITTEN_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

type Notice = NoticesQuery['notices']['nodes'][number];

/** All notices, in the drawer and on the page alike. Opening one marks it as read. */
export function NoticeList({ onOpen }: { readonly onOpen?: () => void }) {
  const { t } = useTranslation();
  const { notices, error, retry, markRead, loadMore } = useNotices();
  if (error) return <Problem error={error} onRetry={retry} />;
  if (!notices) return <Loading />;
  if (notices.nodes.length === 0)
    return <Empty title={t('notices.emptyTitle')}>{t('notices.emptyMore')}</Empty>;
  const unread = notices.nodes.filter((notice) => notice.unread).map(({ id }) => id);
  return (
    <>
      <div className={styles['bar']}>
        <span aria-live="polite">
          {notices.unread > 0 ? t('notices.unread', { count: notices.unread }) : null}
        </span>
        {unread.length > 0 ? (
          <Button type="link" size="small" onClick={() => void markRead(unread)}>
            {t('notices.allRead')}
          </Button>
        ) : null}
      </div>
      <ul className={styles['list']} aria-label={t('notices.list')}>
        {notices.nodes.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            onOpen={() => {
              if (notice.unread) void markRead([notice.id]);
              onOpen?.();
            }}
          />
        ))}
      </ul>
      {notices.pageInfo.hasNextPage ? (
        <div className={styles['more']}>
          <Button onClick={loadMore}>{t('notices.more')}</Button>
        </div>
      ) : null}
    </>
  );
}

/** Where one goes on from it; null where there is nothing to open. */
function addressOf({ notice, submission, issue }: Notice): string | null {
  const isTalk = notice === 'mentioned' || notice === 'commented';
  if (submission) return isTalk ? talkAddress(submission) : `/submission/${submission}`;
  if (issue) return `/bulletin/issues/${issue}`;
  if (notice === 'invitationDone') return '/box/drafts';
  return notice.startsWith('delegation') ? '/delegations' : null;
}

function NoticeRow({ notice, onOpen }: { readonly notice: Notice; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const { moment, fullDay } = useDates();
  const body = text(notice.body).replace(WRITTEN_DAY, fullDay);
  const content = (
    <>
      <span className={styles['title']}>
        {notice.unread ? <span className="sr-only">{t('common.mark.unread')} </span> : null}
        {text(notice.title)}
        <time dateTime={notice.at}>{moment(notice.at)}</time>
      </span>
      <span className={styles['body']}>{body}</span>
    </>
  );
  const className = `${styles['notice']} ${notice.unread ? styles['unread'] : ''}`;
  const to = addressOf(notice);
  return (
    <li>
      {to ? (
        <Link to={to} data-row={notice.id} className={className} onClick={onOpen}>
          {content}
        </Link>
      ) : (
        <button type="button" data-row={notice.id} className={className} onClick={onOpen}>
          {content}
        </button>
      )}
    </li>
  );
}
