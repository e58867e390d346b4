/** The years that a notice can be for. */
const [FIRST, LAST] = [1901, 2199];

/** The year that an address asks for; the present one where it asks for none, or for what is no year. */
export function shownYear(asked: string | null, today: string | undefined): number | undefined {
  const year = Number(asked);
  if (asked !== null && /^\d{4}$/.test(asked) && year >= FIRST && year <= LAST) return year;
  return today === undefined ? undefined : Number(today.slice(0, 4));
}

/** Years after the last notice that limits may reach into. */
const AHEAD = 3;

/** The years to choose from, the last one first: those with a notice, those just after, and the one that is shown. */
export function yearsToChoose(shown: number, published: readonly number[]): readonly number[] {
  if (published.length === 0) return [shown];
  const [first, last] = [Math.min(...published), Math.max(...published) + AHEAD];
  const known = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  if (known.includes(shown)) return known;
  return shown > last ? [shown, ...known] : [...known, shown];
}
