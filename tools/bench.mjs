// npm run bench -- decisions|clocks [--json] [--submissions N] [--pending N]
// Builds what is stale, then measures. Everything runs on a PostgreSQL of its own, in a folder that is removed at the end.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

const BENCHES = { decisions: './bench/decisions.mjs', clocks: './bench/clocks.mjs' };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    submissions: { type: 'string' },
    pending: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const [name] = positionals;
if (values.help || !(name in BENCHES)) {
  console.log(`npm run bench -- ${Object.keys(BENCHES).join('|')} [--json] [--submissions N] [--pending N]`);
  process.exit(values.help ? 0 : 2);
}
for (const folder of ['libs', 'apps']) {
  for (const project of readdirSync(new URL(`../${folder}/`, import.meta.url))) {
    if (project === 'web' || project === 'e2e') continue;
    const { status } = spawnSync(process.execPath, ['tools/compile.mjs', `${folder}/${project}`], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}
const { run } = await import(BENCHES[name]);
process.exitCode = await run(values);
