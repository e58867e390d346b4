import type { Fact } from './compare.js';
import { table } from './table.js';
import type { ClockView, DaySheetView, ItemView, SubmissionView } from './views.js';

/** What the API shows of time, under the names of docs/scenarios.md. No rule is computed here. */

type Facts = { readonly [name: string]: Fact };

/** By id; `stage`; those of earlier cycles as `promised@1`. */
export function clocksOf({
  clocks,
  pastClocks,
  stageClock,
}: SubmissionView): readonly (readonly [string, ClockView])[] {
  return [
    ...clocks.map((clock) => [clock.id, clock] as const),
    ...pastClocks.map((clock) => [`${clock.ref.id}@${clock.cycle}`, clock] as const),
    ...(stageClock ? [['stage', stageClock] as const] : []),
  ];
}

export function clockFacts({ title, limit, atFault, ...clock }: ClockView): Facts {
  const { id: _, ref: __, kind: ___, cycle: ____, ...facts } = clock;
  return { ...facts, title: title.zh, limit: limit.amount, atFault: atFault.map(({ id }) => id) };
}

export function pauseFacts({ pause }: SubmissionView): Fact {
  return pause && { ...pause, by: pause.by.name };
}

export function supplementFacts({ supplement }: SubmissionView): Fact {
  if (!supplement) return null;
  const { notices, arrivedOn } = supplement;
  return { notices: notices.length, arrivedOn, ...itemFacts(notices.at(-1)?.items ?? []) };
}

export function conditionalFacts({ conditional }: SubmissionView): Fact {
  return conditional && { ...conditional, ...itemFacts(conditional.items) };
}

const itemFacts = (items: readonly ItemView[]) => ({
  items: items.map(({ id }) => id),
  outstanding: items.filter(({ arrived }) => !arrived).map(({ id }) => id),
});

/** What may be chosen for an act: reasons, clocks, other levels, items. */
export function choices({ allowedActions }: SubmissionView): Facts {
  return table(
    allowedActions.flatMap(({ act, reasons, extensions, levels, items }) => {
      const ids = {
        pause: reasons.map(({ id }) => id),
        requestExtension: extensions.map(({ clock }) => clock),
        changeUrgency: levels.map(({ level }) => level),
        supply: items.map(({ id }) => id),
      }[act];
      return ids ? [[act, ids] as const] : [];
    }),
  );
}

/** `on`: by day, which counted day it is; 0 is day 0, null a day that is not counted. */
export function daySheetFacts({ days, clock, ...sheet }: DaySheetView): Facts {
  const counted = days.map(({ on, count, n }) => [on, count === 'dayZero' ? 0 : n] as const);
  return { ...sheet, ...clock, days: days.length, on: table(counted) };
}
