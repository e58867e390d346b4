import { DomainError, mayTakeArchive, type Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LoadSubmission } from '../queries/load-submission.js';
import type { ArchiveContent } from './load-archive.js';

export type StoredPackage = {
  /** SHA-256, hex. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  readonly storageKey: string;
};

/** The packages there are: kept by the worker, given to those whose file it is. */
@Injectable()
export class ArchivePackages {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(LoadSubmission) private readonly load: LoadSubmission,
  ) {}

  /** @returns false where there is one of the same state already, which stays */
  async keep(
    { id, seq, state }: Pick<ArchiveContent, 'id' | 'seq' | 'state'>,
    stored: StoredPackage,
  ): Promise<boolean> {
    const rows = await this.source.query<unknown[]>(
      `INSERT INTO archive_package (submission, seq, digest, size, storage_key, closed_at, packed_at)
       VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp()) ON CONFLICT DO NOTHING RETURNING submission`,
      [id, seq, stored.digest, stored.size, stored.storageKey, new Date(state.closed.at).toISOString()],
    );
    return rows.length > 0;
  }

  /** @throws DomainError `FILE_NOT_FOUND`, also for one that is not for these eyes, or is still being packed */
  async open(viewer: Viewer, submission: string): Promise<StoredPackage & { readonly number: string }> {
    const loaded = await this.load.run(viewer, submission).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'SUBMISSION_NOT_FOUND') throw notFound();
      throw error;
    });
    if (!mayTakeArchive(loaded.context, loaded.state, viewer)) throw notFound();
    const [stored] = await this.source.query<StoredPackage[]>(
      `SELECT p.digest, p.size, p.storage_key AS "storageKey"
         FROM archive_package p JOIN submission s ON s.id = p.submission AND s.closed_at = p.closed_at
        WHERE p.submission = $1 ORDER BY p.seq DESC LIMIT 1`,
      [submission],
    );
    if (!stored) throw notFound();
    return { ...stored, number: loaded.state.number };
  }
}

const notFound = (): DomainError => new DomainError('FILE_NOT_FOUND');
