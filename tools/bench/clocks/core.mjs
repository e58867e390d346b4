import { compileCalendar, localDate, parseInstant } from '@countersign/calendar';
import { decide, foldClock } from '@countersign/domain';
import { cnCalendar } from '@countersign/matters';

const POLICY = { warnAt: 1, kinds: ['warn', 'fallDue', 'tellOverdue', 'escalate'], actOn: 2 };
const FOR_MS = 2_000;

/** A limit of 45 working days over a summer: paused twice, extended, and counted anew. */
function course() {
  const at = (text) => parseInstant(`${text}T10:00:00+08:00`);
  const on = (text) => ({ at: at(text), on: localDate(text) });
  const cause = { of: 'pause', reason: 'hearing' };
  return [
    { type: 'started', ...on('2026-06-15'), limit: { amount: 45, unit: 'workingDays' } },
    { type: 'paused', ...on('2026-06-23'), cause },
    { type: 'resumed', ...on('2026-07-06') },
    { type: 'extended', ...on('2026-07-08'), amount: 15 },
    { type: 'calendarChanged', ...on('2026-07-20'), version: cnCalendar.version },
    { type: 'paused', ...on('2026-08-03'), cause },
    { type: 'resumed', ...on('2026-08-10') },
  ];
}

/** Whole folds of a clock with seven events, a second. */
export function foldsPerSecond() {
  const calendar = compileCalendar(cnCalendar);
  const events = course();
  return rate(() => foldClock(calendar, events, POLICY));
}

/** CALENDAR_CHANGED for an open consultation of eight departments, decided and not written, a second. */
export function recomputationsPerSecond({ context, state }) {
  const version = cnCalendar.version + 1;
  const overrides = [{ on: '2026-06-17', working: false, reason: '台风' }];
  const calendar = compileCalendar({ ...cnCalendar, version, overrides });
  const event = { type: 'CALENDAR_CHANGED', at: state.lastAt, version };
  return rate(() => decide({ ...context, calendar }, state, event));
}

/** A second of CPU: what else the machine does must not count. */
function rate(work) {
  for (let n = 0; n < 500; n++) work(); // warm
  const until = performance.now() + FOR_MS;
  const from = process.cpuUsage();
  let done = 0;
  for (; performance.now() < until; done++) work();
  const { user, system } = process.cpuUsage(from);
  return Math.round(done / ((user + system) / 1_000_000));
}
