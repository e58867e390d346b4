import type { SubmissionEvent } from '../events.js';
import { change, type Turn } from '../turn.js';

/** O12: the lead says of an opinion whether it is adopted; the opinion itself stays as it is. May be changed while the stage is open. */
export function adopt(
  turn: Turn,
  { no, adoption, reason, actor }: SubmissionEvent & { type: 'ADOPT' },
): void {
  const assignment = turn.state.work[no]!;
  const judged = { adoption, by: actor, at: turn.at, ...(reason !== undefined && { reason }) };
  change(turn, { work: { ...turn.state.work, [no]: { ...assignment, adoption: judged } } });
  turn.facts.push({ type: 'adopted', no, unit: assignment.unit, adoption });
}
