import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useText } from '../common/text.js';
import type { RequestView, SubmissionView } from './views.js';

/** What granting an extension does, for the line that is read before signing; null where it is not known yet. */
export function useGranting(
  request: RequestView | null | undefined,
  clocks: SubmissionView['clocks'],
): string | null {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const from = clocks.find(({ id }) => id === request?.clock)?.dueOn;
  if (!request?.wouldBeDueOn || !from) return null;
  return t('submission.opinion.confirmGrant', {
    clock: text(request.clockTitle),
    from: dates.day(from),
    to: dates.day(request.wouldBeDueOn),
  });
}
