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

/** Rings when the live connection stands: first, and again after every break. */
const onLine = new Set<() => void>();
export const lineIsUp = (): void => onLine.forEach((listener) => listener());

export function whenLineIsUp(listener: () => void): () => void {
  onLine.add(listener);
  return () => void onLine.delete(listener);
}
