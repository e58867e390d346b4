import { compileCalendar, formatInstant, type Instant } from '@countersign/calendar';
import { cnCalendar } from '@countersign/matters';

/** Plain lines for people, one object for programs. */
export function print({ json }: { readonly json?: true }, facts: object, lines: readonly string[]): void {
  const text = json ? JSON.stringify(facts) : lines.join('\n');
  if (text !== '') process.stdout.write(`${text}\n`);
}

/** 0: as it should be. 1: something was found. 2 is for what was asked wrongly (usage-command.ts). */
export function exitWith(found: boolean): void {
  process.exitCode = found ? 1 : 0;
}

/** As people read it: in the calendar's zone. */
export const shownInstant = (at: Instant): string => formatInstant(at, compileCalendar(cnCalendar));
