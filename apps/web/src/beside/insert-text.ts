/** Puts a text where the cursor stands, in the place of what is selected. @returns all of it, and where the cursor goes */
export function insertText(
  written: string,
  text: string,
  selected: { readonly start: number; readonly end: number },
): { readonly text: string; readonly cursor: number } {
  const before = written.slice(0, selected.start);
  return { text: before + text + written.slice(selected.end), cursor: before.length + text.length };
}
