/**
 * English phrases of the API's inside its problems: what was `expected` of a file, the `message` of a reader or of the
 * calendar itself. The names in braces are the figures of `calendarAdmin.phrase` in locale.ts.
 */
const PHRASES = [
  ['object', /^an object with (?<keys>.+)$/],
  ['onlyKeys', /^only (?<keys>.+), not (?<unknown>.+)$/],
  ['year', /^a year$/],
  ['text', /^a text$/],
  ['date', /^a date that exists/],
  ['days', /^a list of days/],
  ['address', /^an address that begins with/],
  // The readers of JSON and of YAML say where, if they can.
  ['place', /line (?<line>\d+),? column (?<column>\d+)/],
  ['position', /JSON at position (?<position>\d+)/],
  ['json', /JSON/],
  ['noOverride', /^(?<on>\S+) has no override$/],
  ['noReason', /override: (?<on>\S+) has no reason$/],
  ['beyondTable', /year (?<year>\d+) has no notice and its festivals are not in the table$/],
] as const;

export type Phrase = {
  readonly key: (typeof PHRASES)[number][0];
  readonly figures: Readonly<Record<string, string>>;
};

/** Null for what is not of the list, to be shown as it is. */
export function phraseOf(english: string): Phrase | null {
  for (const [key, pattern] of PHRASES) {
    const found = pattern.exec(english);
    if (found) return { key, figures: { ...found.groups } };
  }
  return null;
}
