/** How long after its n-th failure something is tried again, and how far apart that grows. */
export type BackOff = { readonly firstMs: number; readonly factor: number; readonly mostMs: number };

/**
 * Exponential, the upper half of it at random: receivers that came down together are not all called at one moment.
 *
 * @param failures - how often it failed so far, >= 1
 * @param chance - from 0 up to 1
 * @returns milliseconds
 */
export function delayAfter({ firstMs, factor, mostMs }: BackOff, failures: number, chance: number): number {
  const whole = Math.min(mostMs, firstMs * factor ** (failures - 1));
  return Math.round(whole / 2 + (whole / 2) * chance);
}
