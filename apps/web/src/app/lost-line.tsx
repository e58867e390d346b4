import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whenLineIsDown, whenLineIsUp } from './live.js';
import styles from './lost-line.module.css';

/** A line that is back at once needs no word. */
const SAID_AFTER_MS = 3_000;

/** What is on the screen may be old, and an act will not be taken: said before one acts. */
export function LostLine() {
  const { t } = useTranslation();
  const [isDown, setDown] = useState(false);
  const [isSaid, say] = useState(false);
  useEffect(() => whenLineIsDown(() => setDown(true)), []);
  useEffect(
    () =>
      whenLineIsUp(() => {
        setDown(false);
        say(false);
      }),
    [],
  );
  useEffect(() => {
    if (!isDown) return undefined;
    const timer = setTimeout(() => say(true), SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isDown]);
  return (
    <div role="status" className={styles['place']}>
      {isSaid ? <p className={styles['lost']}>{t('app.lostLine')}</p> : null}
    </div>
  );
}
