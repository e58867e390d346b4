import { createContext, use } from 'react';
import type { AllowedActionView } from './views.js';

type Ask = (action: AllowedActionView, onClose?: () => void) => void;

export const AskContext = createContext<Ask | null>(null);
export const OfferedContext = createContext(true);

/** Opens the dialog of an act. */
export function useAskAct(): Ask {
  const ask = use(AskContext);
  if (!ask) throw new Error('useAskAct outside of a submission');
  return ask;
}

/** In the dialog of an act: whether it may still be done. */
export const useIsOffered = (): boolean => use(OfferedContext);
