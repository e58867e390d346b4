import type { DecideContext } from '../context.js';
import { refused, type Problem, type Refusal } from '../errors.js';
import type { ApplicantStanding, OpinionInput } from '../events.js';
import type { Assignment, FormRef, SubmissionState } from '../model.js';
import { scoreProblem } from '../score/score-sheet.js';
import { vetoRefusal } from '../tally/veto.js';
import { stageOf } from '../definition/compile.js';
import type { Outcome } from '../definition/schema.js';
import { deferralRefusal } from './conditional.js';
import { mustDecide } from './mark-as-read.js';
import { itemsOf, noticeRefusal, supplementRefusal } from './supplement.js';
import { criteriaOf, isAvailable, outcomesOf, seatOf } from './may-sign.js';

type Given = {
  readonly opinion: OpinionInput;
  readonly form?: FormRef | undefined;
  readonly applicant?: ApplicantStanding | undefined;
};

/**
 * What is missing or wrong in an opinion, or null. All problems of the first kind found are named at once.
 * Source: O1 (outcomes, reasons, conditions), O11 (scores), O13 (veto).
 */
export function opinionRefusal(
  context: DecideContext,
  state: SubmissionState,
  assignment: Assignment,
  { opinion, form, applicant }: Given,
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
  const undecided = mustDecide(context, state, assignment, outcome);
  if (undecided) return undecided;
  if (outcome.requires.includes('text') && !opinion.text?.trim()) return textNeeded();
  if (outcome.requires.includes('conditions') && !opinion.conditions?.trim()) {
    return refused('CONDITIONS_REQUIRED', { path: 'opinion.conditions', problem: 'required' });
  }
  if (outcome.requires.includes('attachments') && !opinion.attachments?.length) {
    return refused('ATTACHMENT_REQUIRED', { path: 'opinion.attachments', problem: 'required' });
  }
  if (outcome.requires.includes('form') !== (form !== undefined)) {
    return form
      ? refused('BAD_INPUT', { path: 'revision', problem: 'notAskedFor' })
      : refused('FORM_REQUIRED', { path: 'revision', problem: 'required' });
  }
  const stage = stageOf(context.definition, assignment.stage);
  const isHolder = assignment.kind === 'review' && seatOf(context, assignment)?.veto === true;
  const wrong =
    scoresRefusal(context, assignment, opinion) ??
    vetoRefusal(isHolder, assignment.unit, opinion, outcome.stance);
  if (wrong) return wrong;
  const unnamed = itemsRefusal(context, state, outcome, { opinion, applicant });
  if (unnamed) return unnamed;
  if (form && stage.phase === 'awaitingSupplement') {
    const incomplete = supplementRefusal(context, state);
    if (incomplete) return incomplete;
  }
  if (isAvailable(context, state, outcome, opinion.scores ?? {})) return null;
  return refused('OUTCOME_NOT_AVAILABLE', {
    path: 'opinion.outcome',
    problem: 'closedByCondition',
    outcome: outcome.id,
    zh: outcome.unless?.zh ?? '',
    en: outcome.unless?.en ?? '',
  });
}

/** T5, T15: an outcome that asks for items, or defers some, names them. */
function itemsRefusal(
  context: DecideContext,
  state: SubmissionState,
  { asksFor, defers }: Outcome,
  { opinion, applicant }: Given,
): Refusal | null {
  if (asksFor !== undefined) return noticeRefusal(context, state, itemsOf(opinion, asksFor));
  return defers === undefined ? null : deferralRefusal(context, itemsOf(opinion, defers), applicant);
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
