import { DomainError } from '@countersign/domain';
import type { Actor, DomainErrorCode, Problem, Seen } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ActHandler } from './act.js';

/** More is no longer looked at by anybody. */
export const MOST_IN_BATCH = 50;

export type BatchItem = { readonly submission: string; readonly assignment: number; readonly seen?: Seen };
export type BatchRequest = {
  /** Each piece has one made of it: the same batch again has its effect once. */
  readonly key: string;
  readonly items: readonly BatchItem[];
  readonly outcome: string;
  readonly text?: string;
};
/** What became of one of them. */
export type BatchResult = Pick<BatchItem, 'submission' | 'assignment'> & {
  readonly signed: boolean;
  readonly repeated: boolean;
  /** Why not. */
  readonly reason: DomainErrorCode | null;
  readonly details: readonly Problem[];
};

/** Signs several pieces of work with one outcome: each is an act of its own, in a transaction of its own. */
@Injectable()
export class SignBatch {
  constructor(@Inject(ActHandler) private readonly act: ActHandler) {}

  /** @throws DomainError `BAD_INPUT` for none, for too many, or for one that is named twice; nothing was done then */
  async run(actor: Actor, { key, items, outcome, text }: BatchRequest): Promise<readonly BatchResult[]> {
    assertItems(items);
    const results: BatchResult[] = [];
    // One after another: whoever signs fifty must not take every connection.
    for (const { submission, assignment, seen } of items) {
      const opinion = { outcome, ...(text !== undefined && { text }) };
      const event = { type: 'SIGN', no: assignment, opinion, batch: true, ...(seen && { seen }) } as const;
      const request = { submission, key: `${key}:${submission}:${assignment}`, event };
      results.push({ submission, assignment, ...(await this.once(actor, request)) });
    }
    return results;
  }

  /** A refusal is of that piece; an outage is of all that are left, and the same batch goes on from there. */
  private async once(
    actor: Actor,
    request: Parameters<ActHandler['run']>[1],
  ): Promise<Omit<BatchResult, 'submission' | 'assignment'>> {
    try {
      const { repeated } = await this.act.run(actor, request);
      return { signed: true, repeated, reason: null, details: [] };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { signed: false, repeated: false, reason: error.code, details: error.details };
    }
  }
}

function assertItems(items: readonly BatchItem[]): void {
  const wrong = (problem: string) =>
    new DomainError('BAD_INPUT', [{ path: 'items', problem, most: MOST_IN_BATCH }]);
  if (items.length === 0) throw wrong('required');
  if (items.length > MOST_IN_BATCH) throw wrong('tooMany');
  const names = items.map(({ submission, assignment }) => `${submission}:${assignment}`);
  if (new Set(names).size < names.length) throw wrong('twice');
}
