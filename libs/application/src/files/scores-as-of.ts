import type { Instant } from '@countersign/calendar';
import type { Opinion, SubmissionState } from '@countersign/domain';

/**
 * The scores that counted at a moment, by criterion: a document must show what was decided on, whatever a later cycle
 * or a correction brought. Empty where nobody had scored yet in the cycle of that moment.
 */
export function scoresAsOf({ visits, work }: SubmissionState, at: Instant): Readonly<Record<string, number>> {
  const cycle = visits.filter(({ openedAt }) => openedAt <= at).at(-1)?.cycle;
  const counting = Object.values(work).flatMap((assignment) => {
    if (assignment.cycle !== cycle) return [];
    const opinion = assignment.opinions.filter((one) => one.at <= at).at(-1);
    return opinion && !wasTakenBack(opinion, at) ? [opinion] : [];
  });
  return Object.assign({}, ...counting.map(({ scores }) => scores ?? {}));
}

const wasTakenBack = ({ takenBack }: Opinion, at: Instant): boolean =>
  takenBack !== undefined && takenBack.at <= at;
