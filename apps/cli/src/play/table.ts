import type { Fact } from './compare.js';

export const table = (rows: readonly (readonly [string, Fact])[]): { readonly [name: string]: Fact } =>
  Object.fromEntries(rows);

export function counts(names: readonly string[]): { readonly [name: string]: number } {
  const found: Record<string, number> = {};
  for (const name of names) found[name] = (found[name] ?? 0) + 1;
  return found;
}
