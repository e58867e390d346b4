import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../common/page.js';
import { Against, againstIn } from './against.js';
import type { Direction } from './flow-layout.js';
import { FlowList } from './flow-list.js';
import { FlowStory } from './flow-story.js';
import styles from './flowchart.module.css';
import type { SubmissionView } from './views.js';

// React Flow and dagre are a third of a page's weight: fetched when somebody looks.
const FlowChart = lazy(async () => ({ default: (await import('./flow-chart.js')).FlowChart }));

type Props = { readonly submission: SubmissionView; readonly direction: Direction };

/** The route: a picture for the eye, a list for ears and for those who prefer one; press a stage for its story. */
export function Flowchart({ submission, direction }: Props) {
  const { t } = useTranslation();
  const { route, assignments } = submission;
  const against = useMemo(() => againstIn(assignments), [assignments]);
  const [chosen, choose] = useState<string | null>(null);
  const stage = route.nodes.find(({ id }) => id === chosen);

  return (
    <Against value={against}>
      <section className={styles['flow']} aria-label={t('submission.flow.title')}>
        <div className={styles['frame']} tabIndex={0} role="group" aria-label={t('submission.flow.picture')}>
          <Suspense fallback={<Loading />}>
            <FlowChart route={route} direction={direction} chosen={chosen} choose={choose} />
          </Suspense>
        </div>
        {stage ? <FlowStory submission={submission.id} stage={stage} onClose={() => choose(null)} /> : null}
        <p className={styles['legend']} aria-hidden="true">
          <span>✓ {t('submission.flow.state.done')} ──</span>
          <span>● {t('submission.flow.state.current')}</span>
          <span>○ {t('submission.flow.state.ahead')} ╌╌</span>
          <span>· {t('submission.flow.state.notTaken')} ┈┈</span>
        </p>
        <details className={styles['asList']}>
          <summary>{t('submission.flow.asList')}</summary>
          <FlowList route={route} />
        </details>
      </section>
    </Against>
  );
}
