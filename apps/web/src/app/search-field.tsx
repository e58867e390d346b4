import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { isBox } from '../boxes/boxes.js';
import { useShortcut } from '../common/use-shortcut.js';
import styles from './search-field.module.css';

const WAIT_MS = 300;

/** Searches the box that is open, while one types; from any other page, on enter, what is to do. */
export function SearchField() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const box = /^\/box\/(\w+)/.exec(pathname)?.[1];
  const inBox = isBox(box);
  const asked = inBox ? (new URLSearchParams(search).get('q') ?? '') : '';

  // The address leads: going back, or clearing the filters, changes what stands here.
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = asked;
  }, [asked]);
  useShortcut(['/', 'mod+k'], () => field.current?.select());

  const ask = (text: string, replace: boolean) => {
    clearTimeout(timer.current);
    // As the address is now: a filter may have been pressed since this was typed.
    const query = new URLSearchParams(inBox ? window.location.search : '');
    if (text) query.set('q', text);
    else query.delete('q');
    void navigate({ pathname: inBox ? pathname : '/box/todo', search: query.toString() }, { replace });
  };

  return (
    <search className={styles['search']}>
      <SearchOutlined aria-hidden="true" />
      <input
        ref={field}
        type="search"
        enterKeyHint="search"
        aria-label={t('app.searchLabel')}
        placeholder={t('app.searchHint')}
        defaultValue={asked}
        onChange={({ target, nativeEvent }) => {
          // Half-typed pinyin is not yet what is looked for.
          if (!inBox || ('isComposing' in nativeEvent && nativeEvent.isComposing)) return;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => ask(target.value.trim(), true), WAIT_MS);
        }}
        onCompositionEnd={({ currentTarget }) => {
          if (inBox) ask(currentTarget.value.trim(), true);
        }}
        onKeyDown={(event) => {
          const { key, nativeEvent, currentTarget } = event;
          if (nativeEvent.isComposing) return;
          if (key === 'Enter') ask(currentTarget.value.trim(), inBox);
          if (key === 'Escape') {
            event.preventDefault(); // the browser would empty the field
            currentTarget.blur();
          }
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}
