import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useIsPhone } from '../common/use-is-phone.js';
import { BoxesChangedDocument, ShellCountsDocument } from '../generated/graphql.js';
import { AntdTheme } from './antd-theme.js';
import { ClockBanner } from './clock-banner.js';
import { KeyboardHelp } from './keyboard-help.js';
import { boxesMayHaveChanged, useBoxesChanged } from './live.js';
import { LostLine } from './lost-line.js';
import { SideBar } from './side-bar.js';
import { TabBar } from './tab-bar.js';
import { TopBar } from './top-bar.js';
import styles from './shell.module.css';

/** What stands around every page: on a desk a bar above and beside, on a phone a bar at the thumb. */
export function Shell() {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const { data, refetch } = useQuery(ShellCountsDocument);
  useSubscription(BoxesChangedDocument, { ignoreResults: true, onData: boxesMayHaveChanged });
  useBoxesChanged(() => void refetch());
  const main = useFocusOnNewPage();
  const counts = data?.boxes ?? [];

  return (
    <AntdTheme>
      <div className={styles['shell']}>
        <a className={styles['skip']} href="#main">
          {t('app.skip')}
        </a>
        {phone ? null : <SideBar counts={counts} />}
        <div className={styles['column']}>
          <ClockBanner clock={data?.businessClock} />
          {phone ? null : <TopBar unread={data?.notices.unread ?? 0} />}
          <main id="main" ref={main} tabIndex={-1} className={styles['main']}>
            <Outlet />
          </main>
        </div>
        {phone ? <TabBar counts={counts} unread={data?.notices.unread ?? 0} /> : null}
        <KeyboardHelp />
        <LostLine />
      </div>
    </AntdTheme>
  );
}

/** A new page begins at its beginning for the keyboard and the screen reader too; a new filter is no new page. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    // Unless the page has put it somewhere itself: going back to a list, on the row that was opened.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
