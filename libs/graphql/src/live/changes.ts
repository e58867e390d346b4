import { ChangeFeed, LoadSubmission } from '@countersign/application';
import type { Change } from '@countersign/application';
import { DomainError } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { ResolveSession, viewerOf } from '@countersign/identity';
import { Inject, Injectable } from '@nestjs/common';
import { checked } from './checked.js';
import { Latest } from './latest.js';

/**
 * What a client may follow. A subscription outlives a request, so who asks is looked at again before every event:
 * after a sign-out, a change of post or the loss of the right to a submission, it ends.
 */
@Injectable()
export class Changes {
  constructor(
    @Inject(ChangeFeed) private readonly feed: ChangeFeed,
    @Inject(ResolveSession) private readonly sessions: ResolveSession,
    @Inject(LoadSubmission) private readonly submissions: LoadSubmission,
  ) {}

  /** @throws DomainError `SIGN_IN_REQUIRED`, `SUBMISSION_NOT_FOUND` */
  async ofSubmission(token: string | null, submission: string): Promise<AsyncIterableIterator<Change>> {
    await this.mustRead(token, submission);
    const changes = this.listen((change) => change.submission === submission);
    return checked(changes, () => this.mustRead(token, submission));
  }

  /** Those after which a box of the caller may look different. @throws DomainError `SIGN_IN_REQUIRED` */
  async ofBoxes(token: string | null): Promise<AsyncIterableIterator<Change>> {
    const { unit, post, for: whom } = await this.viewer(token);
    const changes = this.listen(({ units }) => units.includes(unit));
    return checked(changes, async () => {
      const viewer = await this.viewer(token);
      const isOther = viewer.for?.delegation !== whom?.delegation;
      if (viewer.unit !== unit || viewer.post !== post || isOther) throw new DomainError('NOT_YOUR_POST');
    });
  }

  private listen(concerns: (change: Change) => boolean): Latest<Change> {
    return new Latest((hear) => this.feed.subscribe((change) => concerns(change) && hear(change)));
  }

  private async viewer(token: string | null): Promise<Viewer> {
    const session = await this.sessions.run(token);
    if (!session) throw new DomainError('SIGN_IN_REQUIRED');
    return viewerOf(session);
  }

  private async mustRead(token: string | null, submission: string): Promise<void> {
    await this.submissions.check(await this.viewer(token), submission);
  }
}
