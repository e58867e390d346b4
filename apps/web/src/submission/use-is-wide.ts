import { useSyncExternalStore } from 'react';

/** From here on everything needed for a decision fits on one screen. In step with `@media (min-width: 1200px)`. */
const query = window.matchMedia('(min-width: 1200px)');

const subscribe = (changed: () => void) => {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
