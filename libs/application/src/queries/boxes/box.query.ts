import type { Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Moment } from '../moment.js';
import { pageOf, pageSize } from '../page.js';
import type { Box, BoxFilter, BoxPage } from '../views/box.view.js';
import type { PageRequest } from '../views/common.view.js';
import { Wording } from '../wording.js';
import { boxItem } from './box-item.js';
import { boxRows, countRows } from './box-rows.js';
import { BOX_SOURCES } from './box-sources.js';
import { draftPage } from './draft-rows.js';

export type BoxRequest = PageRequest & { readonly box: Box; readonly filter?: BoxFilter | null };

/** One page of a box: a constant number of statements, whatever the number of rows. */
@Injectable()
export class BoxQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Moment) private readonly moment: Moment,
    @Inject(Wording) private readonly wording: Wording,
  ) {}

  /** @throws DomainError `BAD_INPUT` for what is no page of this box */
  async run(viewer: Viewer, { box, filter: asked, ...page }: BoxRequest): Promise<BoxPage> {
    const first = pageSize(page);
    const filter = asked ?? {};
    if (box === 'drafts') {
      return draftPage(this.source, await this.wording.latest(), viewer, filter, first, page.after);
    }
    const asking = { viewer, ...(await this.moment.now()) };
    const [rows, totalCount] = await Promise.all([
      boxRows(this.source, BOX_SOURCES[box], asking, filter, first, page.after),
      countRows(this.source, BOX_SOURCES[box], asking, filter),
    ]);
    const words = await this.wording.of(rows.map(({ state }) => state));
    const shown = pageOf(
      rows,
      first,
      ({ key }) => key,
      (row) => boxItem(row, words(row.state), asking),
    );
    return { ...shown, totalCount };
  }
}
