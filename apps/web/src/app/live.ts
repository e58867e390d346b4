import { useEffect, useEffectEvent } from 'react';

type Listener = () => void;

/** A bell says no more than: look again. */
function bell() {
  const listeners = new Set<Listener>();
  return {
    ring: (): void => listeners.forEach((listener) => listener()),
    /** Gives what stops listening. */
    listen: (listener: Listener): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Rings when a box of the person may have changed, or when news may have been missed. */
const boxes = bell();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Many rings at once (a clock moved over a week) are one. */
export function boxesMayHaveChanged(): void {
  clearTimeout(timer);
  timer = setTimeout(boxes.ring, 250);
}

export function useBoxesChanged(lookAgain: Listener): void {
  const listener = useEffectEvent(lookAgain);
  useEffect(() => boxes.listen(() => listener()), []);
}

/** Rings when the live connection stands: first, and again after every break. */
export const { ring: lineIsUp, listen: whenLineIsUp } = bell();

/** Rings when the live connection broke; it is being tried again by itself. */
export const { ring: lineIsDown, listen: whenLineIsDown } = bell();

/** Rings when somebody acted on, or said something beside, the submission that is on the screen. */
export const { ring: submissionStirs, listen: whenSubmissionStirs } = bell();

/** Rings when the business clock was set by hand. */
export const { ring: clockMoved, listen: whenClockMoves } = bell();
