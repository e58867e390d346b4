const CONCURRENCY = 8;

/** Has all pieces signed, eight at a time. */
export async function measured(signer, pieces) {
  const queue = [...pieces];
  const times = [];
  const start = performance.now();
  const lane = async () => {
    for (let piece = queue.pop(); piece; piece = queue.pop()) {
      const began = performance.now();
      await signer.sign(piece);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, lane));
  const seconds = (performance.now() - start) / 1000;
  return { seconds, perSecond: times.length / seconds, times };
}

/** Several runs as one. Milliseconds. */
export function merged(runs) {
  const times = runs.flatMap((run) => run.times).sort((a, b) => a - b);
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
  const at = (share) =>
    Number(times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2));
  return { perSecond: Number((times.length / seconds).toFixed(1)), p50: at(0.5), p99: at(0.99) };
}

/** The `index`-th of so many parts; round and round. */
export function part(pieces, index, parts) {
  const at = (n) => Math.floor((pieces.length * n) / parts);
  return pieces.slice(at(index % parts), at((index % parts) + 1));
}

/** Deals whole submissions out by share; each share's pieces are shuffled, so that signers of one rarely meet. */
export function deal(submissions, shares) {
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
