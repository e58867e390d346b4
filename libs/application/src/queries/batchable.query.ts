import { DomainError, allowedActions } from '@countersign/domain';
import type { AllowedAction, Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { MOST_IN_BATCH } from '../commands/sign-batch.js';
import { LoadSubmission } from './load-submission.js';
import type { BatchableView } from './views/batchable.view.js';

/** Of which submissions one's own pieces of work may be signed together, and with which outcomes, as the core says. */
@Injectable()
export class BatchableQuery {
  constructor(@Inject(LoadSubmission) private readonly load: LoadSubmission) {}

  /** @throws DomainError `BAD_INPUT` for too many */
  async run(viewer: Viewer, submissions: readonly string[]): Promise<readonly BatchableView[]> {
    const asked = [...new Set(submissions)];
    if (asked.length > MOST_IN_BATCH)
      throw new DomainError('BAD_INPUT', [{ path: 'submissions', problem: 'tooMany', most: MOST_IN_BATCH }]);
    const found: BatchableView[] = [];
    // One after another: nobody waits for a list of check boxes, and others need the connections.
    for (const submission of asked) found.push(...(await this.of(viewer, submission)));
    return found;
  }

  private async of(viewer: Viewer, submission: string): Promise<readonly BatchableView[]> {
    try {
      const { context, state } = await this.load.run(viewer, submission);
      return allowedActions(context, state, viewer).flatMap((action) => batchable(submission, action));
    } catch (error) {
      // It is not for these eyes any more.
      if (error instanceof DomainError && error.code === 'SUBMISSION_NOT_FOUND') return [];
      throw error;
    }
  }
}

function batchable(submission: string, action: AllowedAction): readonly BatchableView[] {
  if (action.act !== 'giveOpinion') return [];
  const outcomes = action.outcomes
    .filter(({ batch, available }) => batch && available)
    .map(({ id, title, stance, requires }) => ({
      ...{ id, title, stance, needsText: requires.includes('text') },
    }));
  const { assignment, assignmentVersion, formRevision } = action;
  return outcomes.length > 0 ? [{ submission, assignment, assignmentVersion, formRevision, outcomes }] : [];
}
