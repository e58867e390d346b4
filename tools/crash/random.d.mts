export type Random = { chance(share: number): boolean };
export function randomFrom(seed: number): Random;
