import { useSyncExternalStore } from 'react';

/** Keep in step with the style sheets: `@media (max-width: 767px)`. */
const query = typeof window === 'undefined' ? null : window.matchMedia('(max-width: 767px)');

const subscribe = (changed: () => void) => {
  query?.addEventListener('change', changed);
  return () => query?.removeEventListener('change', changed);
};

export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, () => query?.matches ?? false);
