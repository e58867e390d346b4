import type { DecideContext } from '../context.js';
import type { Criterion } from '../definition/schema.js';
import type { SubmissionState, Viewer } from '../model.js';
import { figureOf } from '../score/derive-figures.js';
import { referenceScore, type SheetTotal } from '../score/score-sheet.js';
import { countingOpinions, sheetOf } from './sheet-of.js';
import { type HiddenUntil, hiddenUntil } from './view-opinions.js';

export type CriterionView = Criterion & {
  /** What the rule gives for the form's figures; null for judged criteria (O11). */
  readonly reference: number | null;
  /** Null while not signed, or while not for these eyes. */
  readonly score: number | null;
  /** Signed or not, it would be shown. False: signed, and hidden until one's own signature (O12). */
  readonly visible: boolean;
  /** Null where it is visible. */
  readonly hiddenUntil: HiddenUntil | null;
};
export type SheetView = {
  readonly criteria: readonly CriterionView[];
  /** Null until every score is in and visible to the viewer. */
  readonly total: number | null;
  readonly grade: SheetTotal['grade'] | null;
  readonly complete: boolean;
  /** What can be reached without bonus. */
  readonly max: number;
};

/** The score sheet of the present cycle, as a viewer may see it; null for a definition without one. */
export function viewSheet(context: DecideContext, state: SubmissionState, viewer: Viewer): SheetView | null {
  const { definition } = context.definition;
  const total = sheetOf(definition, state);
  if (!definition.sheet || !total) return null;
  const figure = figureOf(definition, context.form.values);
  const opinions = countingOpinions(state);
  const criteria = definition.sheet.criteria.map((criterion): CriterionView => {
    const reference = referenceScore(criterion, figure);
    const source = opinions.findLast(({ opinion }) => opinion.scores?.[criterion.id] !== undefined);
    if (!source) return { ...criterion, reference, score: null, visible: true, hiddenUntil: null };
    const until = hiddenUntil(context.definition, state, viewer, source.assignment);
    const score = until ? null : source.opinion.scores![criterion.id]!;
    return { ...criterion, reference, score, visible: until === null, hiddenUntil: until };
  });
  const isShown = total.complete && criteria.every(({ visible }) => visible);
  return {
    criteria,
    total: isShown ? total.total : null,
    grade: isShown ? total.grade : null,
    complete: total.complete,
    max: definition.sheet.criteria.reduce((sum, { max, counts }) => (counts === 'add' ? sum + max : sum), 0),
  };
}
