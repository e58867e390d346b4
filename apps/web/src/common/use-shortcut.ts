import { useEffect, useEffectEvent } from 'react';

/** A single character, a named key, or `mod+` a character (Ctrl, on a Mac Command). */
export type Shortcut = string;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="textbox"], [role="combobox"]') !== null);

/** Inside a dialog or an open menu, keys belong to it. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;

/** Runs for a key pressed anywhere but in a field; single letters never act while one writes. */
export function useShortcut(keys: readonly Shortcut[], run: (key: Shortcut) => void): void {
  const act = useEffectEvent(run);
  const wanted = keys.join(' ');
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.defaultPrevented) return;
      const mod = event.ctrlKey || event.metaKey;
      const key = mod ? `mod+${event.key.toLowerCase()}` : event.key;
      if (!wanted.split(' ').includes(key)) return;
      if (isElsewhere(event.target) || (!mod && isTyping(event.target))) return;
      event.preventDefault();
      act(key);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [wanted]);
}
