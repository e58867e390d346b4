import {
  ARCHIVIST,
  type OpenDocument,
  type Paperwork,
  type Paper,
  type PublishedIssues,
} from '@countersign/application';
import { Repeated, type Logger } from '@countersign/platform';
import { type PackSubmission } from '../archive/pack-submission.js';
import { drawNotice } from '../document/notice-pdf.js';
import { type DrawIssue } from '../bulletin/draw-issue.js';
import { type DrawOnce } from './draw-once.js';

const EVERY_MS = 1_000;

/**
 * Draws what was issued and packs what was closed, soon after: the rows are the record, and a look at them each second
 * needs no bell. Any number of workers may: what one has taken, the others leave.
 */
export class PaperDesk {
  private readonly looking = new Repeated(EVERY_MS, () => this.look());
  private isStopping = false;

  constructor(
    private readonly paperwork: Paperwork,
    private readonly documents: OpenDocument,
    private readonly draw: DrawOnce,
    private readonly pack: PackSubmission,
    private readonly bulletins: { readonly issues: PublishedIssues; readonly draw: DrawIssue },
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  /** Ends after what is in hand, before connections are closed under it. */
  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    await this.looking.stop();
  }

  /** All that is due now, one by one. @returns how many were done */
  async run(): Promise<number> {
    let done = 0;
    for (let paper = await this.paperwork.take(); paper; paper = await this.paperwork.take()) {
      if (await this.attempt(paper)) done += 1;
      if (this.isStopping) break;
    }
    return done;
  }

  private async attempt(paper: Paper): Promise<boolean> {
    try {
      await this.do(paper);
      await this.paperwork.done(paper);
      return true;
    } catch (error) {
      this.logger.error({ err: error, alert: true, paper }, 'a document could not be drawn or packed');
      await this.paperwork.failed(paper, String(error));
      return false;
    }
  }

  private async do({ submission, document, issue }: Paper): Promise<void> {
    if (submission === null) {
      await this.bulletins.draw.run(await this.bulletins.issues.byId(issue));
      return;
    }
    if (document === null) return this.pack.run(submission);
    const notice = await this.documents.run(ARCHIVIST, document);
    await this.draw.run(notice.code, (verification) => drawNotice(notice, verification));
  }

  private async look(): Promise<void> {
    try {
      await this.run();
    } catch (error) {
      this.logger.error({ err: error, alert: true }, 'what is to be drawn and packed could not be found');
    }
  }
}
