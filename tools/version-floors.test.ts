import { readFileSync } from 'node:fs';

/** Below these, there are known holes. The registry's own audit is not to be had everywhere; this is. */
const FLOORS = { '@apollo/server': '5.5.0', typeorm: '1.0.0', ws: '8.17.1', pg: '8.16.0', fastify: '5.3.2' };

const parts = (version: string) => version.split('.').map((part) => Number.parseInt(part, 10));

/** Negative where a is older than b. */
function compare(a: string, b: string): number {
  const [x, y] = [parts(a), parts(b)];
  const at = x.findIndex((part, index) => part !== y[index]);
  return at < 0 ? 0 : x[at]! - (y[at] ?? 0);
}

it.each(Object.entries(FLOORS))('%s is at least %s, wherever it is installed', (name, floor) => {
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const installed = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
  expect(installed.length).toBeGreaterThan(0);
  for (const [path, { version = '0' }] of installed) {
    expect({ path, version, ok: compare(version, floor) >= 0 }).toMatchObject({ ok: true });
  }
});
