import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { BrandMark } from '../app/brand.js';
import { chooseLanguage } from '../app/i18n.js';
import type { SentToSignIn } from '../app/session.js';
import { usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useLanguage } from '../common/text.js';
import { MeDocument, SignInDocument } from '../generated/graphql.js';
import styles from './sign-in-page.module.css';

/** Name and password; then back to where one wanted to go. */
export function SignInPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const location = useLocation();
  const client = useApolloClient();
  const { data } = useQuery(MeDocument, { fetchPolicy: 'cache-first' });
  const [signIn, { error, loading }] = useMutation(SignInDocument);
  const password = useRef<HTMLInputElement>(null);
  const id = useId();
  const sent = location.state as SentToSignIn | null;
  usePageTitle(t('signIn.title'));

  if (data?.me) return <Navigate to={sent?.from ?? '/box/todo'} replace />;

  const submit = async (form: FormData) => {
    const input = { account: String(form.get('account')).trim(), password: String(form.get('password')) };
    const { data: signedIn } = await signIn({ variables: { input } });
    await client.cache.reset(); // nothing stays of whoever was here before
    client.writeQuery({ query: MeDocument, data: { me: signedIn?.signIn ?? null } });
  };

  return (
    <main className={styles['page']}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (loading) return;
          submit(new FormData(event.currentTarget)).catch(() => password.current?.select()); // said below, from `error`
        }}
      >
        <div className={styles['brand']}>
          <BrandMark size={44} />
          <h1>{t('common.product')}</h1>
          <p>{t('signIn.lead')}</p>
        </div>
        {sent?.expired && !error ? (
          <p role="status" className={styles['expired']}>
            {t('signIn.expired')}
          </p>
        ) : null}
        {error ? <Problem error={error} /> : null}
        <label htmlFor={`${id}-account`}>{t('signIn.account')}</label>
        <input
          id={`${id}-account`}
          name="account"
          required
          autoFocus
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <label htmlFor={`${id}-password`}>{t('signIn.password')}</label>
        <input
          type="password"
          ref={password}
          id={`${id}-password`}
          name="password"
          required
          autoComplete="current-password"
        />
        <button type="submit" aria-disabled={loading} aria-busy={loading}>
          {t(loading ? 'signIn.submitting' : 'signIn.submit')}
        </button>
      </form>
      <button
        type="button"
        className={styles['language']}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {t('signIn.otherLanguage')}
      </button>
    </main>
  );
}
