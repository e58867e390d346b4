import { useTranslation } from 'react-i18next';
import { useProblemSentence } from './problem.js';
import { addToast } from './toasts.js';

export type Toast = {
  /** Says what was done; `undo` while it can be taken back. Stays 8 s with it, 4 s without. */
  readonly done: (sentence: string, undo?: { readonly label?: string; readonly run: () => void }) => void;
  readonly failed: (error: unknown) => void;
};

/** Short news at the foot of the page, read out by screen readers, in nobody's way. */
export function useToast(): Toast {
  const { t } = useTranslation();
  const sentence = useProblemSentence();
  return {
    done: (words, undo) =>
      addToast({
        kind: 'done',
        sentence: words,
        ...(undo ? { action: { label: undo.label ?? t('common.takeBack'), run: undo.run } } : {}),
      }),
    failed: (error) => addToast({ kind: 'failed', sentence: sentence(error) }),
  };
}
