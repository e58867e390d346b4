// What a decision costs: one department's signature on one submission, at concurrency 8, with a database that keeps
// its promises (fsync on). The floor, the application and GraphQL take turns on one database, so that what else the
// machine does falls on all three alike.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateQueues } from '@countersign/delivery';
import { migrate, startEmbeddedPostgres } from '@countersign/persistence';
import { applicationSigner } from './application-signer.mjs';
import { floorSigner } from './floor-signer.mjs';
import { graphqlSigner } from './graphql-signer.mjs';
import { inSlices, measured, merged } from './measure.mjs';
import { roundTrips, walBytes } from './cost.mjs';
import { seed } from './seed.mjs';

const ROUNDS = 3;
const LAYERS = ['floor', 'application', 'graphql'];
const SIZES = [1_000, 100_000];

/** Measures with so many submissions in the database. */
async function measure(postgres, size, say) {
  say(`${size.toLocaleString('en')} submissions: preparing`);
  const pieces = await seed(postgres, size);
  const signers = {
    floor: await floorSigner(postgres),
    application: await applicationSigner(postgres),
    graphql: await graphqlSigner(postgres),
  };
  try {
    const shares = inSlices(pieces, {
      warmUp: 0.12,
      floor: 0.04,
      cost: 0.04,
      application: 0.4,
      graphql: 0.4,
    });
    for (const layer of LAYERS.slice(1))
      await measured(signers[layer], shares.warmUp.splice(0, shares.warmUp.length / 2));
    const runs = { floor: [], application: [], graphql: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const layer of LAYERS) {
        const share = shares[layer];
        // The floor decides nothing: it may write the same pieces again.
        const work = layer === 'floor' ? Array.from({ length: 10 }, () => share).flat() : part(share, round);
        runs[layer].push(await measured(signers[layer], work));
        say(`  ${layer} ${round + 1}/${ROUNDS}: ${Math.round(runs[layer].at(-1).perSecond)}/s`);
      }
    }
    const cost = {
      ...(await roundTrips(postgres, part(shares.cost, 0, 2))),
      ...(await walBytes(postgres, signers.application, part(shares.cost, 1, 2))),
    };
    const [floor, application, graphql] = LAYERS.map((layer) => merged(runs[layer]));
    const ratio = (layer) => round(layer.perSecond / floor.perSecond, 3);
    return {
      ...{ floor, application, graphql },
      ratios: { application: ratio(application), graphql: ratio(graphql) },
      ...cost,
    };
  } finally {
    for (const signer of Object.values(signers)) await signer.close();
  }
}

const round = (number, decimals) => Number(number.toFixed(decimals));
const part = (share, index, of = ROUNDS) =>
  share.slice(Math.floor((share.length * index) / of), Math.floor((share.length * (index + 1)) / of));

export async function run({ json = false, submissions }) {
  const say = (line) => json || console.log(line);
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  const postgres = await startEmbeddedPostgres({
    folder: join(folder, 'data'),
    settings: ['max_wal_size=4GB'],
  });
  try {
    await migrate(postgres.ownerUrl);
    await migrateQueues(postgres.ownerUrl);
    const sizes = submissions ? [Number(submissions)] : json ? SIZES.slice(0, 1) : SIZES;
    const results = [];
    for (const size of sizes) results.push(await measure(postgres, size, say));
    if (json) console.log(JSON.stringify(results[0]));
    else report(sizes, results);
    return 0;
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true });
  }
}

function report(sizes, results) {
  for (const [index, result] of results.entries()) {
    console.log(
      `\n${sizes[index].toLocaleString('en')} submissions     per second   p50 ms   p99 ms   of the floor`,
    );
    for (const layer of LAYERS) {
      const { perSecond, p50, p99 } = result[layer];
      const cells = [Math.round(perSecond), p50.toFixed(1), p99.toFixed(1), result.ratios[layer] ?? ''];
      console.log(`  ${layer.padEnd(22)}${cells.map((cell) => String(cell).padStart(10)).join('')}`);
    }
    console.log(`  round trips per decision ${result.roundTrips}, WAL ${result.walBytes} bytes`);
  }
  const [small, large] = results;
  if (!large) return;
  for (const layer of LAYERS) {
    const change = (large[layer].perSecond / small[layer].perSecond - 1) * 100;
    console.log(
      `${layer} with ${sizes[1].toLocaleString('en')} against ${sizes[0].toLocaleString('en')}: ${change.toFixed(1)} %`,
    );
  }
}
