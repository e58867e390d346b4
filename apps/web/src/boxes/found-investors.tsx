import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useText } from '../common/text.js';
import { InvestorsDocument } from '../generated/graphql.js';
import styles from './other-identities.module.css';

/** As many as fit in a line or two: the others are a press away. */
const MOST = 3;
/** One sign is in too many names. */
const LEAST_SIGNS = 2;

/** What is looked for may be an enterprise, too: the way to its page, for who may read something of it (C6). */
export function FoundInvestors({ looked }: { readonly looked: string }) {
  const { t } = useTranslation();
  const text = useText();
  const { data } = useQuery(InvestorsDocument, {
    variables: { text: looked, first: MOST + 1 },
    skip: looked.length < LEAST_SIGNS,
  });
  const found = data?.investors ?? [];
  if (looked.length < LEAST_SIGNS || found.length === 0) return null;
  return (
    <p className={styles['others']}>
      <span>{t('boxes.investors')}</span>
      {found.slice(0, MOST).map(({ code, name }) => (
        <Link key={code} to={`/investors/${code}`}>
          {text(name) || code}
        </Link>
      ))}
      {found.length > MOST ? (
        <Link to={{ pathname: '/investors', search: new URLSearchParams({ q: looked }).toString() }}>
          {t('boxes.moreInvestors')}
        </Link>
      ) : null}
    </p>
  );
}
