import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useMe } from '../common/me.js';
import type { ShellCountsQuery } from '../generated/graphql.js';
import styles from './clock-banner.module.css';
import { useFollowedClock } from './use-followed-clock.js';

const ClockPanel = lazy(async () => ({ default: (await import('./clock-panel.js')).ClockPanel }));

/** Where the business clock is set by hand, everybody must know that today is not today. */
export function ClockBanner({ clock }: { readonly clock: ShellCountsQuery['businessClock'] | undefined }) {
  const { t } = useTranslation();
  const { longMoment } = useDates();
  const { roles } = useMe();
  const [open, setOpen] = useState(false);
  useFollowedClock(clock);
  if (!clock?.manual) return null;
  return (
    <aside className={styles['banner']} data-clock-banner aria-label={t('app.clock.banner')}>
      <span className={styles['name']}>{t('app.clock.banner')}</span>
      <time dateTime={clock.now}>{longMoment(clock.now)}</time>
      {roles.includes('systemAdministrator') ? (
        <button type="button" onClick={() => setOpen(true)} aria-haspopup="dialog">
          {t('app.clock.set')}
        </button>
      ) : null}
      {open ? (
        <Suspense fallback={null}>
          <ClockPanel now={clock.now} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </aside>
  );
}
