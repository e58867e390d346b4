import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import type { CalendarInput } from '../generated/graphql.js';
import { AdministratorsOnly } from './administrators-only.js';
import { Change } from './change.js';
import styles from './change-page.module.css';
import { Decision, OverrideForm } from './override-form.js';
import { Step } from './step.js';
import { useCalendars } from './use-calendars.js';

/** A local decision about one day, made or taken back: `?remove=2026-09-24`. */
export function OverridePage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const removed = params.get('remove');
  const title = t(removed ? 'calendarAdmin.removeOverride' : 'calendarAdmin.addOverride');
  usePageTitle(title);
  return (
    <AdministratorsOnly>
      <OneDay title={title} removed={removed} />
    </AdministratorsOnly>
  );
}

type OneDayProps = { readonly title: string; readonly removed: string | null };

function OneDay({ title, removed }: OneDayProps) {
  const { t } = useTranslation();
  const { inForce, error, retry } = useCalendars();
  const [asked, ask] = useState<CalendarInput | null>(null);
  if (!inForce) return error ? <Problem error={error} onRetry={retry} /> : <Loading />;
  const preview = (change: Omit<CalendarInput, 'basedOn'>) => ask({ basedOn: inForce.version, ...change });
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <Link to="/calendar/overrides">← {t('calendarAdmin.part.overrides')}</Link>
        <h1>{title}</h1>
        <p>{t('calendarAdmin.overrideAbout')}</p>
      </header>
      <Step number={1} title={t('calendarAdmin.step.day')}>
        {removed ? (
          <Removal
            on={removed}
            isFixed={asked !== null}
            preview={() => preview({ removeOverride: removed })}
          />
        ) : (
          <OverrideForm isFixed={asked !== null} preview={(override) => preview({ override })} />
        )}
      </Step>
      {asked ? (
        <Step number={2} title={t('calendarAdmin.step.effect')}>
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

type RemovalProps = { readonly on: string; readonly isFixed: boolean; readonly preview: () => void };

function Removal({ on, isFixed, preview }: RemovalProps) {
  const { t } = useTranslation();
  const { inForce } = useCalendars();
  const override = inForce?.overrides.find((each) => each.on === on);
  return (
    <div className={styles['form']}>
      {override ? <Decision {...override} /> : null}
      {isFixed ? null : (
        <div className={styles['acts']}>
          <Button type="primary" onClick={preview}>
            {t('calendarAdmin.preview')}
          </Button>
        </div>
      )}
    </div>
  );
}
