import type { Actor } from '@countersign/domain';
import { FileRow } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A content that is stored and known: measured and typed by who received it, never as the client says. */
export type ReceivedFile = {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, hex. */
  readonly digest: string;
  readonly type: string;
  readonly storageKey: string;
};

/** Records an upload. Attached to nothing yet, it belongs to the uploader's unit. */
@Injectable()
export class RegisterFile {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async run(actor: Pick<Actor, 'person' | 'unit'>, file: ReceivedFile): Promise<ReceivedFile> {
    await this.source
      .createQueryBuilder()
      .insert()
      .into(FileRow)
      .values({ ...file, person: actor.person, unit: actor.unit, createdAt: () => 'clock_timestamp()' })
      .execute();
    return file;
  }
}
