import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const LONG_MS = 300_000; // the first builds what changed

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** `npm start` itself, with a data folder of its own, and what it has said so far. */
async function start(folder: string) {
  const env = { ...process.env, DATA_DIR: folder, PORT: String(await freePort()), DEMONSTRATION: 'off' };
  const server = spawn('node', ['tools/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  // Not `exit`: what it said last may still be on its way then.
  const ended = once(server, 'close').then(([code]) => code as number | null);
  for (; !said.includes('Countersign is running'); await sleep(50))
    if (server.exitCode !== null) throw new Error(`it did not start: ${said}`);
  return { ended, said: () => said, stop: () => server.kill() };
}

it(
  'says once that PostgreSQL is gone, and ends with 1 instead of logging for ever',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-lost-'));
    await chmod(folder, 0o755);
    const server = await start(folder);
    try {
      const [postmaster] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(postmaster), 'SIGKILL');
      expect(await Promise.race([server.ended, sleep(60_000, 'it goes on', { ref: false })])).toBe(1);
      expect(server.said().match(/PostgreSQL has ended by itself/g)).toHaveLength(1);
      expect(server.said()).toContain('All that was answered is kept. Start Countersign again.');
      expect(server.said().split('\n').length).toBeLessThan(40);
    } finally {
      server.stop();
      await server.ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    }
  },
  LONG_MS,
);
