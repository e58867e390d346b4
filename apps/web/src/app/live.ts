import { useEffect, useEffectEvent } from 'react';

/** Rings when a box of the person may have changed, or when news may have been missed. Says no more: look again. */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Many rings at once (a clock moved over a week) are one. */
export function boxesMayHaveChanged(): void {
  clearTimeout(timer);
  timer = setTimeout(() => listeners.forEach((listener) => listener()), 250);
}

export function useBoxesChanged(lookAgain: () => void): void {
  const listener = useEffectEvent(lookAgain);
  useEffect(() => {
    const call = () => listener();
    listeners.add(call);
    return () => void listeners.delete(call);
  }, []);
}
