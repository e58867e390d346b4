import type { PieceView, WorkView } from './views.js';

/** A piece of work to act on, with what the caller has on the screen. */
export type Addressed = {
  readonly no: number;
  readonly assignmentVersion?: number;
  readonly formRevision?: number;
};

/** Acts on a piece of work of the caller's, as he saw it. */
type Addressing =
  | 'giveOpinion'
  | 'correctOpinion'
  | 'takeBack'
  | 'transfer'
  | 'addReviewer'
  | 'returnWork'
  | 'reassign'
  | 'entrust'
  | 'prepare'
  | 'recuse'
  | 'passUp'
  | 'passDown'
  | 'fetchUp';

/**
 * The piece of work that an act is about. What is allowed says the server (`allowedActions`), so no rule is repeated
 * here; where it allows nothing, the act is addressed so that the server refuses it with the fitting reason.
 *
 * Seen is the submission as the caller sees it; where it is not for these eyes, as the submitter does.
 */
export function address(
  act: Addressing,
  { assignments, allowedActions, standing: { stage } }: WorkView,
  wanted: { readonly assignment?: string; readonly outcome?: string },
): Addressed {
  const allowed = allowedActions.filter((action) => action.act === act && action.assignment !== null);
  if (wanted.assignment !== undefined) {
    const named = findAssignment(assignments, wanted.assignment);
    if (!named) throw new Error(`there is no assignment ${wanted.assignment}`);
    return seen(
      named.no,
      allowed.find(({ assignment }) => assignment === named.no),
    );
  }
  const fitting =
    allowed.find(({ outcomes }) => outcomes.some(({ id }) => id === wanted.outcome)) ?? allowed[0];
  if (fitting) return seen(fitting.assignment!, fitting);
  const here = assignments.filter((assignment) => assignment.stage === stage);
  const own = here.findLast((assignment) => assignment.mine);
  const open = here.find(({ work }) => work === 'pending');
  const last = assignments.findLast((assignment) => assignment.mine) ?? assignments.at(-1);
  const chosen = own ?? open ?? last;
  if (!chosen) throw new Error('there is no assignment to address');
  return { no: chosen.no };
}

function seen(no: number, action?: WorkView['allowedActions'][number]): Addressed {
  return {
    no,
    ...(action?.assignmentVersion != null && { assignmentVersion: action.assignmentVersion }),
    ...(action?.formRevision != null && { formRevision: action.formRevision }),
  };
}

/** The latest one of that name: `unit`, `unit.post`, `stage/unit`, `stage/unit.post`, `supervise/unit`. */
export function findAssignment<Piece extends PieceView>(
  assignments: readonly Piece[],
  name: string,
): Piece | undefined {
  return [...assignments]
    .sort((a, b) => b.no - a.no)
    .find((assignment) => namesOf(assignment).includes(name));
}

export function namesOf({ kind, stage, unit, post }: PieceView): readonly string[] {
  const names = post === null ? [unit.id] : [unit.id, `${unit.id}.${post}`];
  const places = kind === 'review' ? ['', `${stage}/`] : [`${kind}/`];
  return places.flatMap((place) => names.map((name) => `${place}${name}`));
}
