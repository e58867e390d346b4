import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Copies } from '../beside/copies.js';
import { useOpenedForTalk } from '../beside/opened-for-talk.js';
import { ActPanel, hasActs } from './act-panel.js';
import { answersIn, type Revising } from './acts.js';
import styles from './desk-page.module.css';
import { FiguresRow } from './figures-row.js';
import { FlowStrip } from './flow-strip.js';
import { firstTab } from './first-tab.js';
import { FormSummary } from './form-summary.js';
import { Header } from './header.js';
import { LeftOver } from './left-over.js';
import { OpinionsTable } from './opinions-table.js';
import { type ReadingTab, ReadingTabs } from './reading-tabs.js';
import { isSheetOfUse, ScoreSheet } from './score-sheet.js';
import { StandingSentence } from './standing-sentence.js';
import type { SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView; readonly onRevise: (revising: Revising) => void };

/** One screen: the document stays in view at the left while one reads the table and writes at the right. */
export function DeskPage({ submission, onRevise }: Props) {
  const { t } = useTranslation();
  const asked = answersIn(submission.allowedActions).length > 0;
  // Once a review, always a review: signing must not move what one is looking at.
  const [reviewing, setReviewing] = useState(asked);
  if (asked && !reviewing) setReviewing(true);
  const [tab, open] = useState<ReadingTab>(useOpenedForTalk() ? 'talk' : firstTab(submission));
  return (
    <div className={styles['page']}>
      <Header submission={submission} />
      <div className={styles['now']}>
        <StandingSentence submission={submission} />
        <FiguresRow figures={submission.figures} />
        {/* Who waits for it looks at the way first; who reviews it has it under the document. */}
        {reviewing ? null : <FlowStrip route={submission.route} onOpen={() => open('flow')} />}
      </div>
      <div className={tab === 'flow' ? styles['whole'] : styles['columns']}>
        <div className={styles['left']}>
          <ReadingTabs submission={submission} tab={tab} open={open} />
          {reviewing && tab !== 'flow' ? (
            <FlowStrip route={submission.route} onOpen={() => open('flow')} />
          ) : null}
        </div>
        {/* The route runs the whole width; what is being written waits behind it. */}
        <div className={styles['right']} hidden={tab === 'flow'}>
          <div
            className={styles['scroll']}
            tabIndex={0}
            role="group"
            aria-label={t('submission.table.title')}
          >
            <LeftOver submission={submission} />
            <FormSummary form={submission.form} />
            <OpinionsTable submission={submission} />
            <Copies submission={submission.id} />
            {submission.sheet && isSheetOfUse(submission) ? (
              <section>
                <h2>{t('submission.sheet.title')}</h2>
                <ScoreSheet sheet={submission.sheet} />
              </section>
            ) : null}
          </div>
          {hasActs(submission) ? <ActPanel submission={submission} onRevise={onRevise} /> : null}
        </div>
      </div>
    </div>
  );
}
