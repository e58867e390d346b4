import { useTranslation } from 'react-i18next';
import { Related } from '../beside/related.js';
import { RevisedForm } from '../beside/revised-form.js';
import { Talk } from '../beside/talk.js';
import { useComments } from '../beside/use-comments.js';
import { hasRelations, useRelations } from '../beside/use-relations.js';
import { Documents } from './documents.js';
import { Flowchart } from './flowchart.js';
import { Materials } from './materials.js';
import styles from './reading-tabs.module.css';
import { Tabs } from './tabs.js';
import { Timeline } from './timeline.js';
import type { SubmissionView } from './views.js';

const TABS = ['materials', 'form', 'flow', 'timeline', 'documents', 'related', 'talk'] as const;
export type ReadingTab = (typeof TABS)[number];

type Props = {
  readonly submission: SubmissionView;
  readonly tab: ReadingTab;
  readonly open: (tab: ReadingTab) => void;
};

/** What one reads: materials, form, route, story, what was issued. One at a time, the whole height of the screen. */
export function ReadingTabs({ submission, tab, open }: Props) {
  const { t } = useTranslation();
  const { materials, documents, timeline } = submission;
  const { comments } = useComments(submission.id);
  const { relations } = useRelations(submission.id);
  const files = materials.reduce((count, { files: given }) => count + given.length, 0);
  const counts: Record<ReadingTab, number> = {
    materials: files,
    form: 0,
    flow: 0,
    timeline: timeline.nodes.length,
    documents: documents.length,
    related: relations?.nodes.length ?? 0,
    talk: comments?.totalCount ?? 0,
  };
  const tabs = TABS.filter(
    (id) =>
      (id !== 'documents' || documents.length > 0) &&
      (id !== 'related' || tab === id || hasRelations(relations)),
  );
  return (
    <section className={styles['reading']} aria-label={t('submission.reading')}>
      <Tabs
        tabs={tabs.map((id) => ({ id, name: t(`submission.tab.${id}`), count: counts[id] }))}
        chosen={tab}
        choose={open}
        panelClass={styles['panel']}
      >
        {tab === 'materials' ? <Materials materials={materials} /> : null}
        {tab === 'form' ? <RevisedForm submission={submission} /> : null}
        {tab === 'flow' ? <Flowchart submission={submission} direction="LR" /> : null}
        {tab === 'timeline' ? <Timeline submission={submission} /> : null}
        {tab === 'documents' ? <Documents documents={documents} /> : null}
        {tab === 'related' ? <Related submission={submission.id} /> : null}
        {tab === 'talk' ? <Talk submission={submission.id} /> : null}
      </Tabs>
    </section>
  );
}
