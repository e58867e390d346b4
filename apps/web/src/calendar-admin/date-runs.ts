/** Consecutive days as one: `to` is `from` where it is a single day. */
export type DateRun = { readonly from: string; readonly to: string };

const DAY_MS = 86_400_000;
const noon = (on: string) => Date.parse(`${on}T12:00:00Z`);

/** @param dates - ascending, none twice */
export function dateRuns(dates: readonly string[]): readonly DateRun[] {
  const runs: { from: string; to: string }[] = [];
  for (const on of dates) {
    const last = runs.at(-1);
    if (last && noon(on) - noon(last.to) === DAY_MS) last.to = on;
    else runs.push({ from: on, to: on });
  }
  return runs;
}

type NamedDay = { readonly on: string; readonly name: string };

/** What a notice says of one holiday, in the words' own order: days off, and days worked in exchange. */
export type Festival = {
  readonly name: string;
  readonly off: readonly DateRun[];
  readonly days: number;
  readonly work: readonly string[];
};

/** Holidays in the order of their first day. */
export function festivalsOf(off: readonly NamedDay[], work: readonly NamedDay[]): readonly Festival[] {
  const inOrder = (days: readonly NamedDay[]) => [...days].sort((one, other) => (one.on < other.on ? -1 : 1));
  const names = new Set([...inOrder(off), ...inOrder(work)].map(({ name }) => name));
  const of = (days: readonly NamedDay[], wanted: string) =>
    inOrder(days)
      .filter(({ name }) => name === wanted)
      .map(({ on }) => on);
  return [...names].map((name) => {
    const dates = of(off, name);
    return { name, off: dateRuns(dates), days: dates.length, work: of(work, name) };
  });
}
