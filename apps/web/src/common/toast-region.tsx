import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LightShape } from './light-mark.js';
import { removeToast, type ToastMessage, toastsShown, watchToasts } from './toasts.js';
import styles from './toast-region.module.css';

const SHORT_MS = 4_000;
/** Time to read what failed, or to reach for the button. */
const LONG_MS = 8_000;

/** Stands in the page from the start: screen readers announce only what is put into a region they know. */
export function ToastRegion() {
  const shown = useSyncExternalStore(watchToasts, toastsShown);
  return (
    <div className={styles['region']} role="status" aria-live="polite">
      {shown.map((message) => (
        <ToastCard key={message.id} message={message} />
      ))}
    </div>
  );
}

function ToastCard({ message: { id, kind, sentence, action } }: { readonly message: ToastMessage }) {
  const { t } = useTranslation();
  const [isHeld, hold] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => removeToast(id), kind === 'failed' || action ? LONG_MS : SHORT_MS);
    return () => clearTimeout(timer);
  }, [id, kind, action, isHeld]);
  return (
    <div
      className={styles['toast']}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <LightShape shape={kind === 'done' ? 'onTime' : 'late'} size={16} />
      <span>{sentence}</span>
      {action ? (
        <button
          type="button"
          onClick={() => {
            removeToast(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      ) : null}
      <button
        type="button"
        className={styles['close']}
        aria-label={t('common.close')}
        onClick={() => removeToast(id)}
      >
        ×
      </button>
    </div>
  );
}
