import { useTranslation } from 'react-i18next';
import type { Light } from '../generated/graphql.js';
import type { Shape } from './clock-words.js';
import styles from './light-mark.module.css';

/** Drawn, not typed: the characters ● ◐ ■ ○ ‖ ↩ ✓ ▲ differ in size from font to font. All on a 16 px square. */
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
  paused: (
    <>
      <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6.25 5.25v5.5M9.75 5.25v5.5" stroke="currentColor" strokeWidth="1.75" />
    </>
  ),
  betweenCycles: (
    <path
      d="M6 2.5 3 5.5l3 3M3 5.5h6.25a3.75 3.75 0 0 1 0 7.5H5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
    />
  ),
  onTime: <path d="m3 8.5 3.4 3.5L13 4.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  late: <path d="M8 2.5 14 13H2z" fill="currentColor" />,
  closed: <path d="m3 8.5 3.4 3.5L13 4.5" fill="none" stroke="currentColor" strokeWidth="2" />,
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

/** A light as shape, word and colour: it reads the same in black and white. Grey is none: it says why it is (DaysLeft). */
export function LightMark({ light }: { readonly light: Exclude<Light, 'grey'> }) {
  const { t } = useTranslation();
  return (
    <span className={`${styles['mark']} ${styles[light]}`}>
      <LightShape shape={light} />
      {t(`common.light.${light}`)}
    </span>
  );
}
