import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { type ClockRefInput, ClockSheetDocument } from '../generated/graphql.js';
import styles from './day-sheet.module.css';
import { provisionalYears } from './day-words.js';
import { ProvisionalBanner } from './provisional-banner.js';
import { SheetCalendar } from './sheet-calendar.js';
import { SheetEvents } from './sheet-events.js';
import { SheetHead } from './sheet-head.js';
import { SheetList } from './sheet-list.js';

export type SheetOf = { readonly submission: string; readonly clock: ClockRefInput };
const VIEWS = ['calendar', 'list'] as const;

/** Why a limit falls on its day: each day counted or crossed out, then what happened, then the rules. */
export function DaySheet({ submission, clock }: SheetOf) {
  const { t } = useTranslation();
  const text = useText();
  const [view, see] = useState<(typeof VIEWS)[number]>('calendar');
  // The reference as the API gave it, without what the cache knows it by (`__typename`).
  const { of, id, visit, no, cycle } = clock;
  const { data, error, refetch } = useQuery(ClockSheetDocument, {
    variables: { submission, clock: { of, id, visit, no, cycle } },
  });
  if (!data)
    return error ? <Problem error={error} onRetry={() => void refetch().catch(() => {})} /> : <Loading />;
  const { daySheet: sheet } = data;
  return (
    <article className={styles['sheet']} data-day-sheet>
      <SheetHead sheet={sheet} />
      <ProvisionalBanner years={provisionalYears(sheet.days)} />
      <section aria-label={t('daySheet.days')}>
        <div className={styles['views']} role="group" aria-label={t('daySheet.viewAs')}>
          {VIEWS.map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => see(each)}>
              {t(`daySheet.view.${each}`)}
            </button>
          ))}
        </div>
        {/* On paper both: the calendar to see it, the list to check it. */}
        <div className={view === 'calendar' ? '' : styles['onPaper']}>
          <SheetCalendar key={sheet.days[0]?.on} days={sheet.days} />
        </div>
        <div className={view === 'list' ? '' : styles['onPaper']}>
          <SheetList days={sheet.days} />
        </div>
      </section>
      <section>
        <h3>{t('daySheet.happened')}</h3>
        <SheetEvents happened={sheet.happened} unit={sheet.clock.limit.unit} />
      </section>
      <section>
        <h3>{t('daySheet.rules')}</h3>
        <dl className={styles['rules']}>
          {sheet.rules.map((rule) => (
            <div key={rule.id}>
              <dt>{rule.id}</dt>
              <dd>{text(rule.text)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}
