/** A file for a material; where it is named alone, its name is the material's: `feasibility.pdf`. */
export type Material = string | { readonly material: string; readonly file: string };

export const placed = (one: Material) =>
  typeof one === 'string' ? { material: one.replace(/\.\w+$/, ''), file: one } : one;

/** Those that a step names, or those as last filed; and what it brings, in the place of what was there of a material. */
export function materialsOf(
  asFiled: readonly Material[],
  { materials = asFiled, bring = [] }: Readonly<Record<string, unknown>>,
): readonly Material[] {
  const brought = bring as readonly Material[];
  const replaced = new Set(brought.map((one) => placed(one).material));
  return [
    ...(materials as readonly Material[]).filter((one) => !replaced.has(placed(one).material)),
    ...brought,
  ];
}
