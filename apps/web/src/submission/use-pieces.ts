import { useState } from 'react';
import { useText } from '../common/text.js';
import type { Act } from '../generated/graphql.js';
import { actionsOf } from './acts.js';
import type { AllowedActionView, AssignmentView, SubmissionView } from './views.js';

type Piece = { readonly id: string; readonly title: string; readonly assignment: AssignmentView };

export type Pieces = {
  readonly options: readonly Piece[];
  readonly chosen: Piece | null;
  readonly action: AllowedActionView | null;
  readonly choose: (id: string) => void;
};

/** The pieces of work that an act may be about, by whom they are with; the only one is chosen at once. */
export function usePieces({ allowedActions, assignments }: SubmissionView, act: Act): Pieces {
  const text = useText();
  const [id, choose] = useState<string | null>(null);
  const actions = actionsOf(allowedActions, act);
  const options = actions.flatMap(({ assignment: no }): Piece[] => {
    const assignment = assignments.find((one) => one.no === no);
    if (!assignment) return [];
    const named = [text(assignment.unit.name), text(assignment.postTitle), text(assignment.task)];
    return [{ id: String(no), title: named.filter(Boolean).join(' · '), assignment }];
  });
  const chosen = options.length === 1 ? options[0]! : (options.find((one) => one.id === id) ?? null);
  const action = actions.find(({ assignment }) => String(assignment) === chosen?.id) ?? null;
  return { options, chosen, action, choose };
}
