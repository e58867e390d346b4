import { DomainError } from '@countersign/domain';
import type { OpinionInput } from '@countersign/domain';
import type { OpinionGraphqlInput, ScoreInput } from './opinion.input.js';
import { valuesOf } from './values-of.js';

/** The core's form of an opinion: what is absent is left out, and scores are by criterion. */
export function opinionOf(input: OpinionGraphqlInput): OpinionInput {
  const { outcome, text, conditions, scores, fields, veto, attachments } = input;
  return {
    outcome,
    ...(text != null && { text }),
    ...(conditions != null && { conditions }),
    ...(scores != null && { scores: byCriterion(scores) }),
    ...(fields != null && { fields: valuesOf(fields, 'opinion.fields') }),
    ...(veto != null && { veto: { ground: veto } }),
    ...(attachments != null && { attachments }),
  };
}

/** @throws DomainError `BAD_INPUT` for a criterion that is scored twice: which was meant? */
function byCriterion(scores: readonly ScoreInput[]): Readonly<Record<string, number>> {
  const found = new Map<string, number>();
  for (const { criterion, score } of scores) {
    if (found.has(criterion)) {
      throw new DomainError('BAD_INPUT', [{ path: `scores.${criterion}`, problem: 'twice' }]);
    }
    found.set(criterion, score);
  }
  return Object.fromEntries(found);
}
