import { UnitOfWork, lockSubmission } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { Steps } from '../step/steps.js';

/** `busy`: somebody else holds it, and lets time pass first. */
export type TimePassed = 'passed' | 'notDue' | 'busy';

/** Makes happen what is due in one submission. Harmless at any time: what is due is looked at again under the lock. */
@Injectable()
export class LetTimePass {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Steps) private readonly steps: Steps,
  ) {}

  /** @param wait - for whoever holds it, instead of leaving it to them */
  run(submission: string, { wait = false }: { readonly wait?: boolean } = {}): Promise<TimePassed> {
    return this.work.run(async (transaction) => {
      const loaded = await lockSubmission(transaction, submission, { skipLocked: !wait });
      if (!loaded) return 'busy';
      const context = await this.steps.contextOf(transaction, loaded);
      const passed = this.steps.passTime(context, submission, loaded);
      if (passed.events.length === 0) return 'notDue';
      await this.steps.finish(transaction, context, loaded, passed);
      return 'passed';
    });
  }
}
