import { isSubmitters, resolveParty, scopeOf } from '@countersign/domain';
import type { Assignment, SubmissionState } from '@countersign/domain';
import type { ClockView } from '../views/clock.view.js';
import type { UnitView } from '../views/common.view.js';
import type { Whose } from './clock.js';
import type { Screen } from './screen.js';

/** With who answers for a clock, and whose the delay is (T9: each level is judged by itself). */
export function withWhose(screen: Screen, view: ClockView): ClockView;
export function withWhose(screen: Screen, view: ClockView | null): ClockView | null;
export function withWhose(screen: Screen, view: ClockView | null): ClockView | null {
  return view && { ...view, ...whose(screen, view) };
}

function whose(screen: Screen, view: ClockView): Whose {
  const { of, visit, no } = view.ref;
  const isLate = view.judgement === 'late' || (view.closedOn === null && view.overdue);
  if (of === 'submission') return ofSubmission(screen, view, isLate);
  const pieces = Object.values(screen.state.work).filter((piece) =>
    of === 'stage' ? piece.visit === visit && piece.kind === 'review' : piece.no === no,
  );
  const answerable = pieces.filter((piece) => !waitsForSubmitter(screen, piece));
  const late = of === 'stage' ? answerable.filter(isLatePiece(screen)) : answerable;
  return {
    answerable: unitsOf(screen, answerable),
    atFault: isLate ? unitsOf(screen, late) : [],
    extension: null,
  };
}

function ofSubmission({ context, state, organization }: Screen, view: ClockView, isLate: boolean): Whose {
  const defined = context.definition.definition.clocks.find(({ id }) => id === view.ref.id);
  if (!defined) return { answerable: [], atFault: [], extension: null };
  const scope = scopeOf(context, state);
  const answerable = [organization.unit(resolveParty(defined.answerable, scope).unit)];
  const { extension } = defined;
  return {
    answerable,
    atFault: isLate ? answerable : [],
    extension: extension
      ? {
          ...{ amount: extension.amount, source: extension.source },
          by: organization.unit(resolveParty(extension.by, scope).unit),
          pending: view.ref.cycle === null && isAsked(state, defined.id),
        }
      : null,
  };
}

const isAsked = ({ work }: SubmissionState, clock: string) =>
  Object.values(work).some(
    ({ kind, seat, is }) => kind === 'extend' && seat === clock && is.work === 'pending',
  );

/** Nobody's delay. */
function waitsForSubmitter({ context }: Screen, { kind, stage }: Assignment): boolean {
  const at = context.definition.stages.get(stage);
  return kind === 'complete' || (at !== undefined && isSubmitters(at));
}

const isLatePiece =
  ({ now }: Screen) =>
  ({ clock }: Assignment): boolean =>
    clock !== undefined &&
    (clock.closed ? clock.closed.judgement === 'late' : !clock.paused && now >= clock.dueAt);

function unitsOf({ organization }: Screen, pieces: readonly Assignment[]): readonly UnitView[] {
  return [...new Set(pieces.map(({ unit }) => unit))].map((unit) => organization.unit(unit));
}
