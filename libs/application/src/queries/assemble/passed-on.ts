import type { Assignment } from '@countersign/domain';
import type { PreparationView, ReturnView } from '../views/assignment.view.js';
import type { Screen } from './screen.js';

/** O9: who returned it, and what was made of that: everybody's to know who sees where it stands. */
export function returnViews({ organization }: Screen, { returns = [] }: Assignment): readonly ReturnView[] {
  return returns.map(({ unit, to, reason, by, at, settled }) => ({
    unit: organization.unit(unit),
    to: organization.unit(to.unit),
    ...{ reason, by: organization.signer(by), at },
    settled: settled?.as ?? null,
    settledReason: settled?.reason ?? null,
    settledBy: settled ? organization.signer(settled.by) : null,
  }));
}

/** O9: in full. Whether they may be shown is asked elsewhere. */
export function preparationViews(
  { organization }: Screen,
  { unit, preparations = [] }: Assignment,
): readonly PreparationView[] {
  return preparations.map(({ to, asked, by, at, answer, endedAt }) => ({
    postTitle: organization.postTitle(unit, to),
    ...{ asked, by: organization.signer(by), at },
    text: answer?.text ?? null,
    preparedBy: answer ? organization.signer(answer.by) : null,
    endedAt: endedAt ?? null,
  }));
}
