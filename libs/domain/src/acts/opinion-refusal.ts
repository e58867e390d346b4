import type { DecideContext } from '../context.js';
import { refused, type Problem, type Refusal } from '../errors.js';
import type { OpinionInput } from '../events.js';
import type { Assignment, FormRef, SubmissionState } from '../model.js';
import { scoreProblem } from '../score/score-sheet.js';
import { vetoRefusal } from '../tally/veto.js';
import { criteriaOf, isAvailable, outcomesOf, seatOf } from './may-sign.js';

/**
 * What is missing or wrong in an opinion, or null. All problems of the first kind found are named at once.
 * Source: O1 (outcomes, reasons, conditions), O11 (scores), O13 (veto).
 */
export function opinionRefusal(
  context: DecideContext,
  state: SubmissionState,
  assignment: Assignment,
  opinion: OpinionInput,
  form?: FormRef,
): Refusal | null {
  const outcomes = outcomesOf(context, assignment);
  const outcome = outcomes.find(({ id }) => id === opinion.outcome);
  if (!outcome) {
    const offered = outcomes.map(({ id }) => id).join(', ');
    return refused('OUTCOME_NOT_OFFERED', {
      path: 'opinion.outcome',
      problem: 'notOffered',
      outcome: opinion.outcome,
      offered,
    });
  }
  if (outcome.requires.includes('text') && !opinion.text?.trim()) return textNeeded();
  if (outcome.requires.includes('conditions') && !opinion.conditions?.trim()) {
    return refused('CONDITIONS_REQUIRED', { path: 'opinion.conditions', problem: 'required' });
  }
  if (outcome.requires.includes('form') !== (form !== undefined)) {
    return form
      ? refused('BAD_INPUT', { path: 'revision', problem: 'notAskedFor' })
      : refused('FORM_REQUIRED', { path: 'revision', problem: 'required' });
  }
  const isHolder = assignment.kind === 'review' && seatOf(context, assignment)?.veto === true;
  const wrong =
    scoresRefusal(context, assignment, opinion) ??
    vetoRefusal(isHolder, assignment.unit, opinion, outcome.stance);
  if (wrong) return wrong;
  if (isAvailable(context, state, outcome, opinion.scores ?? {})) return null;
  return refused('OUTCOME_NOT_AVAILABLE', {
    path: 'opinion.outcome',
    problem: 'closedByCondition',
    outcome: outcome.id,
    zh: outcome.unless?.zh ?? '',
    en: outcome.unless?.en ?? '',
  });
}

const textNeeded = () => refused('TEXT_REQUIRED', { path: 'opinion.text', problem: 'required' });

function scoresRefusal(
  context: DecideContext,
  assignment: Assignment,
  { scores = {}, text }: OpinionInput,
): Refusal | null {
  const criteria = criteriaOf(context, assignment);
  const owned = new Set(criteria.map(({ id }) => id));
  const notYours = Object.keys(scores).filter((id) => !owned.has(id));
  if (notYours.length > 0)
    return refused(
      'SCORE_NOT_YOURS',
      ...notYours.map((id) => ({ path: `opinion.scores.${id}`, problem: 'notYours' })),
    );
  const missing = criteria.filter(({ id }) => scores[id] === undefined);
  if (missing.length > 0)
    return refused(
      'SCORE_REQUIRED',
      ...missing.map(({ id, max }) => ({ path: `opinion.scores.${id}`, problem: 'required', max })),
    );
  const wrong = criteria.flatMap((criterion): Problem[] => {
    const problem = scoreProblem(criterion, scores[criterion.id]!);
    return problem
      ? [
          {
            path: `opinion.scores.${criterion.id}`,
            problem,
            score: scores[criterion.id]!,
            max: criterion.max,
          },
        ]
      : [];
  });
  if (wrong.length > 0) return refused('SCORE_OUT_OF_RANGE', ...wrong);
  // A judged score is given with its reason, which is the opinion's text (O11).
  return criteria.some(({ kind }) => kind.type === 'judged') && !text?.trim() ? textNeeded() : null;
}
