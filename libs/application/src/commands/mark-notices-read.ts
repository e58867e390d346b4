import type { Actor, Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { OWN_NOTICES } from '../queries/own-notices.js';

@Injectable()
export class MarkNoticesRead {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * @param ids - null: all that there are
   * @returns how many were unread until now; those of other posts are passed over
   */
  async run(
    { person, unit, post, matters }: Actor & Pick<Viewer, 'matters'>,
    ids: readonly string[] | null,
  ): Promise<number> {
    const rows = await this.source.query<unknown[]>(
      `INSERT INTO notice_read (notice, person)
       SELECT n.id, $1 FROM notice n WHERE ($5::uuid[] IS NULL OR n.id = ANY ($5)) AND ${OWN_NOTICES}
       ON CONFLICT DO NOTHING RETURNING notice`,
      [person, unit, post, matters ?? null, ids && ids.filter((id) => isUuid(id))],
    );
    return rows.length;
  }
}
