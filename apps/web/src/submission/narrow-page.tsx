import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Copies } from '../beside/copies.js';
import { Related } from '../beside/related.js';
import { RevisedForm } from '../beside/revised-form.js';
import { Talk } from '../beside/talk.js';
import { useComments } from '../beside/use-comments.js';
import { hasRelations, useRelations } from '../beside/use-relations.js';
import { useOpenedForTalk } from '../beside/opened-for-talk.js';
import { ActBar } from './act-bar.js';
import type { Revising } from './acts.js';
import { Documents } from './documents.js';
import { FiguresRow } from './figures-row.js';
import { firstTab, hasMaterials } from './first-tab.js';
import { FlowStrip } from './flow-strip.js';
import { Flowchart } from './flowchart.js';
import { FormSummary } from './form-summary.js';
import { Header } from './header.js';
import { LeftOver } from './left-over.js';
import { Materials } from './materials.js';
import styles from './narrow-page.module.css';
import { OpinionsTable } from './opinions-table.js';
import { isSheetOfUse, ScoreSheet } from './score-sheet.js';
import { StandingSentence } from './standing-sentence.js';
import { Tabs } from './tabs.js';
import { Timeline } from './timeline.js';
import type { SubmissionView } from './views.js';

const TABS = ['material', 'opinions', 'flow', 'timeline', 'talk'] as const;
type Tab = (typeof TABS)[number];
type Props = { readonly submission: SubmissionView; readonly onRevise: (revising: Revising) => void };

/** One column: the heading, five tabs, the acts at the thumb. */
export function NarrowPage({ submission, onRevise }: Props) {
  const { t } = useTranslation();
  const [tab, open] = useState<Tab>(useOpenedForTalk() ? 'talk' : 'material');
  const { comments } = useComments(submission.id);
  const counts: Partial<Record<Tab, number>> = { talk: comments?.totalCount ?? 0 };
  return (
    <div className={styles['page']}>
      <Header submission={submission} />
      <div className={styles['content']}>
        <StandingSentence submission={submission} />
        <FiguresRow figures={submission.figures} />
        <LeftOver submission={submission} />
        <Tabs
          tabs={TABS.map((id) => ({ id, name: t(`submission.narrowTab.${id}`), count: counts[id] ?? 0 }))}
          chosen={tab}
          choose={open}
          barClass={styles['tabs']}
          panelClass={styles['panel']}
        >
          <Panel tab={tab} submission={submission} openFlow={() => open('flow')} />
        </Tabs>
      </div>
      <ActBar submission={submission} onRevise={onRevise} />
    </div>
  );
}

type PanelProps = { readonly tab: Tab; readonly submission: SubmissionView; readonly openFlow: () => void };

function Panel({ tab, submission, openFlow }: PanelProps) {
  const { t } = useTranslation();
  const { form, materials, documents, sheet, route } = submission;
  const { relations } = useRelations(submission.id);
  if (tab === 'flow') return <Flowchart submission={submission} direction="TB" />;
  if (tab === 'timeline') return <Timeline submission={submission} />;
  if (tab === 'talk') return <Talk submission={submission.id} />;
  if (tab === 'opinions') {
    return (
      <>
        <OpinionsTable submission={submission} />
        <Copies submission={submission.id} />
        {sheet && isSheetOfUse(submission) ? (
          <section>
            <h2>{t('submission.sheet.title')}</h2>
            <ScoreSheet sheet={sheet} />
          </section>
        ) : null}
      </>
    );
  }
  const files = hasMaterials(submission) ? (
    <section key="files">
      <h2>{t('submission.materials')}</h2>
      <Materials materials={materials} />
    </section>
  ) : null;
  const text = (
    <section key="text">
      <h2>{t('submission.form')}</h2>
      <RevisedForm submission={submission} />
    </section>
  );
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
      {firstTab(submission) === 'materials' ? [files, text] : [text, files]}
      {hasRelations(relations) ? (
        <section>
          <h2>{t('beside.related.title')}</h2>
          <Related submission={submission.id} />
        </section>
      ) : null}
    </>
  );
}
