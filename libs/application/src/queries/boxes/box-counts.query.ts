import type { Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Moment } from '../moment.js';
import { BOXES } from '../views/box.view.js';
import type { BoxCount } from '../views/box.view.js';
import { asked } from './box-rows.js';
import { ASKED, BOX_SOURCES } from './box-sources.js';

const counts = Object.entries(BOX_SOURCES).map(
  ([box, { from, where, light }]) => `
  SELECT '${box}' AS box, count(*)::int AS count,
         count(*) FILTER (WHERE light = 'green')::int AS green,
         count(*) FILTER (WHERE light = 'yellow')::int AS yellow,
         count(*) FILTER (WHERE light = 'red')::int AS red
    FROM (SELECT ${light} AS light FROM ${from} WHERE ${ASKED} AND ${where}) AS ${box}`,
);
const drafts = `
  SELECT 'drafts', count(*)::int, 0, 0, 0 FROM draft WHERE person = $1::uuid`;
const SQL = [...counts, drafts].join(' UNION ALL ');

/** How much lies in each box, under which light; one statement for all of them. */
@Injectable()
export class BoxCountsQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Moment) private readonly moment: Moment,
  ) {}

  async run(viewer: Viewer): Promise<readonly BoxCount[]> {
    const asking = { viewer, ...(await this.moment.now()) };
    const rows = await this.source.query<BoxCount[]>(SQL, [...asked(asking)]);
    return BOXES.map(
      (box) => rows.find((row) => row.box === box) ?? { box, count: 0, green: 0, yellow: 0, red: 0 },
    );
  }
}
