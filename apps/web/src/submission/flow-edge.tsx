import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import type { Direction, Placed } from './flow-layout.js';
import styles from './flow-edge.module.css';
import { type Around, backward, onward, passing } from './line-of.js';
import type { DrawnEdge } from './route-way.js';

export type RouteLine = Edge<
  {
    readonly line: DrawnEdge;
    readonly direction: Direction;
    readonly from: Placed;
    readonly to: Placed;
    /** Of a line that passes stages of the way by. */
    readonly around: Around | null;
    readonly index: number;
  },
  'route'
>;

/** Taken solid, ahead dashed, not taken faint; back to an earlier stage as an arc, with the cycle it began. */
export function FlowEdge({ id, data, markerEnd }: EdgeProps<RouteLine>) {
  const { t } = useTranslation();
  const text = useText();
  if (!data) return null;
  const { line, direction, from, to, around, index } = data;
  const drawn = line.back
    ? backward(from, to, direction, index)
    : around
      ? passing(from, to, direction, around)
      : onward(from, to, direction);
  // Across, the way itself has no room for words between its stages: each says its result itself.
  const isDone = line.state === 'done';
  const silent =
    line.state === 'notTaken' || (direction === 'LR' && from.beside === to.beside) || (line.back && !isDone); // that somebody came back is news once he did
  const label = line.cycle
    ? `↩ ${t('submission.flow.toCycle', { cycle: line.cycle })}`
    : isDone && (line.sentBack || (line.back && !line.label))
      ? t('submission.flow.sentBack')
      : silent
        ? ''
        : text(line.label);
  return (
    <>
      <BaseEdge
        id={id}
        path={drawn.path}
        className={styles[line.state] ?? ''}
        {...(markerEnd && { markerEnd })}
      />
      {label ? (
        <EdgeLabelRenderer>
          <span
            className={`${styles['label']} ${line.back ? styles['back'] : ''}`}
            style={{ transform: `translate(-50%, -50%) translate(${drawn.x}px, ${drawn.y}px)` }}
          >
            {label}
          </span>
        </EdgeLabelRenderer>
      ) : null}
    </>
  );
}
