import { useTranslation } from 'react-i18next';
import { Documents } from './documents.js';
import { Flowchart } from './flowchart.js';
import { FullForm } from './full-form.js';
import { Materials } from './materials.js';
import styles from './reading-tabs.module.css';
import { Timeline } from './timeline.js';
import type { SubmissionView } from './views.js';

export type ReadingTab = 'materials' | 'form' | 'flow' | 'timeline' | 'documents';

type Props = {
  readonly submission: SubmissionView;
  readonly tab: ReadingTab;
  readonly open: (tab: ReadingTab) => void;
  /** How wide it is: the route runs across where there is room for it. */
  readonly across: boolean;
};

/** What one reads: materials, form, route, story, what was issued. One at a time, the whole height of the screen. */
export function ReadingTabs({ submission, tab, open, across }: Props) {
  const { t } = useTranslation();
  const { materials, documents, timeline, form } = submission;
  const files = materials.reduce((count, { files: given }) => count + given.length, 0);
  const counts: Record<ReadingTab, number> = {
    materials: files,
    form: 0,
    flow: 0,
    timeline: timeline.nodes.length,
    documents: documents.length,
  };
  const tabs: readonly ReadingTab[] = [
    'materials',
    'form',
    'flow',
    'timeline',
    ...(documents.length > 0 ? ['documents' as const] : []),
  ];
  return (
    <section className={styles['reading']} aria-label={t('submission.reading')}>
      <div role="tablist" className={styles['tabs']} onKeyDown={(event) => moveFocus(event)}>
        {tabs.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={tab === id}
            aria-controls="reading"
            tabIndex={tab === id ? 0 : -1}
            onClick={() => open(id)}
          >
            {t(`submission.tab.${id}`)}
            {counts[id] > 0 ? <small>{counts[id]}</small> : null}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="reading" aria-labelledby={`tab-${tab}`} className={styles['panel']}>
        {tab === 'materials' ? <Materials materials={materials} /> : null}
        {tab === 'form' ? <FullForm form={form} /> : null}
        {tab === 'flow' ? <Flowchart submission={submission} direction={across ? 'LR' : 'TB'} /> : null}
        {tab === 'timeline' ? <Timeline submission={submission} /> : null}
        {tab === 'documents' ? <Documents documents={documents} /> : null}
      </div>
    </section>
  );
}

/** Arrow keys go from tab to tab, as everywhere. */
export function moveFocus(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
  const next =
    tabs[(tabs.findIndex((each) => each === document.activeElement) + step + tabs.length) % tabs.length];
  event.preventDefault();
  next?.focus();
  next?.click();
}
