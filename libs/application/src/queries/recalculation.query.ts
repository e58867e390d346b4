import { instant } from '@countersign/calendar';
import type { Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { assertAdministrator } from '../commands/administrator.js';
import { Recalculations } from '../recalculation/recalculations.js';
import type { Recalculation } from '../recalculation/recalculations.js';
import type { RecalculationView } from './views/calendar.view.js';

/** How far the open submissions have gone over to the latest version of the calendar, for administrators. */
@Injectable()
export class RecalculationQuery {
  constructor(@Inject(Recalculations) private readonly runs: Recalculations) {}

  /** Null where there was none. @throws DomainError `NOT_AN_ADMINISTRATOR` */
  async run(viewer: Viewer): Promise<RecalculationView | null> {
    this.assertMayAsk(viewer);
    const latest = await this.runs.latest();
    return latest && recalculationView(latest);
  }

  /** @throws DomainError `NOT_AN_ADMINISTRATOR` */
  assertMayAsk(viewer: Viewer): void {
    assertAdministrator(viewer);
  }

  /** Now, and whenever it has changed. Whether somebody may is asked before. */
  async *follow(signal: AbortSignal): AsyncGenerator<RecalculationView, undefined> {
    for await (const latest of this.runs.follow(signal)) yield recalculationView(latest);
    return undefined;
  }
}

function recalculationView({ startedAt, finishedAt, ...run }: Recalculation): RecalculationView {
  return {
    ...run,
    startedAt: instant(startedAt.getTime()),
    finishedAt: finishedAt && instant(finishedAt.getTime()),
  };
}
