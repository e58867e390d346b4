// `npm test`: installs what the tests need, then runs every one of them. Plain Node without dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build, checkNode, give, install, nx } from './setup.mjs';

/** What the tests need of the system, and the Debian packages that bring it. */
const NEEDS = [
  { name: 'Chromium', package: 'chromium', isThere: () => isFile('CHROMIUM_PATH', '/usr/bin/chromium') },
  {
    name: 'Redis',
    package: 'redis-server',
    isThere: () => isFile('REDIS_SERVER_PATH', '/usr/bin/redis-server'),
  },
  {
    name: 'Chinese fonts',
    package: 'fonts-noto-cjk',
    isThere: () => existsSync('/usr/share/fonts/opentype/noto'),
  },
];

function isFile(variable, path) {
  return existsSync(process.env[variable] ?? path);
}

function installOfTheSystem() {
  const missing = NEEDS.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  const packages = missing.map((need) => need.package);
  const names = missing.map(({ name }) => name).join(', ');
  console.log(`Installing ${names} (apt) ...`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
  if (apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages)) return;
  give(
    `The tests need ${names}, and apt could not install them here. Install them yourself (Debian: apt-get install ` +
      `${packages.join(' ')}), or say where they are with CHROMIUM_PATH and REDIS_SERVER_PATH.`,
  );
}

checkNode();
install();
installOfTheSystem();
build();
nx(['run-many', '-p', 'countersign', '-t', 'unit', 'zones', 'crash', 'journeys', '--parallel=1', '--nxBail']);
