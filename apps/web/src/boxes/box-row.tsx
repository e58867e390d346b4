import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../common/dates.js';
import { DaysLeft } from '../common/days-left.js';
import { MarkBadge, Marks } from '../common/marks.js';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { UrgencyMark } from '../common/urgency-mark.js';
import type { Box, BoxRowFragment, ClockFiguresFragment } from '../generated/graphql.js';
import { rememberOpened } from './queue.js';
import styles from './box-row.module.css';

type Props = { readonly box: Box; readonly item: BoxRowFragment };

/** One row: how long there is (or what was said), what it is, what is asked and from whom, and the whole. */
export function BoxRow({ box, item }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const { submission, draft, title, unread, clock, overall, urgency } = item;
  const isUnread = unread && box !== 'drafts';
  const rests = (clock ?? overall)?.standing === 'paused';
  return (
    <li>
      <Link
        to={submission ? `/submission/${submission}` : `/draft/${draft ?? ''}`}
        data-row={item.id}
        className={`${styles['row']} ${isUnread ? styles['unread'] : ''} ${rests ? styles['rests'] : ''}`}
        onClick={() => rememberOpened(item.id)}
      >
        <Lead box={box} item={item} />
        <span className={styles['what']}>
          <span className={styles['title']}>
            {isUnread ? <span className="sr-only">{t('boxes.unread')} </span> : null}
            <UrgencyMark urgency={urgency} /> {title || t('boxes.untitled')}
          </span>
          <span className={styles['meta']}>
            <span>{text(item.matterTitle)}</span>
            {item.stageTitle ? <span>{text(item.stageTitle)}</span> : null}
            {item.task ? <span className={styles['task']}>{text(item.task)}</span> : null}
          </span>
        </span>
        <span className={styles['from']}>
          <span>
            {text(item.submitter?.name)} {box === 'started' ? <Delegate signer={item.signer} /> : null}
          </span>
          <span className={styles['second']}>{item.number}</span>
        </span>
        <Whole box={box} item={item} />
      </Link>
    </li>
  );
}

/** The figure that decides what to take up first; where nothing is left to do, what was done. */
function Lead({ box, item }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const { moment } = useDates();
  const { clock, overall } = item;
  if (box === 'drafts') {
    return (
      <span className={styles['lead']}>
        <span className={styles['plain']}>{t('boxes.draft')}</span>
        <span className={styles['second']}>{t('boxes.savedAt', { at: moment(item.at) })}</span>
      </span>
    );
  }
  if (box === 'done') {
    return (
      <span className={styles['lead']}>
        <span className={styles['outcome']}>
          {text(item.outcome)} <Marks forUnit={item.forUnit ? text(item.forUnit.name) : null} />
          <Delegate signer={item.signer} />
        </span>
        <span className={styles['second']}>{t('boxes.signedAt', { at: moment(item.at) })}</span>
      </span>
    );
  }
  const shown = clock ?? overall;
  return (
    <span className={styles['lead']}>
      <DaysLeft clock={shown} size="large" />
      {shown ? <UnderDays clock={shown} scope={clock ? 'stage' : 'whole'} pause={item.pause} /> : null}
    </span>
  );
}

/** O4: under done of both, marked with who signed for whom. */
function Delegate({ signer }: { readonly signer: BoxRowFragment['signer'] }) {
  const nameOf = useSignerName();
  const { t } = useTranslation();
  if (!signer) return null;
  return (
    <MarkBadge mark="forAnother" title={nameOf(signer)}>
      {t('common.forWhom', signer)}
    </MarkBadge>
  );
}

/** The whole (全程), beside the stage in hand; under done, how the person's own limit was kept. */
function Whole({ box, item }: Props) {
  const { clock, overall } = item;
  const shown = box === 'done' ? (clock ?? overall) : clock && overall;
  return (
    <span className={styles['whole']}>
      {shown ? (
        <>
          <DaysLeft clock={shown} />
          <UnderDays clock={shown} scope={shown === clock ? 'stage' : 'whole'} pause={item.pause} />
        </>
      ) : null}
    </span>
  );
}

type UnderProps = {
  readonly clock: ClockFiguresFragment;
  readonly scope: 'stage' | 'whole';
  readonly pause: BoxRowFragment['pause'];
};

/** Whose days they are, until when, or why they rest, and whether that may still change. */
function UnderDays({ clock, scope, pause }: UnderProps) {
  const { t } = useTranslation();
  const text = useText();
  const { closedOn, dueOn, provisional, standing, kind, title } = clock;
  // Who decides on more time has until the limit itself is over, which is no stage's.
  const isNamed = scope === 'stage' && kind !== 'assignment' && kind !== 'stage';
  const { day } = useDates();
  return (
    <span className={`${styles['second']} ${styles['underDays']}`}>
      {isNamed ? text(title) : t(`common.days.${scope}`)}
      {standing === 'paused' && pause ? ` · ${text(pause)}` : null}
      {closedOn ? ` · ${t('boxes.doneOn', { on: day(closedOn) })}` : null}
      {dueOn && !closedOn ? ` · ${t('boxes.dueOn', { on: day(dueOn) })}` : null}{' '}
      <Marks provisional={provisional && !closedOn} />
    </span>
  );
}
