// `npm run dev`: as `npm start`, but what changes is compiled and the server started anew; the web client comes from
// Vite, which shows changes at once and hands everything else on to the server.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, checkNode, inRoot, install, root } from './setup.mjs';

/** An editor that saves all writes several files within moments. */
const CALM_MS = 150;

checkNode();
install();
build();

const port = process.env.PORT || '3000';
let server;
let isStopping = false;

function startServer() {
  server = spawn(process.execPath, ['--enable-source-maps', inRoot('apps/standalone/dist/main.js')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
}

function stopServer() {
  return new Promise((resolve) => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', resolve);
    server.kill('SIGTERM');
  });
}

/** Those that the server is made of. */
const projects = ['libs', 'apps'].flatMap((folder) =>
  readdirSync(inRoot(folder))
    .map((name) => join(folder, name))
    .filter((project) => !['apps/web', 'apps/e2e', 'apps/cli'].includes(project))
    .filter((project) => existsSync(inRoot(join(project, 'src')))),
);
const changed = new Set();
let waiting;
let working = Promise.resolve();

function watchProject(project) {
  watch(inRoot(join(project, 'src')), { recursive: true }, (_event, file) => {
    if (file?.endsWith('.test.ts')) return;
    changed.add(project);
    clearTimeout(waiting);
    waiting = setTimeout(() => (working = working.then(rebuild)), CALM_MS);
  });
}

async function rebuild() {
  const again = [...changed];
  changed.clear();
  if (again.length === 0 || isStopping) return;
  const failed = again.filter((project) => !compile(project));
  // What does not compile says so above; the server that runs is still the last good one.
  if (failed.length > 0) return;
  console.log(`${again.join(', ')} changed: starting again ...`);
  await stopServer();
  if (!isStopping) startServer();
}

function compile(project) {
  const args = [inRoot('tools/compile.mjs'), project];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

function startWeb() {
  const vite = join(
    dirname(createRequire(inRoot('package.json')).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const codegen = spawnSync(process.execPath, [inRoot('tools/codegen.mjs')], { cwd: root, stdio: 'inherit' });
  if (codegen.status !== 0) console.error('The documents of the web client could not be generated.');
  return spawn(process.execPath, [vite], {
    cwd: inRoot('apps/web'),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, API_URL: `http://127.0.0.1:${port}` },
  });
}

startServer();
for (const project of projects) watchProject(project);
const web = startWeb();
console.log('Open the address that Vite prints below; it shows changes at once.');

async function stop() {
  if (isStopping) return;
  isStopping = true;
  web.kill('SIGTERM');
  await stopServer();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
