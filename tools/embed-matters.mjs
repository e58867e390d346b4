// Makes libs/matters/src/definitions/generated.ts from the JSON files beside it: `matters` belongs to the core, which
// reads no files. A test says when it is stale.
//
//   node tools/embed-matters.mjs           writes it
//   node tools/embed-matters.mjs --check   says whether it is up to date: exit code 0 or 1
//   node tools/embed-matters.mjs --release keeps the digests of what ships now: from then on a change is a new version
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';

const FOLDER = new URL('../libs/matters/src/definitions/', import.meta.url);
const TARGET = new URL('generated.ts', FOLDER);
const RELEASED = new URL('../released.json', FOLDER);

/** In the order of their names. */
async function definitions() {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  const bodies = await Promise.all(names.map((name) => readFile(new URL(name, FOLDER), 'utf8')));
  return bodies.map((body) => JSON.parse(body));
}

/** SHA-256 of each definition as it ships, by `id@version`, with those of earlier releases. */
async function released() {
  const digests = (await definitions()).map((definition) => [
    `${definition.id}@${definition.version}`,
    createHash('sha256').update(JSON.stringify(definition)).digest('hex'),
  ]);
  return { ...JSON.parse(await readFile(RELEASED, 'utf8')), ...Object.fromEntries(digests) };
}

/** The text of generated.ts. */
async function embedded() {
  const literals = (await definitions()).map(
    (definition) => `  JSON.parse(\n    ${JSON.stringify(JSON.stringify(definition))},\n  ),\n`,
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
} else if (process.argv.includes('--release')) {
  await writeFile(RELEASED, `${JSON.stringify(await released(), null, 2)}\n`);
} else {
  await writeFile(TARGET, text);
}
