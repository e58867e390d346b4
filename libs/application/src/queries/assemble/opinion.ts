import { outcomesOf } from '@countersign/domain';
import type { Assignment, Opinion } from '@countersign/domain';
import type { AdoptionView, OpinionView, ScoreView } from '../views/assignment.view.js';
import type { Screen } from './screen.js';

/** An opinion in full. Whether it may be shown was asked before. */
export function opinionView(screen: Screen, assignment: Assignment, opinion: Opinion): OpinionView {
  const { context, organization, files } = screen;
  const outcome = outcomesOf(context, assignment).find(({ id }) => id === opinion.outcome);
  const { by } = opinion;
  return {
    seq: opinion.seq,
    outcome: opinion.outcome,
    outcomeTitle: outcome?.title ?? { zh: opinion.outcome, en: opinion.outcome },
    // O14: on a request, a mark as read is consent.
    stance: opinion.marked === 'agreement' ? 'for' : (outcome?.stance ?? 'neutral'),
    marked: opinion.marked ?? null,
    text: opinion.text ?? null,
    conditions: opinion.conditions ?? null,
    fields: opinion.fields ?? null,
    fieldsSchema: (opinion.fields && context.definition.stages.get(assignment.stage)?.fields) ?? null,
    scores: scoresOf(screen, opinion),
    veto: opinion.veto?.ground ?? null,
    attachments: (opinion.attachments ?? []).flatMap((id) => files.get(id) ?? []),
    by: by === 'system' ? null : organization.signer(by),
    bySystem: by === 'system',
    forUnit: opinion.forUnit === undefined ? null : organization.unit(opinion.forUnit),
    at: opinion.at,
    corrects: opinion.corrects?.seq ?? null,
    correctionReason: opinion.corrects?.reason ?? null,
    takenBack: opinion.takenBack !== undefined,
    carriedFrom: carriedFromOf(opinion),
    supplementary: opinion.supplementary === true,
    deemed: by === 'system' && assignment.is.work === 'deemed',
  };
}

/** T8: the same opinion, as it was signed in an earlier cycle. */
export function carriedFromOf({ carriedFrom }: Opinion): OpinionView['carriedFrom'] {
  return carriedFrom ? { assignment: carriedFrom.no, cycle: carriedFrom.cycle } : null;
}

/** In the sheet's order. */
export function scoresOf(
  { context }: Screen,
  { scores = {} }: Pick<Opinion, 'scores'>,
): readonly ScoreView[] {
  const criteria = context.definition.definition.sheet?.criteria ?? [];
  return criteria.flatMap(({ id: criterion, title, max }) => {
    const score = scores[criterion];
    return score === undefined ? [] : [{ criterion, title, score, max }];
  });
}

export function adoptionView({ organization }: Screen, { adoption }: Assignment): AdoptionView | null {
  if (!adoption) return null;
  return {
    adoption: adoption.adoption,
    reason: adoption.reason ?? null,
    by: organization.signer(adoption.by),
    at: adoption.at,
  };
}
