import { setTimeout as sleep } from 'node:timers/promises';

const DAY = 86_400_000;
const WAIT_MS = 5_000;
const INSTALLING_MS = 8_000;
/** With fewer there is no time for it. */
const INSTALLING_FROM = 10;

/**
 * The moments at which the server is killed. Each gets a world whose server is down, and leaves it so:
 * `up` starts it and sends again what nobody answered, `work` has people act meanwhile.
 */
export const MOMENTS = {
  /** In the middle of acts. */
  acts: (world, random) => world.work(() => world.acted(random)),

  /** While BullMQ has a job in hand. */
  jobs: (world) =>
    world.work(() => world.database.until((n) => n > 0, `bullmq.job WHERE state = 'active'`, WAIT_MS)),

  /** While another system has been told and has not answered. */
  push: (world) => world.work(() => world.receiver.untilAsked(WAIT_MS)),

  /** While the clock is being set: what is due by then happens, some of it before and some after. */
  clock: (world, random) =>
    world.work(async () => {
      const wanted = (await world.now()) + random.between(1, 3) * DAY;
      // Lost with the server, or done before: either is right.
      world.workload.setClock(wanted).catch(() => undefined);
      await sleep(random.between(5, 150));
    }),

  /** While what fell due in the time it was down is being made up for. */
  async waking(world, random) {
    if (!world.database.isReady()) await world.work(() => world.acted(random)); // a power cut came before
    await world.moveClock(random.between(4, 8) * DAY);
    const due = await world.due();
    world.server.start();
    const some = `submission WHERE wake_at <= (SELECT now FROM business_clock)`;
    if (due > 0) await world.database.until((n) => n < due, some, world.server.startMs * 2 + WAIT_MS);
    await world.server.kill();
  },

  /** While it starts for the first time: nothing is there yet, or half of it. */
  async installing(world, random) {
    world.server.start();
    await sleep(random.between(0, INSTALLING_MS));
    await world.server.kill();
  },

  /** While it starts. */
  async starting(world, random) {
    world.server.start();
    await sleep(random.between(0, Math.round(world.server.startMs)));
    await world.server.kill();
  },

  /** While PostgreSQL recovers from a crash of its own. */
  async recovering(world) {
    await world.database.cutPower();
    world.server.start();
    const end = performance.now() + world.server.startMs + WAIT_MS;
    while (world.database.postmaster()?.ready !== false && performance.now() < end) await sleep(1);
    await world.server.kill();
  },

  /** Server and PostgreSQL together, in the middle of acts. */
  async power(world, random) {
    await world.work(
      () => world.acted(random),
      () => world.database.cutPower(),
    );
  },
};

/** How often each comes in twenty; fewer kills take the first ones. */
const TWENTY = [
  ...['acts', 'jobs', 'waking', 'push', 'power', 'starting', 'acts', 'jobs', 'waking', 'recovering'],
  ...['clock', 'acts', 'push', 'starting', 'jobs', 'acts', 'waking', 'power', 'clock', 'acts'],
];

/** @returns the moments of so many kills, in an order of chance; a full run begins with a first start that fails */
export function plan(kills, random) {
  const first = kills < INSTALLING_FROM ? [] : ['installing', 'installing'];
  const rest = Array.from({ length: kills - first.length }, (_, n) => TWENTY[n % TWENTY.length]);
  return [...first, ...random.shuffled(rest)];
}
