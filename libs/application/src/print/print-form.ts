import { createHash } from 'node:crypto';
import { mayRead, type SubmissionEvent, type Viewer } from '@countersign/domain';
import { canonical } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type LoadedSubmission, LoadSubmission } from '../queries/load-submission.js';
import { newCode } from '../verification/code.js';
import type { ApprovalSheet } from './approval-sheet.js';
import { makeSheet } from './make-sheet.js';
import type { SentBack } from './sent-back.js';

const SENDING_BACK = ['SEND_BACK', 'SEND_BACK_TO'] as const satisfies readonly SubmissionEvent['type'][];

export type PrintedForm = { readonly code: string; readonly sheet: ApprovalSheet };

/** The approval form of a submission for one reader, with its code: new when this is printed for the first time. */
@Injectable()
export class PrintForm {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(LoadSubmission) private readonly load: LoadSubmission,
  ) {}

  /**
   * @param may - whether it is for these eyes; by the core's rule where nothing else is said
   * @throws DomainError `SUBMISSION_NOT_FOUND`, also for one that is not
   */
  async run(viewer: Viewer, id: string, may = mayRead): Promise<PrintedForm> {
    const loaded = await this.load.run(viewer, id, may);
    const sheet = makeSheet(loaded, await this.sentBack(loaded));
    const view = createHash('sha256').update(canonical(sheet), 'utf8').digest('hex');
    const asOf = new Date(loaded.state.lastAt).toISOString();
    return { code: await this.codeOf({ submission: loaded.id, seq: loaded.seq, view, asOf }), sheet };
  }

  /** Why it went back is for everybody who may read it, as it is in its story. */
  private async sentBack({ id, seq }: Pick<LoadedSubmission, 'id' | 'seq'>): Promise<readonly SentBack[]> {
    const rows = await this.source.query<{ readonly event: SentBack }[]>(
      `SELECT text::jsonb -> 'event' AS event FROM submission_event
        WHERE submission = $1 AND seq <= $2 AND type = ANY ($3) ORDER BY seq`,
      [id, seq, SENDING_BACK],
    );
    return rows.map(({ event }) => event);
  }

  private async codeOf({ submission, seq, view, asOf }: Printed): Promise<string> {
    const known = await this.find(submission, seq, view);
    if (known) return known;
    await this.source.query(
      `INSERT INTO printed_form (code, submission, seq, view, as_of, printed_at)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp()) ON CONFLICT (submission, seq, view) DO NOTHING`,
      [newCode(), submission, seq, view, asOf],
    );
    // In a later statement: who printed it at the same instant may have been first.
    const code = await this.find(submission, seq, view);
    if (!code) throw new Error(`the form of ${submission} has no code`);
    return code;
  }

  private async find(submission: string, seq: number, view: string): Promise<string | undefined> {
    const [row] = await this.source.query<{ code: string }[]>(
      'SELECT code FROM printed_form WHERE submission = $1 AND seq = $2 AND view = $3',
      [submission, seq, view],
    );
    return row?.code;
  }
}

type Printed = {
  readonly submission: string;
  readonly seq: number;
  readonly view: string;
  readonly asOf: string;
};
