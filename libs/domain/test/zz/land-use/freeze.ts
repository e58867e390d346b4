/** Freezes plain data to the bottom, so that whoever changes what was given throws. Returns it. */
export function deepFreeze<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member);
  return value;
}

/** The path of the first thing that JSON would lose or change, or null: undefined, NaN, -0, functions, class instances. */
export function notPlain(value: unknown, path = '$'): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? null : path;
  if (typeof value !== 'object') return path;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return path;
  for (const [name, member] of Object.entries(value)) {
    const found = notPlain(member, `${path}.${name}`);
    if (found) return found;
  }
  return null;
}
