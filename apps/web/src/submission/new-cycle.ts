/**
 * Which limits there are to speak of when a new cycle begins: the promised one starts anew, the statutory one adds up (T8).
 * A matter may have either, both or none.
 */
export function limitsOfCycle(
  clocks: readonly { readonly kind: string }[],
): 'both' | 'promised' | 'statutory' | 'none' {
  const isThere = (kind: string): boolean => clocks.some((clock) => clock.kind === kind);
  if (isThere('promised')) return isThere('statutory') ? 'both' : 'promised';
  return isThere('statutory') ? 'statutory' : 'none';
}
