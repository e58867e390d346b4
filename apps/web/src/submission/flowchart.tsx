import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../common/page.js';
import type { Direction } from './flow-layout.js';
import { FlowList } from './flow-list.js';
import { FlowStory } from './flow-story.js';
import styles from './flowchart.module.css';
import type { RouteView } from './views.js';

// React Flow and dagre are a third of a page's weight: fetched when somebody looks.
const FlowChart = lazy(async () => ({ default: (await import('./flow-chart.js')).FlowChart }));

type Props = { readonly route: RouteView; readonly direction: Direction };

/** The route: a picture for the eye, a list for ears and for those who prefer one; press a stage for its story. */
export function Flowchart({ route, direction }: Props) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const stage = route.nodes.find(({ id }) => id === chosen);

  // What stands open is what people come to see; it may lie beyond the edge.
  useEffect(() => {
    const timer = setTimeout(() => {
      const here = frame.current?.querySelector('[data-current]');
      here?.scrollIntoView({ block: 'nearest', inline: 'center' });
    }, 200);
    return () => clearTimeout(timer);
  }, [direction]);

  return (
    <section className={styles['flow']} aria-label={t('submission.flow.title')}>
      <div
        className={styles['frame']}
        ref={frame}
        tabIndex={0}
        role="group"
        aria-label={t('submission.flow.picture')}
      >
        <Suspense fallback={<Loading />}>
          <FlowChart route={route} direction={direction} chosen={chosen} choose={choose} />
        </Suspense>
      </div>
      {stage ? <FlowStory stage={stage} onClose={() => choose(null)} /> : null}
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
  );
}
