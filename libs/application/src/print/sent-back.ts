import type { Calendar, Instant } from '@countersign/calendar';
import type { Actor, StageVisit } from '@countersign/domain';
import type { OrganizationView } from '../queries/organization.js';
import type { Line } from './approval-sheet.js';
import { signerName } from './opinion-lines.js';
import { momentInChinese } from './zh-words.js';

/** Of an event that sent a submission back: to an earlier stage, or to its submitter. */
export type SentBack = { readonly at: Instant; readonly actor: Actor; readonly reason: string };

/**
 * Who sent a submission back out of a stage, and why, by the number of the passage that it ended. A passage knows only
 * that it was left; when, and that each is left once, tells which of the events it was.
 */
export function sentBackByVisit(
  { calendar, organization }: { readonly calendar: Calendar; readonly organization: OrganizationView },
  visits: readonly Pick<StageVisit, 'visit' | 'settledAt' | 'result'>[],
  events: readonly SentBack[],
): ReadonlyMap<number, Line> {
  const left = visits.filter(({ result }) => result === 'left');
  const lines = new Map<number, Line>();
  for (const { at, actor, reason } of events) {
    const passage = left.find(({ visit, settledAt }) => settledAt === at && !lines.has(visit));
    if (!passage) continue;
    const by = organization.signer(actor);
    const signed = `${by.unit.name.zh} ${by.postTitle.zh} ${signerName(by)}　${momentInChinese(calendar, at)}`;
    lines.set(passage.visit, { label: '退回', value: `${reason}（${signed}）` });
  }
  return lines;
}
