import { readdirSync, readFileSync } from 'node:fs';
import { definitions } from '@countersign/matters';

const REHEARSED = new URL('../../../../scenarios/matters/', import.meta.url);

/** What scenarios may be about: the matters that are shipped, and those that only scenarios have, to show what a definition may say. */
export const playable: readonly unknown[] = [
  ...definitions,
  ...readdirSync(REHEARSED)
    .filter((name) => name.endsWith('.json'))
    .map((name): unknown => JSON.parse(readFileSync(new URL(name, REHEARSED), 'utf8'))),
];
