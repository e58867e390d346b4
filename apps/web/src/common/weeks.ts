/** ISO: 1 is Monday, 7 is Sunday. A date has no zone: read at noon, UTC, it cannot slip. */
export const weekdayOf = (on: string): number => new Date(`${on}T12:00:00Z`).getUTCDay() || 7;

/**
 * Lays consecutive days out in weeks from Monday to Sunday; the places before the first and after the last stay empty.
 *
 * @param days - ascending, none left out
 */
export function weeksOf<Day extends { readonly on: string }>(
  days: readonly Day[],
): readonly (readonly (Day | null)[])[] {
  const first = days[0];
  if (!first) return [];
  const places: (Day | null)[] = [...Array<null>(weekdayOf(first.on) - 1).fill(null), ...days];
  while (places.length % 7 !== 0) places.push(null);
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}
