import { setTimeout as sleep } from 'node:timers/promises';
import { choose, filing } from './choices.mjs';
import { Lost, Refused } from './client.mjs';
import { BOX, CLOCK, SET_CLOCK, WORK } from './documents.mjs';
import { NEVER } from './ledger.mjs';
import { upload } from './people.mjs';

const LANES = 8;
const HOUR = 3_600_000;

/** Many people at once, each of whom looks into a box and does one of the things that are allowed. */
export class Workload {
  #stopped = true;
  #working = Promise.resolve();
  /** The latest business time that was acknowledged as set. */
  clock = 0;
  uploads = [];
  /** No more are filed than can be worked on. */
  mostSubmissions = 0;

  constructor({ people, ledger, random }) {
    Object.assign(this, { people, ledger, random });
    this.uploads = people.submitters.flatMap(({ files }) => files);
  }

  start() {
    this.#stopped = false;
    this.#working = Promise.all(Array.from({ length: LANES }, () => this.#lane(this.random.fork())));
  }

  /** Nobody begins anything new; what is under way is left to its fate. Call `ended` after the server's death. */
  stop() {
    this.#stopped = true;
  }
  ended() {
    return this.#working;
  }

  /** So many submissions, and people act on them until so many acts were answered: the first ones get far. */
  async prepare(submissions, acts) {
    const random = this.random.fork();
    this.mostSubmissions = submissions;
    for (let n = 0; n < submissions; n += 1) await this.#file(random);
    this.start();
    while (this.ledger.acknowledged.length < acts && this.ledger.violations.length === 0) {
      await sleep(500);
      this.mostSubmissions += 1; // where all is done, there is nothing to act on
    }
    this.stop();
    await this.ended();
  }

  /** Sends again, to the letter, whatever nobody answered. */
  async resend(acts = this.ledger.open) {
    const left = [...acts];
    const lane = async () => {
      for (let act = left.shift(); act; act = left.shift()) await this.ledger.resend(act);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  async #lane(random) {
    while (!this.#stopped) {
      try {
        await this.#step(random);
      } catch (error) {
        if (this.#stopped && error instanceof Lost) return;
        // A refused look or clock: somebody else was quicker. Everything else is trouble.
        if (!(error instanceof Refused) || NEVER.has(error.reason))
          this.ledger.violations.push(`without a crash: ${error.message}`);
        await sleep(100);
      }
    }
  }

  #step(random) {
    const { submitters, others } = this.people;
    if (random.chance(0.02)) return this.#moveClock(random);
    if (random.chance(0.15)) return this.#file(random);
    if (random.chance(0.15)) {
      const { client, files } = random.pick(submitters);
      return this.#work(random, client, random.pick(['todo', 'todo', 'started']), files);
    }
    return this.#work(random, random.pick(others), random.chance(0.85) ? 'todo' : 'done', []);
  }

  async #file(random) {
    const filed = this.ledger.acts.filter(({ name }) => name === 'submit').length;
    if (filed >= this.mostSubmissions) return;
    const submitter = random.pick(this.people.submitters);
    if (random.chance(0.2)) {
      const again = await upload(submitter.client, random.pick(submitter.files).material);
      this.uploads.push(again);
      submitter.files = submitter.files.map((one) => (one.material === again.material ? again : one));
    }
    const { matter } = this.people;
    await this.#do(
      random,
      submitter.client,
      'submit',
      filing(random, { matter, files: submitter.files, nth: filed }),
    );
  }

  async #work(random, client, box, files) {
    const { nodes } = (await client.ask(BOX, { box })).box;
    if (nodes.length === 0) return sleep(10);
    const id = random.pick(nodes).submission;
    const { submission } = await client.ask(WORK, { id });
    const chosen = choose(random, id, submission, files);
    if (chosen) await this.#do(random, client, ...chosen);
  }

  /** Now and then somebody clicks twice: the same act, with the same key, at the same moment. */
  async #do(random, client, name, input) {
    const act = this.ledger.note(client, name, input);
    const clicks = random.chance(0.1) ? 2 : 1;
    const results = await Promise.allSettled(Array.from({ length: clicks }, () => this.ledger.send(act)));
    const failed = results.find(({ status }) => status === 'rejected');
    if (failed) throw failed.reason;
  }

  async #moveClock(random) {
    const { administrator } = this.people;
    const { businessClock } = await administrator.ask(CLOCK);
    await this.setClock(Date.parse(businessClock.now) + random.between(1, 5) * HOUR);
  }

  /** @param now - epoch ms */
  async setClock(now) {
    const { setClock } = await this.people.administrator.ask(SET_CLOCK, { now: new Date(now).toISOString() });
    this.clock = Math.max(this.clock, Date.parse(setClock.now));
  }
}
