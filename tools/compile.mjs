// Compiles one project's `src` to its `dist` with SWC, which keeps the decorator metadata that GraphQL and Nest read.
// `npm run dev` runs it again on every change, so it skips what is newer than its source.
import { mkdir, readdir, readFile, stat, writeFile, copyFile, rm } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { transformFile } from '@swc/core';

const project = process.argv[2];
if (!project) throw new Error('usage: node tools/compile.mjs PROJECT_FOLDER');
const from = join(project, 'src');
const to = join(project, 'dist');
const COPIED = new Set(['.json', '.yaml', '.sql', '.pdf', '.ttf']);

const files = (await readdir(from, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1));
const wanted = new Set();

async function isFresh(source, target) {
  const [a, b] = await Promise.all([stat(source), stat(target).catch(() => null)]);
  return b !== null && b.mtimeMs >= a.mtimeMs;
}

async function compile(name) {
  const source = join(from, name);
  if (name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.d.ts')) {
    const target = join(to, name.replace(/\.ts$/, '.js'));
    wanted.add(target).add(`${target}.map`);
    if (await isFresh(source, target)) return;
    const { code, map } = await transformFile(source, { swcrc: true });
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.map`, map ?? '');
    await writeFile(target, `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n`);
  } else if (COPIED.has(extname(name))) {
    const target = join(to, name);
    wanted.add(target);
    if (await isFresh(source, target)) return;
    await mkdir(dirname(target), { recursive: true });
    await copyFile(source, target);
  }
}

await Promise.all(files.map(compile));
// What was deleted or renamed in `src` must not live on in `dist`.
for (const entry of await readdir(to, { recursive: true, withFileTypes: true }).catch(() => [])) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && !wanted.has(path)) await rm(path);
}
