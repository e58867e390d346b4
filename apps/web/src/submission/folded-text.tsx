import { type ReactNode, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './folded-text.module.css';

type Props = {
  readonly children: ReactNode;
  /** How many of its lines are always shown. */
  readonly lines?: number;
};

/** Long words show their beginning, and the rest when asked. On paper nothing is folded. */
export function FoldedText({ children, lines = 6 }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const words = useRef<HTMLSpanElement>(null);
  const [isLong, setLong] = useState(false);
  const [open, setOpen] = useState(false);
  const measure = useEffectEvent(() => {
    const { scrollHeight = 0, clientHeight = 0 } = words.current ?? {};
    // Open it hides nothing, and that says nothing about how long it is.
    if (!open) setLong(scrollHeight > clientHeight + 1);
  });
  useLayoutEffect(() => measure(), [children, lines, open]);
  useEffect(() => {
    // How many lines it takes changes with its width.
    const observer = new ResizeObserver(() => measure());
    if (words.current) observer.observe(words.current);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      <span
        ref={words}
        id={id}
        className={open ? styles['open'] : styles['folded']}
        style={open ? undefined : { WebkitLineClamp: lines }}
      >
        {children}
      </span>
      {isLong ? (
        <button
          type="button"
          className={styles['button']}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'submission.fold' : 'submission.unfold')}
        </button>
      ) : null}
    </>
  );
}
