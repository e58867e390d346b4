import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AntdTheme } from '../app/antd-theme.js';
import { BrandMark } from '../app/brand.js';
import { chooseLanguage } from '../app/i18n.js';
import { Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { readProblem } from '../common/read-problem.js';
import { useLanguage } from '../common/text.js';
import { FillForm } from './fill-form.js';
import styles from './fill-page.module.css';
import { type Invited, openLink } from './invited.js';

/** The investor's part of a draft, for whoever has the link. Nobody needs to sign in. */
export function FillPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { secret = '' } = useParams();
  const [attempt, setAttempt] = useState(0);
  usePageTitle(t('fill.title'));
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <BrandMark size={32} />
        <h1>{t('fill.title')}</h1>
        <button
          type="button"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {t('signIn.otherLanguage')}
        </button>
      </header>
      <AntdTheme>
        <Opened key={`${secret}:${attempt}`} secret={secret} again={() => setAttempt((count) => count + 1)} />
      </AntdTheme>
    </main>
  );
}

function Opened({ secret, again }: { readonly secret: string; readonly again: () => void }) {
  const [answer, setAnswer] = useState<{ readonly invited: Invited } | { readonly error: unknown }>();
  useEffect(() => {
    let isWanted = true;
    openLink(secret).then(
      (invited) => isWanted && setAnswer({ invited }),
      (error: unknown) => isWanted && setAnswer({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [secret]);
  if (!answer) return <Loading />;
  if ('invited' in answer)
    return (
      <FillForm
        secret={secret}
        opened={answer.invited}
        reload={again}
        close={(error) => setAnswer({ error })}
      />
    );
  return readProblem(answer.error).reason === 'INVITATION_NOT_FOUND' ? (
    <Closed />
  ) : (
    <Problem error={answer.error} onRetry={again} />
  );
}

/** Unknown, over, revoked or filed: which of them, the link does not tell. */
function Closed() {
  const { t } = useTranslation();
  return (
    <section className={styles['closed']} role="alert">
      <h2>{t('fill.closedTitle')}</h2>
      <p>{t('fill.closed')}</p>
      <p>{t('fill.closedDo')}</p>
    </section>
  );
}
