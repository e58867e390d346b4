import { readFileSync, readdirSync } from 'node:fs';
import { useSharedPostgres } from '@countersign/testing';
import { parseScenario } from './scenario.js';
import { openTheatre, type Theatre } from './theatre.js';

const folder = new URL('../../../../scenarios/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre(await useSharedPostgres(), 'test_play');
}, 60_000);
afterAll(() => theatre.close());

it.each(names)('%s', async (name) => {
  const scenario = parseScenario(readFileSync(new URL(name, folder), 'utf8'));
  const { failures, passed } = await theatre.play(scenario);
  expect(failures).toEqual([]);
  expect(passed).toBeGreaterThan(0);
});
