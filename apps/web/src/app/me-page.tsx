import { useQuery } from '@apollo/client/react';
import { RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MarkBadge } from '../common/marks.js';
import { useMe } from '../common/me.js';
import { usePageTitle } from '../common/page.js';
import { useLanguage, useText } from '../common/text.js';
import { ShellCountsDocument } from '../generated/graphql.js';
import { useAdministration } from './administration.js';
import { chooseLanguage } from './i18n.js';
import { useActAs, useIdentities, useSignOut } from './person-menu.js';
import styles from './me-page.module.css';

/** On a phone: everything that the side bar and the person's menu hold on a desk. */
export function MePage() {
  const { t } = useTranslation();
  const text = useText();
  const me = useMe();
  const language = useLanguage();
  const actAs = useActAs();
  const { acting, all } = useIdentities();
  const administration = useAdministration();
  const signOut = useSignOut();
  const { data } = useQuery(ShellCountsDocument, { fetchPolicy: 'cache-first' });
  const drafts = data?.boxes.find(({ box }) => box === 'drafts')?.count ?? 0;
  const links = [
    { to: '/notices', label: t('app.notices'), count: data?.notices.unread ?? 0 },
    { to: '/box/done', label: t('boxes.name.done'), count: 0 },
    { to: '/box/started', label: t('boxes.name.started'), count: 0 },
    { to: '/box/copied', label: t('boxes.name.copied'), count: 0 },
    { to: '/box/drafts', label: t('boxes.name.drafts'), count: drafts },
    { to: '/delegations', label: t('delegations.title'), count: 0 },
    { to: '/templates', label: t('beside.templates.title'), count: 0 },
    ...administration.map((page) => ({ ...page, count: 0 })),
  ];
  usePageTitle(t('boxes.mineTitle'));

  return (
    <div className={styles['page']}>
      <h1>{me.name}</h1>
      <p className={styles['post']}>
        {me.actingFor ? <MarkBadge mark="forAnother">{me.actingFor.name}</MarkBadge> : null}{' '}
        {text(me.acting.unit.name)} · {text(me.acting.title)}
      </p>
      <ul className={styles['links']}>
        {links.map(({ to, label, count }) => (
          <li key={to}>
            <Link to={to}>
              {label}
              <span>
                {count > 0 ? count : null} <RightOutlined aria-hidden="true" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {all.length > 1 ? (
        <fieldset>
          <legend>{t('app.actAs')}</legend>
          {all.map(({ key, name, ...identity }) => (
            <label key={key}>
              <input
                type="radio"
                name="post"
                checked={key === acting}
                onChange={() => void actAs(identity)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      ) : null}
      <fieldset>
        <legend>{t('app.language')}</legend>
        {(['zh', 'en'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="language"
              checked={language === each}
              onChange={() => chooseLanguage(each)}
            />
            {t(`app.languageName.${each}`)}
          </label>
        ))}
      </fieldset>
      <Button block onClick={() => void signOut()}>
        {t('app.signOut')}
      </Button>
    </div>
  );
}
