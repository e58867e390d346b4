// Every word that the web client itself says stands in a `locale.ts`, in Chinese and English alike:
// the same keys, the same {{figures}}, and no Chinese in the code beside them.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const source = join(root, 'apps/web/src');
const problems = [];

const files = (await readdir(source, { recursive: true }))
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && !name.startsWith('generated'))
  .sort();
for (const name of files) {
  const path = join(source, name);
  const text = await readFile(path, 'utf8');
  const shown = relative(root, path);
  if (basename(name) === 'locale.ts') problems.push(...compare(shown, await load(text)));
  else problems.push(...chineseIn(shown, text));
}

console.log(problems.length > 0 ? problems.join('\n') : `${files.length} files: texts are complete`);
process.exitCode = problems.length > 0 ? 1 : 0;

async function load(text) {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.ESNext } });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}

/** Chinese has one plural form and English two: `left_one` and `left_other` are one key. */
function flat(tree, path = '', all = new Map()) {
  for (const [key, value] of Object.entries(tree)) {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') all.set(at.replace(/_(one|other)$/, ''), value);
    else flat(value, at, all);
  }
  return all;
}

function compare(file, { zh, en }) {
  if (!zh || !en) return [`${file}: exports zh and en`];
  const [ours, theirs] = [flat(zh), flat(en)];
  const figures = (text) =>
    [...(text ?? '').matchAll(/\{\{(\w+)/g)]
      .map(([, name]) => name)
      .sort()
      .join();
  return [
    ...[...ours.keys()].filter((key) => !theirs.has(key)).map((key) => `${file}: ${key} is missing in en`),
    ...[...theirs.keys()].filter((key) => !ours.has(key)).map((key) => `${file}: ${key} is missing in zh`),
    ...[...ours]
      .filter(([key, text]) => theirs.has(key) && figures(text) !== figures(theirs.get(key)))
      .map(([key]) => `${file}: ${key} does not name the same {{figures}} in zh and en`),
    ...[...ours]
      .filter(([key, text]) => !text.trim() || !theirs.get(key)?.trim())
      .map(([key]) => `${file}: ${key} is empty`),
  ];
}

/**
 * In literals and JSX text, as written: comments may speak Chinese, and a sign by its escape is there to read data by
 * (the yuan before a unit), not to be shown.
 */
function chineseIn(file, text) {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && /\p{Script=Han}/u.test(node.getText(parsed))) {
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1}: Chinese belongs in locale.ts: ${node.text.trim().slice(0, 40)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}
