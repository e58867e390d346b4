import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { NoticeError, compileCalendar, readNotice, withNotice } from '@countersign/calendar';
import type { Calendar, CalendarData, ReadNotice } from '@countersign/calendar';
import { cnCalendar } from '@countersign/matters';
import type { Command } from 'commander';

/** How a calendar is named on the command line, for the help. */
export const CALENDAR_NAME =
  '"shipped", "installed" (the version in force in the installation), the number of one of its versions, a calendar as JSON, or a notice, which is put into the shipped one';

export type NamedCalendar = { readonly data: CalendarData; readonly calendar: Calendar };

/** The calendar of a name; ends the command with 2 where there is none, or it cannot be counted with. */
export async function namedCalendar(name: string, command: Command): Promise<NamedCalendar> {
  try {
    const data = await dataOf(name);
    return { data, calendar: compileCalendar(data) };
  } catch (error) {
    return command.error(`error: ${name}: ${(error as Error).message}.`);
  }
}

async function dataOf(name: string): Promise<CalendarData> {
  if (name === 'shipped') return cnCalendar;
  if (name === 'installed') return published();
  if (/^\d+$/u.test(name)) return published(Number(name));
  const content = await readText(name);
  return asCalendar(content) ?? withNotice(cnCalendar, (await noticeIn(content)).notice);
}

/** @param version - the newest one, if absent */
async function published(version?: number): Promise<CalendarData> {
  const { Registry } = await import('@countersign/persistence');
  const { withInstallation } = await import('../installation.js');
  const versions = await withInstallation((app) => app.get(Registry).calendars());
  const numbers = versions.map((data) => data.version).sort((one, other) => one - other);
  const found = versions.find((data) => data.version === (version ?? numbers.at(-1)));
  if (found) return found;
  const has = numbers.length === 0 ? 'has published none' : `has versions ${numbers.join(', ')}`;
  throw new Error(`this is no version of the calendar: the installation ${has}`);
}

/** A calendar's data, where the content is JSON with notices; what is in it is checked on compiling. */
function asCalendar(content: string): CalendarData | undefined {
  if (!content.trimStart().startsWith('{')) return undefined;
  const value = JSON.parse(content) as Partial<CalendarData>;
  const { notices, overrides, businessHours } = value;
  if (notices === undefined) return undefined;
  if ([notices, overrides, businessHours].every(Array.isArray)) return value as CalendarData;
  throw new Error('this is no calendar: notices, overrides and businessHours must be lists');
}

/** A notice from a file's content: its own text, JSON or YAML. @throws NoticeError */
export async function noticeIn(content: string, year?: number): Promise<ReadNotice> {
  const { parse } = await import('yaml');
  return readNotice(content, { ...(year !== undefined && { year }), parseYaml: (text) => parse(text) });
}

export const isRefusal = (error: unknown): error is NoticeError => error instanceof NoticeError;

/** A file's text, or with `-` what is piped in: UTF-8, or else GB18030, as Chinese offices save it. */
export async function readText(file: string): Promise<string> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
