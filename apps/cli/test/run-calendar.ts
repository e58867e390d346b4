import { jest } from '@jest/globals';
import { calendarCommand } from '../src/commands/calendar.js';

type Ran = { readonly out: string; readonly err: string; readonly code: number };

/** Runs a calendar command as a shell would, 80 columns wide: what it wrote and the code it ended with. */
export async function runCalendar(...words: string[]): Promise<Ran> {
  const written = { out: '', err: '' };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => !!(written.out += String(text))),
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => !!(written.err += String(text))),
    jest.spyOn(process, 'exit').mockImplementation((code) => {
      throw Object.assign(new Error('exit'), { code });
    }),
  ];
  const { columns } = process.stdout;
  process.stdout.columns = 80;
  process.exitCode = undefined;
  try {
    await calendarCommand().parseAsync(words, { from: 'user' });
    return { ...written, code: Number(process.exitCode ?? 0) };
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'number') throw error;
    return { ...written, code };
  } finally {
    process.exitCode = undefined;
    process.stdout.columns = columns;
    for (const spy of spies) spy.mockRestore();
  }
}

/** An invented notice for 2027, as text. */
export const NOTICE_2027 = new URL('../../../libs/matters/test/notices/invented-2027.txt', import.meta.url)
  .pathname;
