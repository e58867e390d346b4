/**
 * Chance that can be had again: one seed, the same draws. Each part draws from a source of its own (`fork`), so that what
 * one of them does, sooner or later, changes nothing for the others.
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number, both ends included. */
  const between = (least, most) => least + Math.floor(next() * (most - least + 1));
  const pick = (list) => list[Math.floor(next() * list.length)];
  return {
    between,
    pick,
    chance: (share) => next() < share,
    /** @param options - [weight, value], ... */
    weighted(options) {
      let left = next() * options.reduce((sum, [weight]) => sum + weight, 0);
      return options.find(([weight]) => (left -= weight) < 0)?.[1] ?? options.at(-1)?.[1];
    },
    shuffled(list) {
      const left = [...list];
      return list.map(() => left.splice(Math.floor(next() * left.length), 1)[0]);
    },
    fork: () => randomFrom(Math.floor(next() * 2 ** 32)),
  };
}
