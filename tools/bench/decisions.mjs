// What a decision costs: one department's signature on one submission, at concurrency 8, with a database that keeps
// its promises (fsync on). The floor, the application and GraphQL take turns on one database, so that what else the
// machine does falls on all three alike.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateQueues } from '@countersign/delivery';
import { migrate, startEmbeddedPostgres } from '@countersign/persistence';
import { applicationSigner } from './application-signer.mjs';
import { roundTrips, walBytes } from './cost.mjs';
import { floorSigner } from './floor-signer.mjs';
import { graphqlSigner } from './graphql-signer.mjs';
import { deal, measured, merged, part } from './measure.mjs';
import { report } from './report.mjs';
import { seed } from './seed.mjs';

export const LAYERS = ['floor', 'application', 'graphql'];
const ROUNDS = 6;
const SIZES = [1_000, 100_000];
/** Of the submissions in hand: no two layers meet in one. */
const SHARES = { floor: 0.2, cost: 0.06, application: 0.37, graphql: 0.37 };

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
    for (const size of sizes) {
      say(`${size.toLocaleString('en')} submissions: preparing`);
      results.push(await withSigners(postgres, await seed(postgres, size), say));
    }
    if (json) console.log(JSON.stringify(results[0]));
    else report(sizes, results, LAYERS);
    return 0;
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true });
  }
}

async function withSigners(postgres, { warmUp, inHand }, say) {
  const signers = { floor: await floorSigner(postgres), application: await applicationSigner(postgres) };
  try {
    signers.graphql = await graphqlSigner(postgres);
    const shares = { ...deal(inHand, SHARES), warmUp: deal(warmUp, { all: 1 }).all };
    return await measureAll(postgres, signers, shares, say);
  } finally {
    for (const signer of Object.values(signers)) await signer.close();
  }
}

async function measureAll(postgres, signers, shares, say) {
  const [forApplication, forGraphql] = [part(shares.warmUp, 0, 2), part(shares.warmUp, 1, 2)];
  await measured(signers.floor, shares.floor);
  await measured(signers.application, forApplication);
  await measured(signers.graphql, forGraphql);
  const runs = { floor: [], application: [], graphql: [] };
  for (let round = 0; round < ROUNDS; round++) {
    // The floor decides nothing: it may write the same pieces again.
    runs.floor.push(await measured(signers.floor, part(shares.floor, round, 2)));
    runs.application.push(await measured(signers.application, part(shares.application, round, ROUNDS)));
    runs.graphql.push(await measured(signers.graphql, part(shares.graphql, round, ROUNDS)));
    const rates = LAYERS.map((layer) => Math.round(runs[layer].at(-1).perSecond));
    say(`  round ${round + 1} of ${ROUNDS}: ${rates.join(', ')} a second`);
  }
  const [floor, application, graphql] = LAYERS.map((layer) => merged(runs[layer]));
  const ratio = ({ perSecond }) => Number((perSecond / floor.perSecond).toFixed(3));
  return {
    ...{ floor, application, graphql },
    ratios: { application: ratio(application), graphql: ratio(graphql) },
    ...(await roundTrips(postgres, part(shares.cost, 0, 2))),
    ...(await walBytes(postgres, signers.application, part(shares.cost, 1, 2))),
  };
}
