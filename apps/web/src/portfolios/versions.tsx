import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../common/dates.js';
import type { PortfoliosPartsFragment } from '../generated/graphql.js';
import styles from './portfolios.module.css';

type Props = { readonly versions: readonly PortfoliosPartsFragment[]; readonly shown: number };

/** Each with its period, by whom and why; none is ever edited. */
export function Versions({ versions, shown }: Props) {
  const { t } = useTranslation();
  const { fullMoment } = useDates();
  // The first holds for whatever came before it, too.
  const periodOf = (version: number, from: string, to: string | undefined): string => {
    if (to) return t(version === 1 ? 'portfolios.before' : 'portfolios.until', { from, to });
    return version === 1 ? t('portfolios.always') : t('portfolios.since', { from });
  };
  return (
    <section>
      <h2>{t('portfolios.versions')}</h2>
      <ol className={styles['versions']}>
        {versions.map(({ version, publishedAt, publishedBy, note }, index) => {
          const next = versions[index - 1];
          const from = fullMoment(publishedAt);
          return (
            <li key={version} aria-current={version === shown ? 'true' : undefined}>
              <Link to={index === 0 ? '/portfolios' : `/portfolios?version=${version}`}>
                {t('portfolios.version', { version })}
              </Link>
              {index === 0 ? <b className={styles['inForce']}>{t('portfolios.inForce')}</b> : null}
              <span>{periodOf(version, from, next && fullMoment(next.publishedAt))}</span>
              <span>{publishedBy ? t('portfolios.by', { who: publishedBy }) : t('portfolios.shipped')}</span>
              {note ? <span>{t('portfolios.noteOf', { note })}</span> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
