// npm run crash -- [--kills N] [--seed N] [--hurry] [--built]
// Kills the standalone server in the middle of acts, starts it again, and holds its books against ours at the end.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkActs } from './crash/check-acts.mjs';
import { checkApi } from './crash/check-api.mjs';
import { checkDelivery } from './crash/check-delivery.mjs';
import { checkNumbers } from './crash/check-numbers.mjs';
import { checkTime } from './crash/check-time.mjs';
import { settle, stopped, verdict } from './crash/ending.mjs';
import { readFacts } from './crash/facts.mjs';
import { MOMENTS, plan } from './crash/moments.mjs';
import { signInAll } from './crash/people.mjs';
import { randomFrom } from './crash/random.mjs';
import { Workload } from './crash/workload.mjs';
import { World } from './crash/world.mjs';
import { build, checkNode, install } from './setup.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    seed: { type: 'string' },
    hurry: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
const random = randomFrom(seed);
const HOUR = 3_600_000;
const SHOWN = 50;
/** An ordinary week, or the last days of a year: numbers begin anew then, and the next year's calendar is provisional. */
const START = random.pick(['2026-06-12T09:00:00+08:00', '2026-12-24T09:00:00+08:00']);

async function begin(world) {
  await world.up();
  const people = await signInAll(world.server.address);
  const { ledger } = world;
  world.workload = new Workload({ people, ledger, random: random.fork() });
  await world.workload.setClock(Date.parse(START));
  await world.subscribe();
  await world.workload.prepare(5, 60);
  await world.server.kill();
}

async function run(world) {
  for (const [n, moment] of plan(kills, random).entries()) {
    if (moment !== 'installing' && !world.workload) await begin(world);
    console.log(`${String(Math.round(performance.now() / 1000)).padStart(4)} s  ${n + 1}/${kills} ${moment}`);
    if (world.workload) world.workload.mostSubmissions += 4;
    await MOMENTS[moment](world, random);
    if (random.chance(0.5) && world.workload) await world.moveClock(random.between(1, 48) * HOUR);
  }
}

async function check(world) {
  const violations = await settle(world, values.hurry);
  // Whatever was answered once is answered so again.
  await world.workload.resend(random.shuffled(world.ledger.acknowledged).slice(0, 200));
  const facts = await readFacts(world.database);
  violations.push(
    ...checkActs(facts, world.ledger),
    ...checkTime(facts),
    ...checkDelivery(facts, world.receiver.received),
    ...checkNumbers(facts),
    ...(await checkApi(facts, world.workload)),
    ...(await verdict(world, 'replay', '--all')),
    ...(await stopped(world)),
    ...(await verdict(world, 'audit', 'verify')),
  );
  report(world, facts);
  return violations;
}

function report({ ledger, receiver, settledMs }, { submissions, events, outbox }) {
  const byItself = events.filter(({ type }) => type === 'TIME_PASSED').length;
  const figures = {
    ...{ seed, kills, ...ledger.summary(), submissions: submissions.length, events: events.length },
    ...{ 'of time': byItself, outbox: outbox.length, 'webhooks received': receiver.received.length },
    'settled after the last start': `${((settledMs ?? Infinity) / 1000).toFixed(1)} s`,
  };
  console.log(
    Object.entries(figures)
      .map(([name, figure]) => `${name}: ${figure}`)
      .join(', '),
  );
}

checkNode();
if (!values.built) {
  install();
  build();
}
const world = await World.make(random);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void world.remove().then(() => process.exit(130)));
const violations = [];
try {
  await run(world);
  violations.push(...(await check(world)));
} catch (error) {
  violations.push(error.stack);
} finally {
  violations.push(...world.ledger.violations);
  if (violations.length > 0)
    console.error(readFileSync(world.server.log, 'utf8').split('\n').slice(-40).join('\n'));
  await world.remove();
}
const verdictOfAll =
  violations.length > 0
    ? `${violations.length} violations; again with --seed ${seed}`
    : 'nothing lost, nothing twice';
console.log([...violations.slice(0, SHOWN), verdictOfAll].join('\n'));
process.exitCode = violations.length > 0 ? 1 : 0;
