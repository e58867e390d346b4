import type { Actor } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';

@Injectable()
export class MarkNoticesRead {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * @param ids - null: all that there are
   * @returns how many were unread until now; those of other posts are passed over
   */
  async run({ person, unit, post }: Actor, ids: readonly string[] | null): Promise<number> {
    const rows = await this.source.query<unknown[]>(
      `INSERT INTO notice_read (notice, person)
       SELECT id, $2 FROM notice WHERE ($1::uuid[] IS NULL OR id = ANY ($1)) AND unit = $3 AND (post IS NULL OR post = $4)
       ON CONFLICT DO NOTHING RETURNING notice`,
      [ids && ids.filter((id) => isUuid(id)), person, unit, post],
    );
    return rows.length;
  }
}
