/** The years that a notice can be for. */
const [FIRST, LAST] = [1901, 2199];

/** The year that an address asks for; the present one where it asks for none, or for what is no year. */
export function shownYear(asked: string | null, today: string | undefined): number | undefined {
  const year = Number(asked);
  if (asked !== null && /^\d{4}$/.test(asked) && year >= FIRST && year <= LAST) return year;
  return today === undefined ? undefined : Number(today.slice(0, 4));
}
