import { RecalculationQuery } from '@countersign/application';
import type { RecalculationView } from '@countersign/application';
import { DomainError } from '@countersign/domain';
import { ResolveSession, viewerOf } from '@countersign/identity';
import { Inject, Injectable } from '@nestjs/common';
import { checked } from './checked.js';

/** How far a recalculation is, for an administrator who looks; who looks is looked at again each time. */
@Injectable()
export class Recalculating {
  constructor(
    @Inject(RecalculationQuery) private readonly query: RecalculationQuery,
    @Inject(ResolveSession) private readonly sessions: ResolveSession,
  ) {}

  /** @throws DomainError `SIGN_IN_REQUIRED`, `NOT_AN_ADMINISTRATOR` */
  async follow(token: string | null): Promise<AsyncIterableIterator<RecalculationView>> {
    const check = async () => this.query.assertMayAsk(await this.viewer(token));
    await check();
    const over = new AbortController();
    const progress = this.query.follow(over.signal);
    const end = (): Promise<IteratorResult<RecalculationView>> => {
      // First: a generator that waits cannot be ended before it goes on.
      over.abort();
      return progress.return(undefined);
    };
    return checked({ next: () => progress.next(), return: end }, check);
  }

  private async viewer(token: string | null) {
    const session = await this.sessions.run(token);
    if (!session) throw new DomainError('SIGN_IN_REQUIRED');
    return viewerOf(session);
  }
}
