import { useTranslation } from 'react-i18next';
import type { Judgement, Light } from '../generated/graphql.js';
import type { Shape } from './clock-words.js';
import styles from './light-mark.module.css';

/** Drawn, not typed: the characters ● ◐ ■ ○ ✓ ▲ differ in size from font to font. All on a 16 px square. */
const DRAWING: Record<Shape, React.ReactNode> = {
  green: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  yellow: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" fill="currentColor" />
    </>
  ),
  red: <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" fill="currentColor" />,
  grey: <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  onTime: <path d="m3 8.5 3.4 3.5L13 4.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  late: <path d="M8 2.5 14 13H2z" fill="currentColor" />,
};

/** The shape alone, for where its word stands beside it. */
export function LightShape({ shape, size = 14 }: { readonly shape: Shape; readonly size?: number }) {
  return (
    <svg
      className={`${styles['shape']} ${styles[shape]}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWING[shape]}
    </svg>
  );
}

type Props = {
  readonly light: Light;
  /** Given when closed; it then takes the light's place. */
  readonly judgement?: Judgement | null | undefined;
};

/** A light as shape, word and colour: it reads the same in black and white. */
export function LightMark({ light, judgement }: Props) {
  const { t } = useTranslation();
  const shape = judgement ?? light;
  return (
    <span className={`${styles['mark']} ${styles[shape]}`}>
      <LightShape shape={shape} />
      {t(`common.light.${shape}`)}
    </span>
  );
}
