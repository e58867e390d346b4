import { readFileSync, readdirSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** CPU that a process and its children have used so far, by process; empty where there is no /proc. */
export function cpuOf(pid) {
  const used = new Map();
  for (const name of numbersIn('/proc')) {
    const stat = statOf(name);
    if (stat && (stat.pid === pid || stat.parent === pid)) used.set(stat.pid, stat.ticks);
  }
  return used;
}

/** Seconds between two looks. What began in between counts, what ended cannot. */
export function secondsBetween(before, after) {
  let ticks = 0;
  for (const [pid, used] of after) ticks += used - (before.get(pid) ?? 0);
  return ticks / TICKS_PER_SECOND;
}

function numbersIn(folder) {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold spaces and brackets.
    const rest = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(pid), parent: Number(rest[1]), ticks: Number(rest[11]) + Number(rest[12]) };
  } catch {
    return null; // it has ended meanwhile
  }
}
