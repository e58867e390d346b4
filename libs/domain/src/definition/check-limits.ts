import type { Problem } from '../errors.js';
import { isSubmitters } from './phases.js';
import { problem } from './problem.js';
import { answersEntries, isRegister, openingSeats } from './register.js';
import type { LimitText, ProcessDefinition, Seat, Stage } from './schema.js';

/** Of a working day, where a limit is in hours: enough to add up with days. */
const HOURS_A_DAY = 8;
/** Five of seven days are worked. */
const WORKED = 5 / 7;

/**
 * The stages' limits add up within the matter's: from where a clock starts to where it stops, everybody taking the time
 * that they have. The law's limit, or the only one, holds on the longest way; a promise beside the law's on one way at
 * least, since what comes in between, an objection, may break a promise but not the law. Ways that lead back are other
 * rounds and count for nothing. Levels of urgency cap by themselves (T9, T14).
 */
export function checkLimits(definition: ProcessDefinition): Problem[] {
  const { clocks, stages } = definition;
  const hasStatutory = clocks.some(({ kind }) => kind === 'statutory');
  return clocks
    .filter(({ kind }) => kind !== 'delivery')
    .flatMap(({ id, kind, limit }) => {
      const starts = stages.flatMap(({ results }) =>
        results
          .filter((result) => result.starts.includes(id))
          .flatMap(({ next }) => next.map(({ to }) => to)),
      );
      const pick = kind === 'statutory' || !hasStatutory ? Math.max : Math.min;
      const days = daysBeyond(definition, id, pick);
      const needed = starts.length > 0 ? pick(...starts.map((to) => days.get(to) ?? 0)) : 0;
      const allowed = daysOf(limit);
      return needed > allowed
        ? [problem(`clocks.${id}.limit`, 'stagesTakeLonger', { days: String(Math.ceil(needed)) })]
        : [];
    });
}

/** Working days from entering each stage to where the clock stops. */
function daysBeyond(
  { stages }: ProcessDefinition,
  clock: string,
  pick: (...days: readonly number[]) => number,
): ReadonlyMap<string, number> {
  const places = new Map(stages.map(({ id }, index) => [id, index]));
  const days = new Map<string, number>();
  for (const [index, stage] of [...stages.entries()].reverse()) {
    const ahead = stage.results.flatMap(({ stops, next }) =>
      stops.includes(clock)
        ? [0]
        : next.flatMap(({ to }) => {
            const place = places.get(to);
            if (place === undefined) return [0];
            return place > index ? [days.get(to)!] : [];
          }),
    );
    days.set(stage.id, daysIn(stage, pick) + (ahead.length > 0 ? pick(...ahead) : 0));
  }
  return days;
}

/** In parallel the longest of those who sit there; in a sequence all bear the stage's due date (T1). */
function daysIn(stage: Stage, pick: (...days: readonly number[]) => number): number {
  if (isSubmitters(stage)) return 0;
  const longest = (seats: readonly Seat[]) =>
    Math.max(0, ...seats.flatMap((seat) => seat.limit ?? stage.limit ?? []).map(daysOf));
  const asked = longest(openingSeats(stage));
  // O17: what is entered on the last day is answered after it; that nothing is, is a way as well.
  return isRegister(stage)
    ? pick(asked, asked + longest(stage.seats.filter(({ id }) => answersEntries(stage, id))))
    : asked;
}

function daysOf({ amount, unit }: LimitText): number {
  if (unit === 'workingHours') return amount / HOURS_A_DAY;
  return unit === 'calendarDays' ? Math.floor(amount * WORKED) : amount;
}
