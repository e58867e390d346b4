const CONCURRENCY = 8;

/** Has all pieces signed, eight at a time. */
export async function measured(signer, pieces) {
  const queue = [...pieces];
  const times = [];
  const start = performance.now();
  const lane = async (index) => {
    for (let piece = queue.pop(); piece; piece = queue.pop()) {
      const began = performance.now();
      await signer.sign(piece, index);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, (_, index) => lane(index)));
  return {
    count: times.length,
    seconds: (performance.now() - start) / 1000,
    perSecond: times.length / ((performance.now() - start) / 1000),
    times,
  };
}

/** Several runs as one. */
export function merged(runs) {
  const times = runs.flatMap((run) => run.times).sort((a, b) => a - b);
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
  const at = (share) =>
    Number(times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2));
  return { perSecond: Number((times.length / seconds).toFixed(1)), p50: at(0.5), p99: at(0.99) };
}

/** Deals the pieces out by whole submissions, so that no two layers meet in one; shuffled within each share. */
export function inSlices(submissions, shares) {
  let from = 0;
  const dealt = {};
  for (const [name, share] of Object.entries(shares)) {
    const to = from + Math.floor(submissions.length * share);
    dealt[name] = shuffled(submissions.slice(from, to).flat());
    from = to;
  }
  return dealt;
}

/** The same order in every run. */
function shuffled(pieces) {
  const order = [...pieces];
  let seed = 42;
  for (let i = order.length - 1; i > 0; i--) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    const j = seed % (i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
