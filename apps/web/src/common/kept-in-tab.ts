/** What a person has typed and not sent, for as long as the tab lives. Nobody else who signs in here meets it. */
const PREFIX = 'countersign.';

/** @param of - what it is and what it belongs to */
export const keptKey = (person: string, ...of: readonly (string | number)[]): string =>
  PREFIX + [person, ...of].join('.');

export const keptText = (key: string): string | null => sessionStorage.getItem(key);

export function keepText(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // Full, or forbidden: then it lives on this page only, as it did before anything was kept.
  }
}

export const dropText = (key: string): void => sessionStorage.removeItem(key);

/** At sign-out: the next person at this machine finds nothing of the one before. */
export function forgetTab(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
