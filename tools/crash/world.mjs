import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from './database.mjs';
import { Ledger } from './ledger.mjs';
import { startReceiver, SECRET } from './receiver.mjs';
import { Server, freePort } from './server.mjs';

const ACTED_WITHIN_MS = 15_000;
const TOPIC = 'projectEntryResult';
const DUE = `submission WHERE wake_at <= (SELECT now FROM business_clock)`;

/** The server under test with all that surrounds it, in a folder of its own. */
export class World {
  ledger = new Ledger();

  static async make(random) {
    const world = new World();
    world.folder = mkdtempSync(join(tmpdir(), 'countersign-crash-'));
    // PostgreSQL runs as a user of its own where we are root.
    chmodSync(world.folder, 0o755);
    mkdirSync(join(world.folder, 'tmp'), { mode: 0o777 });
    chmodSync(join(world.folder, 'tmp'), 0o777);
    world.data = join(world.folder, 'data');
    world.server = new Server({ folder: world.folder, port: await freePort(random.fork()) });
    world.database = new Database(world.data);
    world.receiver = await startReceiver(random.fork());
    return world;
  }

  /** Starts it and sends again what nobody answered. */
  async up() {
    if (!this.server.runs) await this.server.start().ready();
    await this.workload?.resend();
  }

  /** Has people act until the moment comes, then kills the server in the middle of it. */
  async work(moment, also = () => undefined) {
    await this.up();
    this.workload.start();
    await moment().finally(() => this.workload.stop());
    await Promise.all([this.server.kill(), also()]);
    await this.workload.ended();
  }

  /** In the middle of acts: so many have been answered, and others are under way. */
  async acted(random) {
    const wanted = this.ledger.acknowledged.length + random.between(5, 60);
    for (const end = performance.now() + ACTED_WITHIN_MS; performance.now() < end; await sleep(2))
      if (this.ledger.acknowledged.length >= wanted) break;
    await sleep(random.between(0, 30));
  }

  async now() {
    const [row] = await this.database.rows('SELECT now FROM business_clock');
    return row.now.getTime();
  }

  due() {
    return this.database.count(DUE);
  }

  /** Time passes while nobody looks. PostgreSQL outlived the server; after a power cut there is nobody to tell. */
  async moveClock(milliseconds) {
    if (!this.database.isReady()) return false;
    await this.database.rows(`UPDATE business_clock SET now = now + $1 * interval '1 millisecond'`, [
      milliseconds,
    ]);
    return true;
  }

  /** Two other systems: one that wants every result, one that wants those that name its unit. */
  async subscribe() {
    for (const unit of [null, 'nr']) {
      await this.database.rows(
        `INSERT INTO subscriber (id, unit, topic, url, secret) VALUES ($1, $2, $3, $4, $5)`,
        [randomUUID(), unit, TOPIC, this.receiver.url(unit ?? ''), SECRET],
      );
    }
  }

  async remove() {
    this.workload?.stop();
    await this.database.close();
    await this.server.kill();
    await this.database.cutPower();
    await this.receiver.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
