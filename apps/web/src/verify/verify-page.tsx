import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { BrandMark } from '../app/brand.js';
import { chooseLanguage } from '../app/i18n.js';
import { useDates } from '../common/dates.js';
import { Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useLanguage, useText } from '../common/text.js';
import { CompareFile } from './compare-file.js';
import { askAbout, type Verified } from './verified.js';
import styles from './verify-page.module.css';

/** Confirms a document to whoever holds it: opened by its QR code, or by typing its code. Nobody needs to sign in. */
export function VerifyPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { code } = useParams();
  usePageTitle(t('verify.title'));
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <BrandMark size={32} />
        <h1>{t('verify.title')}</h1>
        <button
          type="button"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {t('signIn.otherLanguage')}
        </button>
      </header>
      {code ? <Answer key={code} code={code} /> : null}
      <CodeForm />
    </main>
  );
}

function Answer({ code }: { readonly code: string }) {
  const [answer, setAnswer] = useState<{ readonly verified: Verified } | { readonly error: unknown }>();
  useEffect(() => {
    let isWanted = true;
    askAbout(code).then(
      (verified) => isWanted && setAnswer({ verified }),
      (error: unknown) => isWanted && setAnswer({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [code]);
  if (!answer) return <Loading />;
  return 'error' in answer ? <Problem error={answer.error} /> : <Confirmed verified={answer.verified} />;
}

function Confirmed({ verified }: { readonly verified: Verified }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const { title, number, matter, on, digest, isVoid, supersededOn } = verified;
  const isInForce = !isVoid && !supersededOn;
  const word = isVoid ? 'verify.void' : supersededOn ? 'verify.superseded' : 'verify.valid';
  return (
    <>
      <section className={styles['card']} aria-live="polite">
        <p className={isInForce ? styles['valid'] : styles['void']}>
          <span aria-hidden="true">{isInForce ? '✓' : '✕'}</span>{' '}
          {t(word, supersededOn ? { day: dates.fullDay(supersededOn) } : {})}
        </p>
        <dl>
          <dt>{t('verify.document')}</dt>
          <dd>{text(title)}</dd>
          <dt>{t('verify.number')}</dt>
          <dd>{number}</dd>
          <dt>{t('verify.matter')}</dt>
          <dd>{text(matter)}</dd>
          <dt>{t('verify.date')}</dt>
          <dd>{dates.fullDay(on)}</dd>
          <dt>SHA-256</dt>
          <dd>{digest ? <code>{digest}</code> : t('verify.notDrawn')}</dd>
        </dl>
      </section>
      {digest ? <CompareFile digest={digest} /> : null}
    </>
  );
}

/** For a code read off paper. */
function CodeForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = String(new FormData(event.currentTarget).get('code')).replace(/[\s-]/g, '');
        if (typed) void navigate(`/verify/${encodeURIComponent(typed.toUpperCase())}`);
      }}
    >
      <label htmlFor="code">{t('verify.code')}</label>
      <input
        id="code"
        name="code"
        required
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
      />
      <button type="submit">{t('verify.check')}</button>
    </form>
  );
}
