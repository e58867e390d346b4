// What `npm start`, `npm test` and `npm run dev` have in common: the right Node, the packages, what changed built.
// Plain Node without dependencies: on a fresh clone there are none yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const inRoot = (path) => join(root, path);

export function give(message) {
  console.error(message);
  process.exit(1);
}

export function checkNode() {
  const wanted = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).engines.node.replace('>=', '');
  const numbers = (version) => version.split('.').map(Number);
  const [have, want] = [numbers(process.versions.node), numbers(wanted)];
  const at = have.findIndex((part, index) => part !== want[index]);
  if (at >= 0 && have[at] < want[at])
    give(`Countersign needs Node ${wanted} or newer; this is ${process.versions.node}.`);
}

/** `npm ci` when the lock file is not the one that was installed from. */
export function install() {
  const digest = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  const installed = `${digest} node ${process.versions.modules}`;
  const stamp = inRoot('node_modules/.countersign-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === installed) return;
  if (!existsSync(stamp) && wasInstalledByHand()) return writeFileSync(stamp, installed);
  console.log('Installing packages (once, about a minute) ...');
  run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']);
  writeFileSync(stamp, installed);
}

function wasInstalledByHand() {
  const record = inRoot('node_modules/.package-lock.json');
  return existsSync(record) && statSync(record).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs;
}

/** Nx runs what changed and takes the rest from its cache. */
export function nx(args, options) {
  run(
    process.execPath,
    [inRoot('node_modules/nx/dist/bin/nx.js'), ...args, '--output-style=static'],
    options,
  );
}

export function build() {
  console.log('Building what changed ...');
  nx(['run-many', '-t', 'build'], { quiet: true });
}

/** Its output is shown at once, or, when `quiet`, only if it fails. */
export function run(command, args, { quiet = false } = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) give(`${command} could not be started: ${error.message}`);
  if (status === 0) return;
  if (quiet) process.stderr.write(`${stdout}${stderr}`);
  give(`"${command} ${args.join(' ')}" failed.`);
}
