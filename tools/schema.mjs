// `npm run schema` writes schema.graphql from the code; `-- --check` fails when the file is another.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const file = join(root, 'schema.graphql');

const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
const build = spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '-p', 'libs/*'], {
  cwd: root,
  encoding: 'utf8',
  env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
});
if (build.status !== 0) {
  process.stderr.write(`${build.stdout}${build.stderr}`);
  process.exit(1);
}

await import('reflect-metadata');
const { schemaText } = await import(join(root, 'libs/graphql/dist/print-schema.js'));
const text = await schemaText();
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('schema.graphql is not what the code says: run `npm run schema` and commit it.');
  process.exit(1);
}
