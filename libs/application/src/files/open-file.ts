import { DomainError, standsApart, type Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { LoadSubmission } from '../queries/load-submission.js';
import type { ReceivedFile } from './register-file.js';

type Row = ReceivedFile & {
  readonly unit: string;
  readonly isAttached: boolean;
  readonly submissions: readonly string[];
};

/** Finds a file for somebody who may have it: what it is and where its content lies. */
@Injectable()
export class OpenFile {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(LoadSubmission) private readonly load: LoadSubmission,
  ) {}

  /** @throws DomainError `FILE_NOT_FOUND`, also for one that is not for these eyes: that it exists is a fact too */
  async run(viewer: Viewer, id: string): Promise<ReceivedFile> {
    const row = await this.find(viewer.unit, id);
    if (!row || !(await this.mayOpen(viewer, row))) throw new DomainError('FILE_NOT_FOUND');
    const { unit: _, isAttached: __, submissions: ___, ...file } = row;
    return file;
  }

  /** Until it is attached it is the unit's draft; then it is part of the submission and goes by its rule alone. */
  private async mayOpen(viewer: Viewer, { unit, isAttached, submissions }: Row): Promise<boolean> {
    if (standsApart(viewer.roles)) return false;
    if (!isAttached) return unit === viewer.unit;
    for (const submission of submissions) if (await this.mayRead(viewer, submission)) return true;
    return false;
  }

  /** A4: who supervises efficiency sees times and opinions; materials need a grant, which no role gives. */
  private async mayRead(viewer: Viewer, submission: string): Promise<boolean> {
    try {
      await this.load.check({ ...viewer, roles: [] }, submission);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'SUBMISSION_NOT_FOUND') return false;
      throw error;
    }
  }

  /** What only hangs on what a unit prepares, and nobody has signed, is the unit's alone (O7). */
  private async find(unit: string, id: string): Promise<Row | undefined> {
    if (!z.guid().safeParse(id).success) return undefined;
    const [row] = await this.source.query<Row[]>(
      `SELECT f.id, f.name, f.size, f.digest, f.type, f.storage_key AS "storageKey", f.unit,
              EXISTS (SELECT FROM submission_file sf WHERE sf.file = f.id) AS "isAttached",
              ARRAY(SELECT sf.submission FROM submission_file sf
                     WHERE sf.file = f.id AND (f.unit = $2 OR NOT EXISTS (
                       SELECT FROM assignment a
                        WHERE a.submission = sf.submission AND a.state ? 'chain'
                          AND jsonb_path_exists(a.state, '$.chain.passes[*].draft.attachments[*] ? (@ == $file)',
                                                jsonb_build_object('file', f.id))
                          AND NOT jsonb_path_exists(a.state, '$.opinions[*].attachments[*] ? (@ == $file)',
                                                    jsonb_build_object('file', f.id))))) AS submissions
         FROM file f WHERE f.id = $1`,
      [id, unit],
    );
    return row;
  }
}
