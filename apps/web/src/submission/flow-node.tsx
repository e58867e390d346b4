import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { LightShape } from '../common/light-mark.js';
import { useText } from '../common/text.js';
import { useIsAgainst } from './against.js';
import type { Direction } from './flow-layout.js';
import styles from './flow-node.module.css';
import { STANCE_SIGN } from './outcome-mark.js';
import { progressOf, STATE_SIGN } from './route-way.js';
import type { NodeView, SeatView } from './views.js';

export type StageNode = Node<
  {
    readonly stage: NodeView;
    readonly direction: Direction;
    readonly chosen: boolean;
    readonly choose: () => void;
  },
  'stage'
>;

/** A stage: one frame, with a row per unit when several act in it; an ending is a pill. */
export function FlowNode({ data: { stage, direction, chosen, choose } }: NodeProps<StageNode>) {
  const text = useText();
  const { kind, state, title, visits, seats } = stage;
  const progress = progressOf(stage);
  const across = direction === 'LR';
  // Where a unit has several seats, what each is for tells them apart.
  const isShared = ({ unit }: SeatView) => seats.filter((other) => other.unit.id === unit.id).length > 1;
  return (
    <div
      data-current={state === 'current' || undefined}
      title={text(title)}
      className={`${styles['node']} ${styles[kind]} ${styles[state]} ${chosen ? styles['chosen'] : ''}`}
    >
      <Handle type="target" position={across ? Position.Left : Position.Top} isConnectable={false} />
      <button type="button" className="nodrag nopan" aria-pressed={chosen} onClick={choose}>
        <span className={styles['title']}>
          <span aria-hidden="true">{STATE_SIGN[state]}</span> {text(title)}
          {visits > 1 ? <small> ×{visits}</small> : null}
        </span>
        {kind === 'stage' ? <StageWords stage={stage} /> : null}
      </button>
      {progress ? (
        <ul>
          {seats.map((seat) => (
            <Seat
              key={seat.id}
              seat={seat}
              name={text(isShared(seat) ? (seat.task ?? seat.unit.name) : seat.unit.name)}
            />
          ))}
        </ul>
      ) : null}
      <Handle type="source" position={across ? Position.Right : Position.Bottom} isConnectable={false} />
    </div>
  );
}

/** The line below a stage's name: how far it has come, or how it ended. */
function StageWords({ stage }: { readonly stage: NodeView }) {
  const { t } = useTranslation();
  const text = useText();
  const { state, automatic, seats, result, clock } = stage;
  const progress = progressOf(stage);
  // Where several act, the row of who missed it says so.
  const isMissed = !progress && seats.some(({ work }) => work === 'missed');
  // The submitter's own time has run out: nobody was late (T5).
  if (isMissed && clock?.judgement !== 'late')
    return <span className={styles['state']}>– {t('submission.work.expired')}</span>;
  if (isMissed)
    return (
      <span className={`${styles['state']} ${styles['missed']}`}>
        ▲ {text(result) || t('common.mark.missed')}
      </span>
    );
  const ended = state === 'ahead' ? '' : text(result); // to be passed again: what it came to before is over
  return (
    <span className={styles['state']}>
      {automatic
        ? t('submission.flow.automatic')
        : state === 'current' && progress
          ? t('submission.table.signed', progress)
          : ended || t(`submission.flow.state.${state}`)}
    </span>
  );
}

type SeatProps = { readonly seat: SeatView; readonly name: string };

function Seat({ seat, name }: SeatProps) {
  const { unit, task, work, light, outcome, veto } = seat;
  const { t } = useTranslation();
  const text = useText();
  const signed = work === 'signed';
  // The system went on without it: deemed to consent, or not asked any more.
  const late = work === 'deemed' || work === 'missed';
  const against = useIsAgainst()(seat);
  return (
    <li title={`${text(unit.name)} ${text(task)}`}>
      {against ? (
        <span className={styles['veto']} aria-hidden="true">
          {STANCE_SIGN['against']}
        </span>
      ) : (
        <LightShape shape={late ? 'late' : signed ? 'onTime' : light} size={11} />
      )}
      <span className={styles['unit']}>{name}</span>
      <span className={against ? styles['veto'] : late ? styles['missed'] : styles['outcome']}>
        {veto
          ? t('common.mark.veto')
          : outcome && !late
            ? text(outcome)
            : t(`submission.work.short.${work as 'pending'}`)}
      </span>
    </li>
  );
}
