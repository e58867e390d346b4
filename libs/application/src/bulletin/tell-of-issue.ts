import type { IssueAct, IssueState, Periodical } from '@countersign/domain';
import type { Transaction } from '@countersign/persistence';
import { v7 } from 'uuid';
import type { IssueNotice } from './issue-texts.js';

/** B4: whoever has to go on with an issue is told; of the other acts nobody waits. */
const TOLD: Partial<
  Record<IssueAct['type'], { readonly notice: IssueNotice; readonly to: 'desk' | 'chiefEditor' }>
> = {
  PRESENT: { notice: 'issuePresented', to: 'chiefEditor' },
  SIGN: { notice: 'issueSigned', to: 'desk' },
  RETURN: { notice: 'issueReturned', to: 'desk' },
};

/** Written with the act itself: nothing has to be delivered anywhere else. */
export async function tellOfIssue(
  transaction: Transaction,
  periodical: Periodical,
  issue: string,
  state: IssueState,
  act: IssueAct,
): Promise<void> {
  const told = TOLD[act.type];
  if (!told) return;
  const { unit, post } = periodical[told.to];
  const { zh, en } = periodical.title;
  const params = {
    ...{ issue, periodicalZh: zh, periodicalEn: en, by: act.by.name, articles: state.placements.length },
    ...(act.type === 'RETURN' && { reason: act.reason.trim() }),
  };
  const notice = {
    ...{ id: v7(), submission: null, no: null, unit, post: post ?? null, person: null },
    ...{ notice: told.notice, params, at: new Date(act.at).toISOString() },
  };
  await transaction.query({
    name: 'tell_of_issue',
    text: 'INSERT INTO notice SELECT * FROM jsonb_populate_record(NULL::notice, $1)',
    values: [JSON.stringify(notice)],
  });
}
