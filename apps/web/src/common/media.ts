import { useSyncExternalStore } from 'react';

/** A hook that tells whether a media query holds, and goes on telling. Where there is no window it does not. */
export function mediaHook(media: string): () => boolean {
  const query = typeof window === 'undefined' ? null : window.matchMedia(media);
  const subscribe = (changed: () => void) => {
    query?.addEventListener('change', changed);
    return () => query?.removeEventListener('change', changed);
  };
  return () => useSyncExternalStore(subscribe, () => query?.matches ?? false);
}
