import { setImmediate as othersFirst } from 'node:timers/promises';
import { UnitOfWork, lockSubmission, lockSubmissions } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { Steps } from '../step/steps.js';
import type { Change } from '../step/steps.js';

/** Whoever signs meanwhile in this process hardly waits. */
const PAUSE_AFTER_MS = 3;

/** `busy`: somebody else holds it, and lets time pass first. */
export type TimePassed = 'passed' | 'notDue' | 'busy';
/** Of several: what became of each; an error is one's own, the others were written. */
export type TimesPassed = ReadonlyMap<string, TimePassed | { readonly error: unknown }>;

/**
 * Makes happen what is due in submissions, a new version of the calendar included. Harmless at any time: what is due is
 * looked at again under the lock.
 */
@Injectable()
export class LetTimePass {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Steps) private readonly steps: Steps,
  ) {}

  /** @param wait - for whoever holds it, instead of leaving it to them */
  run(submission: string, { wait = false }: { readonly wait?: boolean } = {}): Promise<TimePassed> {
    return this.work.run(async (transaction) => {
      const [loaded] = wait
        ? [await lockSubmission(transaction, submission)]
        : await lockSubmissions(transaction, [submission]);
      if (!loaded) return 'busy';
      const { context, progress } = await this.steps.catchUp(transaction, loaded);
      if (progress.events.length === 0) return 'notDue';
      await this.steps.finish(transaction, [{ context, before: loaded, progress }]);
      return 'passed';
    });
  }

  /**
   * The same for several in one transaction, which costs a fraction: what each has for itself is the deciding. None is
   * waited for. One that cannot be decided is left out; where the writing fails, each is tried alone, so that the error
   * is told of the one that has it.
   */
  async runTogether(submissions: readonly string[]): Promise<TimesPassed> {
    try {
      return await this.work.run((transaction) => this.together(transaction, submissions));
    } catch (error) {
      if (submissions.length === 1) return new Map(submissions.map((id) => [id, { error }]));
      return this.eachAlone(submissions);
    }
  }

  private async together(transaction: Transaction, submissions: readonly string[]): Promise<TimesPassed> {
    const outcomes = new Map<string, TimePassed | { readonly error: unknown }>();
    for (const id of submissions) outcomes.set(id, 'busy');
    const changes: Change[] = [];
    let sincePause = performance.now();
    for (const loaded of await lockSubmissions(transaction, submissions)) {
      if (performance.now() - sincePause > PAUSE_AFTER_MS) {
        await othersFirst();
        sincePause = performance.now();
      }
      try {
        const { context, progress } = await this.steps.catchUp(transaction, loaded);
        const isDue = progress.events.length > 0;
        if (isDue) changes.push({ context, before: loaded, progress });
        outcomes.set(loaded.id, isDue ? 'passed' : 'notDue');
      } catch (error) {
        outcomes.set(loaded.id, { error });
      }
    }
    if (changes.length > 0) await this.steps.finish(transaction, changes);
    return outcomes;
  }

  private async eachAlone(submissions: readonly string[]): Promise<TimesPassed> {
    const outcomes = new Map<string, TimePassed | { readonly error: unknown }>();
    for (const id of submissions) {
      outcomes.set(id, await this.run(id).catch((error: unknown) => ({ error })));
    }
    return outcomes;
  }
}
