import type { MoveFragment } from '../generated/graphql.js';

/** Earlier or later is said of the dates: one may move over rest days only, by no working day (T13). */
export function changeKey({ from, to, days }: Pick<MoveFragment, 'from' | 'to' | 'days'>) {
  if (days === 0) return to < from ? 'calendarAdmin.earlierSameCount' : 'calendarAdmin.laterSameCount';
  return to < from ? 'calendarAdmin.earlierBy' : 'calendarAdmin.laterBy';
}
