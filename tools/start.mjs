// `npm start`: checks Node, installs what is missing, builds what changed, then runs apps/standalone.
// Plain Node without dependencies: on a fresh clone there are none yet.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, checkNode, give, inRoot, install, root } from './setup.mjs';

/** Another one that runs would have its compiled files changed under it, so this is asked before anything else. */
function checkAlone() {
  const lock = join(process.env.DATA_DIR || inRoot('.data'), 'standalone.lock');
  if (!existsSync(lock)) return;
  const { pid, address } = parsed(readFileSync(lock, 'utf8'));
  if (!pid || !isAlive(pid)) return;
  give(
    `Countersign is already running: ${address ?? 'it is just starting'} (process ${pid}). Stop it with: kill ${pid}`,
  );
}

/** The lock is written in two steps; one that was read in between says nothing yet. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * The server gets a process group of its own: a Ctrl-C in the terminal goes to everybody in this one, and the server
 * still has answers to write. Signals are handed on to it; should this process be killed, it sees the channel close
 * and stops as well.
 */
function serve() {
  const server = spawn(process.execPath, ['--enable-source-maps', inRoot('apps/standalone/dist/main.js')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 1));
}

checkNode();
checkAlone();
install();
build();
serve();
