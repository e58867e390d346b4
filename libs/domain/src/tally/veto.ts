import { refused, type Refusal } from '../errors.js';
import type { Outcome, Settle } from '../definition/schema.js';
import type { OpinionInput } from '../events.js';
import type { SubmissionState } from '../model.js';
import { countingOpinions } from '../read/sheet-of.js';
import type { Vote } from './vote.js';

/*
 * Rule O13, whole: a veto is a mark that only a holder can put on a disagreement, with its ground. It ends nothing
 * early: the stage waits for all, the total is computed, and the only conclusion left is the negative one. Who holds
 * one is a seat's `veto` in the definition; what it closes is the definition's conditions on `vetoed`.
 */

/** Whether a veto can be put with an outcome of this stance. @param isHolder - whether the seat that signs holds one */
export const mayVetoWith = (isHolder: boolean, stance: Outcome['stance']): boolean =>
  isHolder && stance === 'against';

/** Why a veto may not be put, or null. @param isHolder - whether the seat that signs holds one */
export function vetoRefusal(
  isHolder: boolean,
  unit: string,
  { veto }: OpinionInput,
  stance: Outcome['stance'],
): Refusal | null {
  if (!veto) return null;
  if (!isHolder) return refused('VETO_NOT_YOURS', { path: 'opinion.veto', problem: 'notAHolder', unit });
  if (!mayVetoWith(isHolder, stance))
    return refused('VETO_NEEDS_DISAGREEMENT', { path: 'opinion.veto', problem: 'needsDisagreement' });
  return veto.ground.trim()
    ? null
    : refused('VETO_NEEDS_GROUND', { path: 'opinion.veto', problem: 'required' });
}

/** Whether there is a veto among a stage's votes: it then waits for all of them. */
export const hasVeto = (votes: readonly Vote[]): boolean => votes.some(({ signed }) => signed?.veto === true);

/** What a veto leaves when all have voted: the negative result, or, where the rule has no sides, the votes against. */
export function leftByVeto(rule: Settle, votes: readonly Vote[]): string | readonly Vote[] {
  return 'against' in rule ? rule.against : votes.filter(({ signed }) => signed?.stance === 'against');
}

/** Whether somebody put a veto in this cycle: `vetoed` in the definition's conditions. */
export function isVetoed(state: Pick<SubmissionState, 'work' | 'cycle'>): boolean {
  return countingOpinions(state).some(({ opinion }) => opinion.veto !== undefined);
}
