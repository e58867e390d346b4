import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { arcOf } from './arc-of.js';
import type { Direction, Placed } from './flow-layout.js';
import styles from './flow-edge.module.css';
import type { EdgeView } from './views.js';

export type RouteLine = Edge<
  { readonly line: EdgeView; readonly direction: Direction; readonly from: Placed; readonly to: Placed; readonly lane: number },
  'route'
>;

/** Taken solid, ahead dashed, not taken faint; back to an earlier stage as an arc outside, with the cycle it began. */
export function FlowEdge({ id, data, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, markerEnd }: EdgeProps<RouteLine>) {
  const { t } = useTranslation();
  const text = useText();
  if (!data) return null;
  const { line, direction, from, to, lane } = data;
  const [path, labelX, labelY] = line.back
    ? arcOf(from, to, direction, lane)
    : getSmoothStepPath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, borderRadius: 8 });
  const label = line.cycle ? t('submission.cycle', { cycle: line.cycle }) : line.state === 'notTaken' ? '' : text(line.label);
  const marker = markerEnd ? { markerEnd } : {};
  return (
    <>
      <BaseEdge id={id} path={path} className={styles[line.state] ?? ''} {...marker} />
      {label ? (
        <EdgeLabelRenderer>
          <span
            className={`${styles['label']} ${line.back ? styles['back'] : ''}`}
            style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)` }}
          >
            {line.back && line.cycle ? '↩ ' : ''}
            {label}
          </span>
        </EdgeLabelRenderer>
      ) : null}
    </>
  );
}
