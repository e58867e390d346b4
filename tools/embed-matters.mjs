// Makes libs/matters/src/definitions/generated.ts from the JSON files beside it: `matters` belongs to the core, which
// reads no files. A test says when it is stale.
//
//   node tools/embed-matters.mjs           writes it
//   node tools/embed-matters.mjs --check   says whether it is up to date: exit code 0 or 1
import { readFile, readdir, writeFile } from 'node:fs/promises';

const FOLDER = new URL('../libs/matters/src/definitions/', import.meta.url);
const TARGET = new URL('generated.ts', FOLDER);

/** The text of generated.ts, from the JSON files in the order of their names. */
async function embedded() {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  const bodies = await Promise.all(names.map((name) => readFile(new URL(name, FOLDER), 'utf8')));
  const literals = bodies.map(
    (body) => `  JSON.parse(\n    ${JSON.stringify(JSON.stringify(JSON.parse(body)))},\n  ),\n`,
  );
  return `// Made by tools/embed-matters.mjs from the JSON files beside it. Do not edit.
// prettier-ignore
/** The shipped process definitions, not yet parsed: \`definitionSchema\` says whether they are any. */
export const definitions: readonly unknown[] = [
${literals.join('')}];
`;
}

const text = await embedded();
if (process.argv.includes('--check')) {
  if ((await readFile(TARGET, 'utf8').catch(() => '')) !== text) {
    console.error('libs/matters/src/definitions/generated.ts is stale: run `node tools/embed-matters.mjs`');
    process.exitCode = 1;
  }
} else {
  await writeFile(TARGET, text);
}
