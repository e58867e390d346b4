// What a decision costs: one department's signature on one submission, at concurrency 8, with a database that keeps
// its promises (fsync on). The floor, the application and GraphQL take turns on one database.
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
const ROUNDS = 4;
const SIZES = [1_000, 100_000];
/** Of the submissions in hand: no two layers meet in one. */
const SHARES = { floor: 0.08, cost: 0.04, application: 0.44, graphql: 0.44 };

export async function run({ json = false, submissions }) {
  const say = (line) => json || console.log(line);
  const sizes = submissions ? [Number(submissions)] : json ? SIZES.slice(0, 1) : SIZES;
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  const stages = [];
  try {
    for (const size of sizes) {
      say(`${size.toLocaleString('en')} submissions: preparing`);
      stages.push(await prepared(join(folder, String(size)), size));
    }
    const results = await measureAll(stages, say);
    if (json) console.log(JSON.stringify(results[0]));
    else report(sizes, results, LAYERS);
    return 0;
  } finally {
    for (const { signers, postgres } of stages) {
      for (const signer of Object.values(signers)) await signer.close();
      await postgres.stop();
    }
    await rm(folder, { recursive: true });
  }
}

/** A server with a database of that size, and who signs in it. */
async function prepared(folder, size) {
  const postgres = await startEmbeddedPostgres({ folder, settings: ['max_wal_size=4GB'] });
  await migrate(postgres.ownerUrl);
  await migrateQueues(postgres.ownerUrl);
  const { warmUp, inHand } = await seed(postgres, size);
  const signers = {
    floor: await floorSigner(postgres),
    application: await applicationSigner(postgres),
    graphql: await graphqlSigner(postgres),
  };
  const shares = { ...deal(inHand, SHARES), warmUp: deal(warmUp, { all: 1 }).all };
  return { postgres, signers, shares, runs: { floor: [], application: [], graphql: [] } };
}

/** The sizes take turns as the layers do: what the machine or the process does in the meantime falls on all alike. */
async function measureAll(stages, say) {
  for (const { signers, shares } of stages) {
    await measured(signers.floor, shares.floor);
    await measured(signers.application, part(shares.warmUp, 0, 2));
    await measured(signers.graphql, part(shares.warmUp, 1, 2));
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { signers, shares, runs } of stages) {
      // The floor decides nothing: it may write the same pieces again.
      runs.floor.push(await measured(signers.floor, shares.floor));
      runs.application.push(await measured(signers.application, part(shares.application, round, ROUNDS)));
      runs.graphql.push(await measured(signers.graphql, part(shares.graphql, round, ROUNDS)));
      const rates = LAYERS.map((layer) => Math.round(runs[layer].at(-1).perSecond));
      say(`  round ${round + 1} of ${ROUNDS}: ${rates.join(', ')} a second`);
    }
  }
  return Promise.all(stages.map(resultOf));
}

async function resultOf({ postgres, signers, shares, runs }) {
  const [floor, application, graphql] = LAYERS.map((layer) => merged(runs[layer]));
  const ratio = ({ perSecond }) => Number((perSecond / floor.perSecond).toFixed(3));
  return {
    ...{ floor, application, graphql },
    ratios: { application: ratio(application), graphql: ratio(graphql) },
    ...(await roundTrips(postgres, part(shares.cost, 0, 2))),
    ...(await walBytes(postgres, signers.application, part(shares.cost, 1, 2))),
  };
}
