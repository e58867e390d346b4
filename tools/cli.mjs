// `npm run -s cli -- ...`: builds what changed, without a word, then runs apps/cli. Prints nothing of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, inRoot, install, nx } from './setup.mjs';

const STAMP = inRoot('.nx/cli-built');

/** Asking Nx takes a second; looking at the files' times takes some milliseconds. */
function isBuilt() {
  if (!existsSync(STAMP) || !existsSync(inRoot('apps/cli/dist/main.js'))) return false;
  const builtAt = statSync(STAMP).mtimeMs;
  const folders = [
    ...readdirSync(inRoot('libs')).map((name) => inRoot(`libs/${name}/src`)),
    inRoot('apps/cli/src'),
  ];
  return folders.every((folder) =>
    readdirSync(folder, { recursive: true }).every((name) => statSync(join(folder, name)).mtimeMs < builtAt),
  );
}

console.log = console.error; // what is printed is the command's
checkNode();
install();
if (!isBuilt()) {
  nx(['run-many', '-t', 'build', '-p', 'libs/*', 'apps/cli'], { quiet: true });
  mkdirSync(inRoot('.nx'), { recursive: true });
  writeFileSync(STAMP, '');
}
const main = inRoot('apps/cli/dist/main.js');
const { status } = spawnSync(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 2;
