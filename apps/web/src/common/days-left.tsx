import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type DaysPhrase, type Figures, daysPhrase, shapeOf } from './clock-words.js';
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
  const phrase = daysPhrase(clock);
  const shape = shapeOf(clock);
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
