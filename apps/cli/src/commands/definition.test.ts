import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { definitionCommand } from './definition.js';

const folder = fileURLToPath(new URL('../../../../libs/matters/src/definitions/', import.meta.url));
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => join(folder, name));

/** Runs the command as a shell would: what it wrote and the code it ended with. */
async function run(...words: string[]): Promise<{ out: string; code: unknown }> {
  let out = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => !!(out += String(text)));
  const before = process.exitCode;
  try {
    process.exitCode = 0;
    await definitionCommand().parseAsync(words, { from: 'user' });
    return { out, code: process.exitCode };
  } finally {
    process.exitCode = before;
    write.mockRestore();
  }
}

/** A shipped definition with something else in it. */
async function changed(from: string, change: (body: { stages: { seats: { unit: string }[] }[] }) => void) {
  const body = JSON.parse(await readFile(join(folder, `${from}.json`), 'utf8'));
  change(body);
  const file = join(tmpdir(), `countersign-${process.pid}-${from}.json`);
  await writeFile(file, JSON.stringify(body));
  return file;
}

it('finds nothing wrong with any definition that ships', async () => {
  const { out, code } = await run('check', ...shipped);
  expect(out).toBe(shipped.map((file) => `${file}: 0 problems\n`).join(''));
  expect(code).toBe(0);
});

it('says of each file what is wrong with it, also in use, and ends with 1', async () => {
  const wrong = await changed('land-use', ({ stages }) => void (stages[1]!.seats[0]!.unit = 'nowhere'));
  const { out, code } = await run('check', shipped[0]!, wrong);
  expect(out).toBe(
    `${shipped[0]}: 0 problems\n${wrong}: stages.simulation.seats.simulation: noSuchUnit nowhere\n${wrong}: 1 problems\n`,
  );
  expect(code).toBe(1);
});

it('holds a definition against another organization', async () => {
  const organization = join(tmpdir(), `countersign-${process.pid}-organization.json`);
  await writeFile(organization, JSON.stringify({ units: [{ id: 'drc' }], posts: [] }));
  const { out } = await run(
    'check',
    join(folder, 'energy-review.json'),
    '--organization',
    organization,
    '--json',
  );
  const { files } = JSON.parse(out) as { files: [{ problems: object[] }] };
  expect(files[0].problems).toContainEqual({
    ...{ path: 'stages.acceptance.seats.acceptance', problem: 'noSuchPost', unit: 'drc', post: 'clerk' },
  });
});
