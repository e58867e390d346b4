import { Modal } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../common/use-shortcut.js';
import styles from './keyboard-help.module.css';

let shown = false;
const watchers = new Set<() => void>();
const show = (next: boolean) => {
  shown = next;
  watchers.forEach((watcher) => watcher());
};
const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

export const showKeyboardHelp = (): void => show(true);

const KEYS = [
  { keys: ['j'], does: 'next' },
  { keys: ['k'], does: 'previous' },
  { keys: ['Enter'], does: 'open' },
  { keys: ['/', 'Ctrl K'], does: 'search' },
  { keys: ['Ctrl Enter'], does: 'sign' },
  { keys: ['Esc'], does: 'leave' },
  { keys: ['?'], does: 'help' },
] as const;

export function KeyboardHelp() {
  const { t } = useTranslation();
  const open = useSyncExternalStore(watch, () => shown);
  useShortcut(['?'], showKeyboardHelp);
  return (
    <Modal
      open={open}
      onCancel={() => show(false)}
      footer={null}
      title={t('app.keys.title')}
      width={400}
      destroyOnHidden
    >
      <dl className={styles['keys']}>
        {KEYS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`app.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
