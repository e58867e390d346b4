import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The bytes that bear a code. */
export type DrawnDocument = {
  /** SHA-256, hex. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  readonly storageKey: string;
};

/** What was drawn: once for each code, so that the digest that anybody may ask for is the file's that was given out. */
@Injectable()
export class DrawnDocuments {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async find(code: string): Promise<DrawnDocument | null> {
    const [row] = await this.source.query<DrawnDocument[]>(
      'SELECT digest, size, storage_key AS "storageKey" FROM drawn_document WHERE code = $1',
      [code],
    );
    return row ?? null;
  }

  /** @returns the one that is kept: that of whoever came first */
  async keep(code: string, { digest, size, storageKey }: DrawnDocument): Promise<DrawnDocument> {
    await this.source.query(
      `INSERT INTO drawn_document (code, digest, size, storage_key, drawn_at)
       VALUES ($1, $2, $3, $4, clock_timestamp()) ON CONFLICT DO NOTHING`,
      [code, digest, size, storageKey],
    );
    // In a later statement: the one that came first may have been committed while this one waited.
    const kept = await this.find(code);
    if (!kept) throw new Error(`nothing is kept under ${code}`);
    return kept;
  }
}
