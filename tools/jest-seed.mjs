// The same cases in every run, so that a change is refused for what it broke and for nothing else; others every night
// (tools/nightly.mjs), or with SEED=n, which the nightly run prints.
import { readFileSync } from 'node:fs';

const { testPath } = expect.getState();
if (readFileSync(testPath, 'utf8').includes("from 'fast-check'")) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 20_260_101) });
}
