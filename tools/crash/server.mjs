import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot, root } from '../setup.mjs';

const READY_WITHIN_MS = 90_000;
const STOPPED_WITHIN_MS = 30_000;

/** One that nobody is given by chance while the server is down: below those of outgoing connections. */
export async function freePort(random) {
  for (;;) {
    const port = random.between(20_000, 29_999);
    const server = createServer();
    const isFree = await new Promise((resolve) =>
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)),
    );
    await new Promise((resolve) => server.close(resolve));
    if (isFree) return port;
  }
}

/** The standalone server as a child, with a data folder of its own. It is killed and started again on the same port. */
export class Server {
  /** What it said, over all its lives. */
  log;
  /** How long the last start took. */
  startMs = 3_000;
  #child = null;

  constructor({ folder, port, env = {} }) {
    this.address = `http://127.0.0.1:${port}`;
    this.log = join(folder, 'server.log');
    const own = { PORT: String(port), DATA_DIR: join(folder, 'data'), TMPDIR: join(folder, 'tmp') };
    this.env = { ...process.env, CLOCK: 'manual', LOG_LEVEL: 'warn', ...env, ...own };
  }

  start() {
    if (this.runs) throw new Error('it runs already');
    appendFileSync(this.log, `--- start ${new Date().toISOString()}\n`);
    const log = openSync(this.log, 'a');
    const main = inRoot('apps/standalone/dist/main.js');
    this.#child = spawn(process.execPath, ['--enable-source-maps', main], {
      cwd: root,
      env: this.env,
      stdio: ['ignore', log, log],
    });
    closeSync(log); // the child has its own
    return this;
  }

  get runs() {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** @throws Error when it ends instead, or takes too long */
  async ready() {
    const from = performance.now();
    while (!(await this.#answers())) {
      if (!this.runs)
        throw new Error(
          `the server ended while starting (${this.#child?.exitCode ?? this.#child?.signalCode})`,
        );
      if (performance.now() - from > READY_WITHIN_MS)
        throw new Error(`the server did not start within ${READY_WITHIN_MS} ms`);
      await sleep(25);
    }
    this.startMs = performance.now() - from;
  }

  async #answers() {
    const response = await fetch(`${this.address}/health`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => null,
    );
    await response?.body?.cancel();
    return response?.ok === true;
  }

  /** As the kernel does when memory runs out: no goodbye. Only this process: PostgreSQL lives on. */
  async kill() {
    if (!this.runs) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  /** As Ctrl-C does. @returns the exit code, or null when it had to be killed */
  async stop() {
    if (!this.runs) return this.#child?.exitCode ?? 0;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGINT');
    const code = await Promise.race([
      ended.then(([exit]) => exit),
      sleep(STOPPED_WITHIN_MS, null, { ref: false }),
    ]);
    if (code === null) await this.kill();
    return code;
  }
}
