// Types the web client's `.graphql` files: `apps/web/src/**/x.graphql` -> `XDocument` in `src/generated/graphql.ts`.
// It calls codegen's core, not its cli, whose dependencies do not resolve.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildSchema, parse, validate } from 'graphql';

const root = join(import.meta.dirname, '..');
const source = join(root, 'apps/web/src');
const target = join(source, 'generated');

const sdl = await readFile(join(root, 'schema.graphql'), 'utf8');
const schemaAst = buildSchema(sdl);
const names = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.graphql')).sort();
const documents = await Promise.all(
  names.map(async (name) => {
    const location = join(source, name);
    const rawSDL = await readFile(location, 'utf8');
    return { location, rawSDL, document: parse(rawSDL) };
  }),
);

// One pass over everything, so that a fragment may live in another folder; each error names its own file.
const definitions = documents.flatMap(({ document }) => document.definitions);
const problems = validate(schemaAst, { kind: 'Document', definitions }).map((error) => {
  const node = error.nodes?.[0];
  const at = documents.find(({ document }) => document.loc?.source === node?.loc?.source);
  return `${at?.location ?? 'documents'}:${error.locations?.[0]?.line ?? '?'} ${error.message}`;
});
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}

const config = {
  enumsAsTypes: true,
  immutableTypes: true,
  strictScalars: true,
  useTypeImports: true,
  scalars: { ID: 'string', JSON: 'unknown', Instant: 'string', LocalDate: 'string' },
};
const outputs = await preset.buildGeneratesSection({
  baseOutputDir: `${target}/`,
  schema: parse(sdl),
  schemaAst,
  documents,
  config,
  presetConfig: { fragmentMasking: false, skipIndexFile: true },
  plugins: [],
  pluginMap: {},
});
// The preset also makes a `graphql()` tag that looks documents up by their text; files do not need it.
const wanted = outputs.find(({ filename }) => filename.endsWith('graphql.ts'));
const text = shareFragments(await codegen(wanted));
await mkdir(target, { recursive: true });
const file = join(target, 'graphql.ts');
// Left alone when nothing changed: a running `vite` would reload every page.
if ((await readFile(file, 'utf8').catch(() => null)) !== text) await writeFile(file, text);

/** Codegen writes a fragment out in every document that uses it (a submission's in each act): once is enough. */
function shareFragments(generated) {
  const fragments = [...generated.matchAll(/^export const (\w+)FragmentDoc = (\{.*\}) as unknown/gm)].map(
    ([, name, json]) => ({ name: `${name}Node`, json: JSON.stringify(JSON.parse(json).definitions[0]) }),
  );
  const shared = fragments.reduce((all, { name, json }) => all.replaceAll(json, name), generated);
  const declared = fragments.map(({ name, json }) => `const ${name} = ${json};`).join('\n');
  const first = shared.indexOf('export const ');
  return `${shared.slice(0, first)}${declared}\n${shared.slice(first)}`;
}
