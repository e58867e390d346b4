import { useState } from 'react';
import { useMe } from '../common/me.js';
import { dropDraft, keepDraft, loadDraft } from './draft-store.js';
import { newDraft, type OpinionDraft, seenIn } from './opinion-draft.js';
import type { AllowedActionView, BeginningView, SubmissionView } from './views.js';

export type DraftOfOpinion = {
  readonly draft: OpinionDraft;
  readonly change: (part: Partial<OpinionDraft>) => void;
  /** The form, or the piece of work, is another than when the writing began. */
  readonly stale: boolean;
  /** "I have looked at what is new". */
  readonly acknowledge: () => void;
  readonly forget: () => void;
};

/** What is being written for one assignment. Nobody else's act touches it; that one happened is said. */
export function useOpinionDraft(
  { id: submission, materials }: Pick<SubmissionView, 'id' | 'materials'>,
  action: AllowedActionView,
  standing: BeginningView | undefined,
): DraftOfOpinion {
  const { person } = useMe();
  const place = { person, submission, no: action.assignment ?? 0, act: action.act };
  const [written, setWritten] = useState<OpinionDraft | null>(() => loadDraft(place));
  // Until something is written there is nothing to protect: the newest is what the signer sees.
  const draft = written ?? newDraft(action, materials, standing);
  const now = seenIn(action);
  const set = (next: OpinionDraft) => {
    setWritten(next);
    keepDraft(place, next);
  };
  return {
    draft,
    change: (part) => set({ ...draft, ...part }),
    stale:
      draft.seen.assignmentVersion !== now.assignmentVersion || draft.seen.formRevision !== now.formRevision,
    acknowledge: () => set({ ...draft, seen: now }),
    forget: () => {
      setWritten(null);
      dropDraft(place);
    },
  };
}
