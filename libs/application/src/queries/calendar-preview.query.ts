import type { Viewer } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { PreviewCalendar } from '../calendars/preview-calendar.js';
import type { PreviewRequest } from '../calendars/preview-calendar.js';
import { moveView } from './assemble/calendar-move.js';
import { remark } from './notice-remark.js';
import { Organization } from './organization.js';
import { decodeCursor, encodeCursor, pageSize } from './page.js';
import type { CalendarPreviewView } from './views/calendar.view.js';
import type { PageRequest } from './views/common.view.js';

const cursor = z.tuple([z.guid()]);

/** What publishing a calendar would do to each open limit, in words; for administrators. */
@Injectable()
export class CalendarPreviewQuery {
  constructor(
    @Inject(PreviewCalendar) private readonly preview: PreviewCalendar,
    @Inject(Registry) private readonly registry: Registry,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** @throws DomainError `NOT_AN_ADMINISTRATOR`, `BAD_INPUT` with all that does not add up, `STALE` */
  async run(
    viewer: Viewer,
    { input, basedOn }: Pick<PreviewRequest, 'input' | 'basedOn'>,
    page: PageRequest,
  ): Promise<CalendarPreviewView> {
    const [after] = decodeCursor(page.after, cursor) ?? [];
    const [{ moves, next, days, warnings, ...counts }, organization] = await Promise.all([
      this.preview.run(viewer, {
        ...{ input, basedOn, first: pageSize(page) },
        ...(after !== undefined && { after }),
      }),
      this.organization.current(),
    ]);
    const nodes = await Promise.all(
      moves.map(async (move) => {
        const { id, version } = move.definition;
        return moveView(move, await this.registry.definition(id, version), organization);
      }),
    );
    return {
      ...counts,
      nodes,
      days: days.map(({ on, after: { working, name } }) => ({ on, working, name: name ?? null })),
      warnings: warnings.map(remark),
      pageInfo: { hasNextPage: next !== null, endCursor: next === null ? null : encodeCursor([next]) },
    };
  }
}
