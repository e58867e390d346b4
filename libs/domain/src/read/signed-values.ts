import type { CompiledDefinition } from '../definition/compile.js';
import { visibleValues } from '../definition/fen.js';
import type { Stage } from '../definition/schema.js';
import { stageFields } from '../definition/stage-fields.js';
import type { OpinionInput } from '../events.js';
import type { Assignment, Opinion, SubmissionState } from '../model.js';
import { currentOpinion } from './sheet-of.js';

export type SignedValues = Readonly<Record<string, unknown>>;

/**
 * What was signed at each stage in this cycle, oldest first, over all its passages: who, which outcome, and the fields.
 * A stage that nobody has signed is an empty list. What was left before it was settled does not count.
 */
export function signedValues(
  { definition }: CompiledDefinition,
  { work, cycle, visits }: Pick<SubmissionState, 'work' | 'cycle'> & Partial<Pick<SubmissionState, 'visits'>>,
): Readonly<Record<string, readonly SignedValues[]>> {
  const left = new Set(visits?.filter(({ result }) => result === 'left').map(({ visit }) => visit));
  const pieces = Object.values(work).filter((one) => isCounted(one, cycle) && !left.has(one.visit));
  return Object.fromEntries(
    definition.stages.map((stage) => [
      stage.id,
      pieces
        .filter((one) => one.stage === stage.id)
        .flatMap((piece) => {
          const opinion = currentOpinion(piece);
          return opinion ? [valuesOf(stage, piece, opinion)] : [];
        }),
    ]),
  );
}

const isCounted = ({ kind, cycle, added }: Assignment, now: number): boolean =>
  kind === 'review' && cycle === now && !added;

/** The same of an opinion that is being given: what a stage's checks look at. */
export function valuesOf(
  stage: Stage,
  { unit, post, seat }: Pick<Assignment, 'unit' | 'post' | 'seat'>,
  { outcome, text, fields = {} }: Opinion | OpinionInput,
): SignedValues {
  return {
    ...visibleValues(stageFields(stage), fields, stage.money),
    ...{ unit, post, seat, outcome, text: text ?? '' },
  };
}
