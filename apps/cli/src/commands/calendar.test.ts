import { jest } from '@jest/globals';
import { calendarCommand } from './calendar.js';

/** Runs the command as a shell would: what it wrote and the code it ended with. */
function run(...words: string[]): { out: string; err: string; code: number } {
  const written = { out: '', err: '' };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => !!(written.out += String(text))),
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => !!(written.err += String(text))),
    jest.spyOn(process, 'exit').mockImplementation((code) => {
      throw Object.assign(new Error('exit'), { code });
    }),
  ];
  try {
    calendarCommand().parse(words, { from: 'user' });
    return { ...written, code: 0 };
  } catch (error) {
    return { ...written, code: (error as { code: number }).code };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

it('T1: prints the due date and nothing else', () => {
  expect(run('due', '--from', '2026-06-15', '--days', '5')).toEqual({
    out: '2026-06-23\n',
    err: '',
    code: 0,
  });
  expect(run('due', '--from', '2026-06-15', '--days', '3').out).toBe('2026-06-18\n');
});

it('T4: prints the working days that remain, and as JSON how late it is', () => {
  expect(run('remaining', '--on', '2026-06-18', '--due', '2026-06-23').out).toBe('2\n');
  expect(run('remaining', '--on', '2026-06-28', '--due', '2026-06-23').out).toBe('0\n');
  expect(JSON.parse(run('remaining', '--on', '2026-06-28', '--due', '2026-06-23', '--json').out)).toEqual({
    on: '2026-06-28',
    due: '2026-06-23',
    remaining: 0,
    overdue: true,
    overdueDays: 3,
    provisional: false,
  });
});

it('T3: prints the working days after one date up to another', () => {
  expect(run('days', '--from', '2026-09-30', '--to', '2026-10-13').out).toBe('5\n');
  expect(run('days', '--from', '2026-10-13', '--to', '2026-09-30').out).toBe('0\n');
});

it('T13: remarks on stderr, or in the JSON, that a result is provisional', () => {
  const plain = run('due', '--from', '2026-12-31', '--days', '1');
  expect(plain).toMatchObject({ out: '2027-01-04\n', code: 0 });
  expect(plain.err).toContain('provisional');
  const json = run('due', '--from', '2026-12-31', '--days', '1', '--json');
  expect(json.err).toBe('');
  expect(JSON.parse(json.out)).toEqual({
    from: '2026-12-31',
    days: 1,
    dueOn: '2027-01-04',
    provisional: true,
  });
});

it.each([
  [['due', '--from', '2026-02-30', '--days', '5'], 'Give a date that exists, as YYYY-MM-DD.'],
  [['due', '--from', '2026-06-15', '--days', '-1'], 'Give a whole number of working days'],
  [['due', '--from', '2026-06-15', '--days', '2.5'], 'Give a whole number of working days'],
  [['due', '--from', '2026-06-15'], "required option '--days <n>' not specified"],
  [['due', '--from', '2050-12-30', '--days', '30'], 'stay within 2004 to 2050'],
  [['days', '--from', '2026-06-15', '--to', '2026-06-16', '--loud'], "unknown option '--loud'"],
])('ends with 2 and a sentence on stderr for %j', (words, sentence) => {
  const { out, err, code } = run(...words);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain(sentence);
  expect(err).toContain('--help');
});

it('has help for every command', () => {
  for (const name of ['due', 'remaining', 'days', 'show', 'diff', 'import']) {
    const { out, code } = run(name, '--help');
    expect(out).toContain(`Usage: calendar ${name}`);
    expect(code).toBe(0);
  }
});
