import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import {
  type DaysPhrase,
  type Figures,
  daysPhrase,
  type Shape,
  shapeOf,
  standingPhrase,
} from './clock-words.js';
import { LightShape } from './light-mark.js';
import styles from './days-left.module.css';

type Props = {
  /** Null or absent: there is no limit. */
  readonly clock: Figures | null | undefined;
  /** `large` once a row: it is the largest figure there. */
  readonly size?: 'small' | 'large';
  /** What it is paused for, where that is known. */
  readonly why?: string | undefined;
};

/** 剩N个工作日, 今天到期, 逾期N个工作日, 已暂停 ...: the shape and colour with the days in words. */
export function DaysLeft({ clock, size = 'small', why }: Props) {
  const { t } = useTranslation();
  if (!clock) return <span className={styles['none']}>{t('common.days.noLimit')}</span>;
  return <Said phrase={daysPhrase(clock)} shape={shapeOf(clock)} size={size} why={why} />;
}

/** The same in lists of what was judged, is overdue or rests: they are not told how much is left. */
export function Standing({ clock }: { readonly clock: Omit<Figures, 'light' | 'remaining' | 'limit'> }) {
  const phrase = standingPhrase(clock);
  if (!phrase) return null;
  const shape = shapeOf({ ...clock, light: clock.overdue ? 'red' : 'grey' });
  return <Said phrase={phrase} shape={shape} size="small" />;
}

type SaidProps = Pick<Props, 'why'> & {
  readonly phrase: DaysPhrase;
  readonly shape: Shape;
  readonly size: 'small' | 'large';
};

function Said({ phrase, shape, size, why }: SaidProps) {
  const { t } = useTranslation();
  const words = wordsOf(phrase, t);
  return (
    <span className={`${styles['days']} ${styles[size]} ${styles[shape]}`} title={t(`common.light.${shape}`)}>
      <LightShape shape={shape} size={size === 'large' ? 16 : 13} />
      <span>{'count' in phrase ? <Counted words={words} /> : <Worded words={words} />}</span>
      {why && phrase.key === 'paused' ? <span className={styles['why']}>{why}</span> : null}
    </span>
  );
}

function wordsOf(phrase: DaysPhrase, t: TFunction): string {
  if (phrase.key === 'left') return t(`common.days.left.${phrase.unit}`, { count: phrase.count });
  return 'count' in phrase
    ? t(`common.days.${phrase.key}`, { count: phrase.count })
    : t(`common.days.${phrase.key}`);
}

/** The number stands out of its sentence. */
const Counted = ({ words }: { readonly words: string }) =>
  words
    .split(/(\d+)/)
    .map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : <span key={index}>{part}</span>));

/** Without a number, the word stands out of its explanation: **已逾期**（未满1个工作日）. */
function Worded({ words }: { readonly words: string }) {
  const at = words.search(/[(（]/);
  if (at < 0) return <b>{words}</b>;
  return (
    <>
      <b>{words.slice(0, at)}</b>
      <span className={styles['aside']}>{words.slice(at)}</span>
    </>
  );
}
