import { china2026, dataOf } from '../test/calendars.js';
import { compileCalendar } from './compile-calendar.js';
import { parseInstant } from './instant.js';
import { receivedOn } from './received-on.js';

const received = (filedAt: string, afterHours?: boolean) =>
  receivedOn(china2026, parseInstant(`${filedAt}+08:00`), afterHours === undefined ? {} : { afterHours });

it('T1: what is filed on a working day is received that day, at any hour', () => {
  expect(received('2026-06-15T00:00:00')).toBe('2026-06-15');
  expect(received('2026-06-15T23:59:59.999')).toBe('2026-06-15');
});

it('T1: what is filed on a rest day is received on the next working day', () => {
  expect(received('2026-06-20T10:00:00')).toBe('2026-06-22');
  expect(received('2026-10-01T10:00:00')).toBe('2026-10-08');
  expect(received('2026-10-10T10:00:00')).toBe('2026-10-10'); // a Saturday that is made up
});

it('T1: with afterHours, what is filed after the last close is received on the next working day', () => {
  expect(received('2026-06-18T17:30:00', true)).toBe('2026-06-18');
  expect(received('2026-06-18T17:30:00.001', true)).toBe('2026-06-22');
  expect(received('2026-06-18T13:00:00', true)).toBe('2026-06-18'); // the lunch break is not after hours
  expect(received('2026-06-20T09:00:00', true)).toBe('2026-06-22');
});

it('T1: an office that is open until 24:00 has no after hours', () => {
  const calendar = compileCalendar(dataOf({ businessHours: [{ opens: '00:00', closes: '24:00' }] }));
  const filedAt = parseInstant('2026-06-18T23:59:59.999+08:00');
  expect(receivedOn(calendar, filedAt, { afterHours: true })).toBe('2026-06-18');
});
