import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActBar } from './act-bar.js';
import type { Revising } from './acts.js';
import { Documents } from './documents.js';
import { FlowStrip } from './flow-strip.js';
import { Flowchart } from './flowchart.js';
import { FormSummary } from './form-summary.js';
import { FullForm } from './full-form.js';
import { Header } from './header.js';
import { LeftOver } from './left-over.js';
import { Materials } from './materials.js';
import styles from './narrow-page.module.css';
import { OpinionsTable } from './opinions-table.js';
import { moveFocus } from './reading-tabs.js';
import tabStyles from './reading-tabs.module.css';
import { isSheetOfUse, ScoreSheet } from './score-sheet.js';
import { StandingSentence } from './standing-sentence.js';
import { Timeline } from './timeline.js';
import type { SubmissionView } from './views.js';

const TABS = ['material', 'opinions', 'flow', 'timeline'] as const;
type Tab = (typeof TABS)[number];
type Props = { readonly submission: SubmissionView; readonly onRevise: (revising: Revising) => void };

/** One column: the heading, four tabs, the acts at the thumb. */
export function NarrowPage({ submission, onRevise }: Props) {
  const { t } = useTranslation();
  const [tab, open] = useState<Tab>('material');
  return (
    <div className={styles['page']}>
      <Header submission={submission} />
      <div className={styles['content']}>
        <StandingSentence submission={submission} />
        <LeftOver submission={submission} />
        <div role="tablist" className={`${tabStyles['tabs']} ${styles['tabs']}`} onKeyDown={moveFocus}>
          {TABS.map((id) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={tab === id}
              aria-controls="narrow"
              tabIndex={tab === id ? 0 : -1}
              onClick={() => open(id)}
            >
              {t(`submission.narrowTab.${id}`)}
            </button>
          ))}
        </div>
        <div role="tabpanel" id="narrow" aria-labelledby={`tab-${tab}`} className={styles['panel']}>
          <Panel tab={tab} submission={submission} openFlow={() => open('flow')} />
        </div>
      </div>
      <ActBar submission={submission} onRevise={onRevise} />
    </div>
  );
}

type PanelProps = { readonly tab: Tab; readonly submission: SubmissionView; readonly openFlow: () => void };

function Panel({ tab, submission, openFlow }: PanelProps) {
  const { t } = useTranslation();
  const { form, materials, documents, sheet, route } = submission;
  if (tab === 'flow') return <Flowchart submission={submission} direction="TB" />;
  if (tab === 'timeline') return <Timeline submission={submission} />;
  if (tab === 'opinions') {
    return (
      <>
        <OpinionsTable submission={submission} />
        {sheet && isSheetOfUse(submission) ? (
          <section>
            <h2>{t('submission.sheet.title')}</h2>
            <ScoreSheet sheet={sheet} />
          </section>
        ) : null}
      </>
    );
  }
  return (
    <>
      <FlowStrip route={route} onOpen={openFlow} />
      <FormSummary form={form} />
      {documents.length > 0 ? (
        <section>
          <h2>{t('submission.tab.documents')}</h2>
          <Documents documents={documents} />
        </section>
      ) : null}
      <section>
        <h2>{t('submission.materials')}</h2>
        <Materials materials={materials} />
      </section>
      <section>
        <h2>{t('submission.form')}</h2>
        <FullForm form={form} />
      </section>
    </>
  );
}
