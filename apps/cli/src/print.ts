/** Plain lines for people, one object for programs. */
export function print({ json }: { readonly json?: true }, facts: object, lines: readonly string[]): void {
  const text = json ? JSON.stringify(facts) : lines.join('\n');
  if (text !== '') process.stdout.write(`${text}\n`);
}

/** 0: as it should be. 1: something was found. 2 is for what was asked wrongly (usage-command.ts). */
export function exitWith(found: boolean): void {
  process.exitCode = found ? 1 : 0;
}
