import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from './client.js';
import { CALENDARS, PUBLISH_CALENDAR, RECALCULATION } from './documents.js';

const COUNTED_WITHIN_MS = 20_000;

type Calendars = { readonly calendars: readonly { readonly version: number; readonly inForce: boolean }[] };
type Recalculation = {
  readonly recalculation: {
    readonly version: number;
    readonly failed: number;
    readonly finishedAt: string | null;
  } | null;
};

/** T13: on the version that is in force, unless the step names another. Returns when every open limit has been counted anew. */
export async function publishCalendar(
  client: Client,
  given: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { calendars } = await client.ask<Calendars>(CALENDARS);
  const basedOn = calendars.find(({ inForce }) => inForce)?.version;
  const { publishCalendar: published } = await client.ask<{ publishCalendar: { version: number } }>(
    PUBLISH_CALENDAR,
    { input: { basedOn, ...given } },
  );
  for (const end = Date.now() + COUNTED_WITHIN_MS; ; await sleep(15)) {
    const { recalculation } = await client.ask<Recalculation>(RECALCULATION);
    const isDone = recalculation?.version === published.version && recalculation.finishedAt !== null;
    if (isDone && recalculation.failed > 0)
      throw new Error(`${recalculation.failed} could not be counted anew`);
    if (isDone) return;
    if (Date.now() > end) throw new Error(`still counting after ${COUNTED_WITHIN_MS} ms`);
  }
}
