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
  if (!pid || !isServer(pid)) return;
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

/** After a crash the lock stays, and its number may be another program's by now, which nobody should be told to kill. */
function isServer(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const command = `/proc/${pid}/cmdline`; // Linux only
  return !existsSync(command) || readFileSync(command, 'utf8').includes('standalone');
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
  const handedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of handedOn) process.on(signal, () => server.kill(signal));
  server.on('exit', (code, signal) => {
    if (signal && !handedOn.includes(signal))
      console.error(`Countersign was ended by ${signal}. All that it answered is kept: start it again.`);
    process.exit(code ?? 1);
  });
}

checkNode();
checkAlone();
install();
build();
serve();
