/** What the toasts show, outside of React: any code may speak, one place listens (toast-region.tsx). */
type ToastAction = { readonly label: string; readonly run: () => void };
export type ToastMessage = {
  readonly id: number;
  readonly kind: 'done' | 'failed';
  readonly sentence: string;
  readonly action?: ToastAction;
};

const MOST = 3;
let shown: readonly ToastMessage[] = [];
let lastId = 0;
const watchers = new Set<() => void>();
const show = (next: readonly ToastMessage[]) => {
  shown = next;
  watchers.forEach((watcher) => watcher());
};

export const toastsShown = (): readonly ToastMessage[] => shown;

export function watchToasts(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

export function addToast(message: Omit<ToastMessage, 'id'>): void {
  show([...shown, { ...message, id: ++lastId }].slice(-MOST));
}

export function removeToast(id: number): void {
  show(shown.filter((each) => each.id !== id));
}
