import type { RefObject } from 'react';
import { useShortcut } from '../common/use-shortcut.js';

/** j and k go down and up the rows of a list; enter is the row's own, for each is a link. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useShortcut(['j', 'k'], (key) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const to = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)));
    rows[to]?.focus({ preventScroll: true });
    rows[to]?.scrollIntoView({ block: 'nearest' });
  });
}
