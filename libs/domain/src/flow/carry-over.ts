import type { Seat } from '../definition/schema.js';
import type { Assignment, Opinion, SubmissionState } from '../model.js';
import { currentOpinion } from '../read/sheet-of.js';
import type { Turn } from '../turn.js';
import type { DecideContext } from '../context.js';

type Earlier = { readonly no: number; readonly cycle: number; readonly opinion: Opinion };

/**
 * T8: the unit's own opinion of the cycle that was sent back, where nothing of what it rests on has changed since it
 * was given. A deemed consent is nobody's opinion, and is not carried.
 */
export function carriedOver(
  { context, state }: Turn,
  { restsOn }: Seat,
  { stage, seat, unit, cycle, visit }: Assignment,
): Earlier | null {
  if (!restsOn || !wasResubmitted(context, state, cycle - 1)) return null;
  // Entered again in this cycle, it asks anew.
  if (state.visits.some((one) => one.cycle === cycle && one.stage === stage && one.visit < visit))
    return null;
  const before = Object.values(state.work).findLast(
    (one) =>
      one.cycle === cycle - 1 &&
      one.kind === 'review' &&
      one.stage === stage &&
      one.seat === seat &&
      one.unit === unit,
  );
  const opinion = before?.is.work === 'signed' ? currentOpinion(before) : null;
  if (!before || !opinion) return null;
  const isTouched = state.revisions.some(
    ({ revision, form, materials }) =>
      revision > opinion.formRevision &&
      (form.some((name) => restsOn.form.includes(name)) ||
        materials.some((id) => restsOn.materials.includes(id))),
  );
  return isTouched ? null : { no: before.no, cycle: before.cycle, opinion };
}

/**
 * Submitted again after it was sent back, or converted from a simulated run. Not where it was taken up again after its
 * ending: a re-evaluation asks everybody anew.
 */
function wasResubmitted(
  { definition: { stages } }: DecideContext,
  { visits }: SubmissionState,
  cycle: number,
): boolean {
  const last = visits.findLast((one) => one.cycle === cycle);
  const result = stages.get(last?.stage ?? '')?.results.find(({ id }) => id === last?.result);
  return result?.beginsCycle === true;
}
