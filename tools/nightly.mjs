// npm run nightly [-- --runs N]: what `npm test` tries with the same cases each time, with others, and more of them.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { checkNode, install, build, root } from './setup.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20' }, seed: { type: 'string' } },
});
const JEST = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const run = (args, env) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    .status === 0;

/** Random acts on random definitions, in all seeds together (libs/domain/src/decide.model.test.ts). */
const HISTORIES = 10_000;
/** Of every pair of acts at one instant (libs/application/src/commands/pairs.db.test.ts). */
const RACES = 50;

checkNode();
install();
build();
const failed = [];
const MODEL_RUNS = String(Math.ceil(HISTORIES / Number(values.runs)));
for (let n = 0; n < Number(values.runs); n++) {
  const seed = String(
    values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed) + n,
  );
  console.log(`\nSEED=${seed}`);
  const isSound =
    run([...JEST, 'libs/calendar', 'libs/domain'], { SEED: seed, MODEL_RUNS }) &&
    run(['tools/crash.mjs', '--kills', '6', '--hurry', '--built', '--seed', seed], {});
  if (!isSound) failed.push(seed);
}
const areRacesSound = run([...JEST, 'libs/application/src/commands/pairs'], { RACES: String(RACES) });
if (failed.length > 0) {
  console.error(
    `Failed with SEED=${failed.join(', SEED=')}; one again: npm run nightly -- --runs 1 --seed ${failed[0]}`,
  );
  process.exit(1);
}
if (!areRacesSound) process.exit(1);
