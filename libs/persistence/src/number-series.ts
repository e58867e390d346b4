/** A pattern such as `鹤项准〔{year}〕{n}号`, for one year: the series it counts in, and what stands around the number. */
export type Series = {
  readonly series: string;
  readonly before: string;
  readonly after: string;
  /** Padded with zeros to this many digits (`{n4}`). */
  readonly digits: number;
};

/** D4: per agency word and year, without gaps. Patterns that look alike count together. @throws Error without `{n}` */
export function seriesOf(pattern: string, year: number): Series {
  const series = pattern.replaceAll('{year}', String(year));
  const match = /\{n(\d?)\}/.exec(series);
  if (!match) throw new Error(`"${pattern}" has no {n} for the number`);
  return {
    series,
    before: series.slice(0, match.index),
    after: series.slice(match.index + match[0].length),
    digits: Number(match[1] || 0),
  };
}

export function numberIn({ before, after, digits }: Series, n: number): string {
  return before + String(n).padStart(digits, '0') + after;
}
