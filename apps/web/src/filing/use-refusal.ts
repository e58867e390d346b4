import { type RefObject, useState } from 'react';
import { useDetailSentence } from '../common/problem.js';
import { readProblem } from '../common/read-problem.js';
import { FORM_ID } from './filing-editor.js';
import { focusFirst, NOTHING_REFUSED, placeRefusal, type Refused } from './refused.js';

/** A dialog that closes gives the focus back to where it was; then it goes to what is wrong. */
const CLOSING_MS = 300;

export type Refusal = {
  readonly refused: Refused;
  readonly setRefused: (refused: Refused) => void;
  /** Marks each thing that is wrong where it stands in `root`, and goes to the first. */
  readonly refuse: (error: unknown) => void;
};

/** What the server found wrong with a form, until it is put right. */
export function useRefusal(root: RefObject<HTMLElement | null>): Refusal {
  const detailSentence = useDetailSentence();
  const [refused, setRefused] = useState(NOTHING_REFUSED);
  const refuse = (error: unknown): void => {
    const placed = placeRefusal(readProblem(error).details, FORM_ID, detailSentence);
    setRefused(placed);
    setTimeout(() => focusFirst(placed, root.current), CLOSING_MS);
  };
  return { refused, setRefused, refuse };
}
