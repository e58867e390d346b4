/** Where two plain values differ. */
export type Difference = { readonly path: string; readonly stored: unknown; readonly replayed: unknown };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every place where what is stored is not what was replayed; leaves only. */
export function differences(stored: unknown, replayed: unknown, path = ''): readonly Difference[] {
  if (Object.is(stored, replayed)) return [];
  if (!isObject(stored) || !isObject(replayed) || Array.isArray(stored) !== Array.isArray(replayed)) {
    return [{ path, stored, replayed }];
  }
  const names = new Set([...Object.keys(stored), ...Object.keys(replayed)]);
  return [...names].flatMap((name) =>
    differences(stored[name], replayed[name], path === '' ? name : `${path}.${name}`),
  );
}
